/// Which names may stand in a tree: those that mean one file in one folder on every system git runs on.
enum EntryName {
    /// Why a name may not stand in a tree, to follow the name; nil if it may.
    static func fault(in name: some Collection<UInt8>) -> String? {
        if name.isEmpty { return "is empty" }
        if name.contains(UInt8(ascii: "/")) || name.contains(0) { return "holds a slash or a NUL" }
        if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return "names a folder by its place" }
        // A Windows checkout would take a backslash for a slash.
        let parts = name.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: true)
        if parts.contains(where: { isGitFolder($0) }) { return "can be taken for git's own folder" }
        return nil
    }

    /// Whether some system reads the name as `.git`: any case; with characters that HFS+ ignores; with what NTFS drops
    /// at the end, or as the short name NTFS gives it.
    private static func isGitFolder(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, couldBegin.contains(first) else { return false }
        if withoutIgnorable(name).elementsEqual(".git".utf8) { return true }
        var base = name.prefix { $0 != UInt8(ascii: ":") }.map(lowercased)
        while let last = base.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") { base.removeLast() }
        return base.elementsEqual(".git".utf8) || base.elementsEqual("git~1".utf8)
    }

    /// The first bytes of a dot, of a g in either case, and of the characters HFS+ ignores.
    private static let couldBegin: [UInt8] = [
        UInt8(ascii: "."), UInt8(ascii: "g"), UInt8(ascii: "G"), 0xE2, 0xEF,
    ]

    /// The name in lower case without the code points HFS+ ignores: U+200C–F, U+202A–E, U+206A–F and U+FEFF.
    private static func withoutIgnorable(_ name: some Collection<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = name[...]
        while let byte = rest.first {
            let three = Array(rest.prefix(3))
            let isIgnorable =
                switch three.count == 3 ? (three[0], three[1], three[2]) : (0, 0, 0) {
                case (0xE2, 0x80, 0x8C...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xAA...0xAF): true
                case (0xEF, 0xBB, 0xBF): true
                default: false
                }
            if !isIgnorable { kept.append(lowercased(byte)) }
            rest = rest.dropFirst(isIgnorable ? 3 : 1)
        }
        return kept
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
