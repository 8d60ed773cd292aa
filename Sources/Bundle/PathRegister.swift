/// The paths met so far, so that no two of them meet in one file on any computer.
///
/// File systems differ in whether capitals and the encoding of accents tell names apart. Here they do not: paths that
/// differ in nothing else are refused, and so is a file where another path has a folder.
struct PathRegister {
    private struct Entry {
        let text: String
        let isFolder: Bool
    }

    /// By the path in small letters. Swift compares strings whatever the encoding of their accents.
    private var entries: [String: Entry] = [:]

    /// Throws a flaw that names the path and the one it meets.
    mutating func add(_ path: BagPath) throws(BundleFlaw) {
        for slash in path.text.utf8.indices where path.text.utf8[slash] == 0x2F {
            try enter(String(path.text[..<slash]), isFolder: true, for: path)
        }
        try enter(path.text, isFolder: false, for: path)
    }

    private mutating func enter(_ text: String, isFolder: Bool, for path: BagPath) throws(BundleFlaw) {
        let folded = text.lowercased()
        guard let known = entries[folded] else {
            // Most paths are in small letters, and are held once.
            entries[folded.utf8.elementsEqual(text.utf8) ? text : folded] = Entry(text: text, isFolder: isFolder)
            return
        }
        let name = BundleFlaw.quoted(text)
        guard known.text.utf8.elementsEqual(text.utf8) else {
            throw BundleFlaw(
                path.text,
                "\(name) and \(BundleFlaw.quoted(known.text)) differ only in capitals or the encoding of accents, "
                    + "and many computers take them for one.")
        }
        switch (known.isFolder, isFolder) {
        case (true, true): return
        case (false, false): throw BundleFlaw(path.text, "\(name) stands twice.")
        default: throw BundleFlaw(path.text, "\(name) is both a file and a folder.")
        }
    }
}
