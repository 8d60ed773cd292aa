/// What a tree may hold. A hostile tree of a few kilobytes can otherwise unfold without end.
enum TreeLimits {
    static let depth = 256
    static let files = 200_000
    /// The longest path Linux takes.
    static let pathBytes = 4_095
}
