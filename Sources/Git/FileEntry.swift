/// One file of a tree, named by its whole path.
public struct FileEntry: Hashable, Sendable {
    /// From the tree's root, folders separated by "/".
    public var path: String
    /// Never `.folder`: a tree holds folders only for the files in them.
    public var mode: FileMode
    public var id: ObjectID

    public init(path: String, mode: FileMode, id: ObjectID) {
        self.path = path
        self.mode = mode
        self.id = id
    }
}
