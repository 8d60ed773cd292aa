/// One commit, copied out of the repository.
public struct Commit: Hashable, Sendable {
    public var id: ObjectID
    public var tree: ObjectID
    public var parents: [ObjectID]
    public var author: Stamp
    public var committer: Stamp
    /// The whole message as it was written, with its final newline if it has one.
    public var message: String

    public init(
        id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Stamp, committer: Stamp, message: String
    ) {
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
    }
}
