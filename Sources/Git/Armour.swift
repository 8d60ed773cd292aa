/// The text form of an SSH signature, as git keeps it in tags and commits.
enum Armour {
    /// The first line. Git takes everything from there on for the signature.
    private static let start = "-----BEGIN SSH SIGNATURE-----"

    /// Where every kind of signature git knows begins.
    private static let starts = [
        start, "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----", "-----BEGIN SIGNED MESSAGE-----",
    ]

    /// The lines of a signature. Throws `GitError.invalid` for text git would not know for one.
    static func lines(of signature: String) throws(GitError) -> [[UInt8]] {
        let lines = signature.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
        guard let first = lines.first, first.elementsEqual(start.utf8), !signature.utf8.contains(0) else {
            throw .invalid(what: "the signature is not an armoured SSH signature")
        }
        return lines
    }

    /// Whether a line of the text would be taken for the beginning of a signature.
    static func begins(in text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in starts.contains { line.starts(with: $0.utf8) } }
    }
}
