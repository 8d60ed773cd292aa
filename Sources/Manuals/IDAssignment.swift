/// A permanent id given to a section or paragraph that had none.
public struct IDAssignment: Hashable, Sendable {
    /// The chapter's file.
    public var path: String
    /// What it was called before: a label, or a provisional id.
    public var previous: ElementID
    public var id: ElementID

    public init(path: String, previous: ElementID, id: ElementID) {
        self.path = path
        self.previous = previous
        self.id = id
    }
}
