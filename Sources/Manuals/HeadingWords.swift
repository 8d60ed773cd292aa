/// What an address calls a heading by in other people's Markdown: its words. Each program puts other marks between
/// them, so the letters and figures are what counts.
public struct HeadingWords: Hashable, Sendable {
    private let letters: [UInt8]

    /// Nil where there is neither letter nor figure.
    public init?(_ words: String) {
        self.init(words, ampersand: [], apostrophe: [])
    }

    private init?(_ words: String, ampersand: [UInt8], apostrophe: [UInt8]) {
        var letters: [UInt8] = []
        for scalar in words.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": letters.append(UInt8(ascii: scalar))
            case "A"..."Z": letters.append(UInt8(ascii: scalar) + 0x20)
            case "&": letters += ampersand
            case "'", "’": letters += apostrophe
            // Dashes and quotation marks are no letters.
            case "\u{2010}"..."\u{203E}": break
            default: if !scalar.isASCII { letters += Array(String(scalar).utf8) }
            }
        }
        if letters.isEmpty { return nil }
        self.letters = letters
    }

    /// What GitHub calls a heading by: its words in small letters, hyphens for spaces, without other marks.
    public static func address(of heading: String) -> String {
        var address = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
                .decimalNumber, .connectorPunctuation:
                address.append(scalar)
            default: if scalar == " " || scalar == "-" { address.append("-") }
            }
        }
        return String(address)
    }

    /// The words a heading may be addressed by: some programs spell its `&` as “and”, or leave of an apostrophe's
    /// character reference the number.
    public static func spellings(of title: String) -> [HeadingWords] {
        var spellings = [HeadingWords(title)]
        if title.utf8.contains(0x26) { spellings.append(HeadingWords(title, ampersand: Array("and".utf8), apostrophe: [])) }
        if title.contains(where: { $0 == "'" || $0 == "’" }) { spellings.append(HeadingWords(title, ampersand: [], apostrophe: Array("39".utf8))) }
        return spellings.compactMap(\.self)
    }
}

extension Sequence<Section> {
    /// The first section whose heading an address names; one of several headings alike is named with a number behind,
    /// as most programs do.
    public func called(_ address: String) -> Section? {
        guard let wanted = HeadingWords(address) else { return nil }
        var seen: [HeadingWords: Int] = [:]
        for section in self {
            let title = section.title.plainText
            guard let words = HeadingWords(title) else { continue }
            let earlier = seen[words, default: 0]
            seen[words] = earlier + 1
            if earlier == 0, words == wanted || HeadingWords.spellings(of: title).contains(wanted) { return section }
            if earlier > 0, HeadingWords("\(title)\(earlier)") == wanted { return section }
        }
        return nil
    }
}
