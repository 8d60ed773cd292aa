/// The file `bagit.txt`, which says that a folder is a bag and of which version.
enum BagDeclaration {
    /// The versions of BagIt that are read. Later ones may ask for more than is checked here.
    static let versions = ["0.96", "0.97", "1.0"]

    /// What is wrong with the file; nil if nothing is.
    ///
    /// Two lines, spelled as the standard says, in UTF-8 without a byte order mark. Lines may end as on Windows, and
    /// the last need not end.
    static func flaw(in bytes: [UInt8]) -> BundleFlaw? {
        func flaw(_ reason: String) -> BundleFlaw {
            BundleFlaw(BagLayout.declaration.text, "“\(BagLayout.declaration)” \(reason).")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return flaw("is not UTF-8") }
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        if lines.last == "" { lines.removeLast() }
        guard lines.count == 2 else { return flaw("has \(lines.count) lines and not two") }
        guard versions.contains(where: { lines[0] == "BagIt-Version: \($0)" }) else {
            return flaw("begins \(BundleFlaw.quoted(lines[0])); “BagIt-Version: ” and one of \(versions.joined(separator: ", ")) is read")
        }
        guard lines[1] == "Tag-File-Character-Encoding: UTF-8" else {
            return flaw("goes on \(BundleFlaw.quoted(lines[1])); only “Tag-File-Character-Encoding: UTF-8” is read")
        }
        return nil
    }
}
