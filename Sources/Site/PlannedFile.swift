/// One file of the site: where it stands, and a pure function to its bytes.
public struct PlannedFile: Sendable {
    /// From the site's root, with slashes: `child-sexual-abuse/index.html`.
    public let path: String
    private let make: @Sendable () -> [UInt8]

    init(_ path: String, make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }

    /// The file's bytes: the same on every call and every machine. A page's text is asked for here, not before, and
    /// nothing is kept.
    public func bytes() -> [UInt8] { make() }
}
