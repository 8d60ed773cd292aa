/// One entry of one tree object.
public struct TreeEntry: Hashable, Sendable {
    /// The name within its folder: no "/", neither "." nor "..", nothing git could take for its own folder.
    public var name: String
    public var mode: FileMode
    public var id: ObjectID

    public init(name: String, mode: FileMode, id: ObjectID) {
        self.name = name
        self.mode = mode
        self.id = id
    }

    /// What git sorts the entries of a tree by: the bytes of the name, a folder's followed by a slash.
    var sortKey: [UInt8] {
        mode == .folder ? Array(name.utf8) + [UInt8(ascii: "/")] : Array(name.utf8)
    }
}
