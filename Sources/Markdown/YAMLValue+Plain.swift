import Manuals

extension YAMLValue {
    /// Reads a mapping of plain words and of lists of them, each on a line of its own, as most front matter is:
    ///
    ///     code: PG37
    ///     interests: [social-care, health]
    ///
    /// Nil for anything else, which is not to say that it is wrong. What it reads is what a YAML parser reads.
    static func plainMapping(_ bytes: ArraySlice<UInt8>, line first: Int) -> YAMLValue? {
        var entries: [Entry] = []
        var line = first
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0A) {
            guard let entry = plainEntry(rest[..<end], line: line), !entries.contains(where: { $0.key == entry.key }) else { return nil }
            entries.append(entry)
            rest = rest[(end + 1)...]
            line += 1
        }
        guard rest.isEmpty, !entries.isEmpty else { return nil }
        return YAMLValue(line: first, content: .mapping(entries))
    }

    private static func plainEntry(_ text: ArraySlice<UInt8>, line: Int) -> Entry? {
        guard let colon = text.firstIndex(of: 0x3A), (1...64).contains(colon - text.startIndex), text[..<colon].allSatisfy(isLetterOrHyphen),
            text[text.startIndex] != 0x2D, text[colon...].dropFirst().first == 0x20
        else { return nil }
        let words = text[(colon + 2)...]
        let value: YAMLValue?
        if words.first == 0x5B, words.last == 0x5D, words.count > 2 {
            let items = words.dropFirst().dropLast().split(separator: 0x2C, omittingEmptySubsequences: false)
                .map { plainScalar($0.first == 0x20 ? $0.dropFirst() : $0, line: line) }
            value = items.contains { $0 == nil } ? nil : YAMLValue(line: line, content: .sequence(items.compactMap(\.self)))
        } else {
            value = plainScalar(words, line: line)
        }
        return value.map { Entry(key: String(decoding: text[..<colon], as: UTF8.self), line: line, value: $0) }
    }

    /// Words of letters, digits, hyphens and single spaces, the first of them a letter or digit.
    private static func plainScalar(_ words: ArraySlice<UInt8>, line: Int) -> YAMLValue? {
        guard let first = words.first, let last = words.last, first.isLetterOrDigit, last.isLetterOrDigit else { return nil }
        var before: UInt8 = 0
        for byte in words {
            guard byte.isLetterOrDigit || byte == 0x2D || (byte == 0x20 && before != 0x20) else { return nil }
            before = byte
        }
        return YAMLValue(line: line, content: .scalar(String(decoding: words, as: UTF8.self), isPlain: true))
    }

    private static func isLetterOrHyphen(_ byte: UInt8) -> Bool { byte == 0x2D || (0x61...0x7A).contains(byte) }
}
