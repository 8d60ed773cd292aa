/// Something that is wrong with a bundle, a bag or an archive.
public struct BundleFlaw: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file it is about, as the folder or archive spells it; empty when it is about the whole. It may come from
    /// a stranger's archive: print `message`, where it is quoted safely.
    public let path: String
    /// What is wrong, naming the file; one sentence on one line.
    public let message: String

    init(_ path: String, _ message: String) {
        self.path = path
        self.message = message
    }

    /// A file that is there and cannot be read, or is not there.
    public init(unreadable name: String) {
        self.init(name, "\(Self.quoted(name)) is missing or cannot be read.")
    }

    public var description: String { message }

    /// Other people's text within ours: on one line, without marks that steer a terminal, and of bounded length.
    static func quoted(_ text: some StringProtocol) -> String {
        let shown = text.unicodeScalars.prefix(300).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: Character("\u{FFFD}")
            default: Character(scalar)
            }
        }
        return "“\(String(shown))”"
    }
}
