import Manuals

/// What stands in the words of a text that its author may have meant otherwise than CommonMark and Rubric read it.
struct Survey {
    /// Comments of HTML, from `<!--` to behind `-->`.
    private(set) var comments: [Range<Int>] = []
    /// Where comments start that end nowhere.
    private(set) var openComments: [Int] = []
    private(set) var tags: [HTMLTag] = []
    /// Where the tags of templates start.
    private(set) var templates: [Int] = []
    /// Where words stand that a label without a definition follows: `[words][label]`.
    private(set) var labels: [Int] = []
    /// Where the header lines of tables start that stand right under a line of text.
    private(set) var tables: [Int] = []

    /// Nothing.
    init() {}

    /// Surveys what was read of a source: its words outside code.
    init(_ markup: Markup, of source: [UInt8], as dialect: Dialect) {
        var isCode = false
        var end = 0
        var textStart: Int?
        for (index, node) in markup.nodes.enumerated() {
            switch node.kind {
            case .code, .codeSpan: isCode = true
            case .close: if node.detail == Markup.Kind.code.rawValue || node.detail == Markup.Kind.codeSpan.rawValue { isCode = false }
            case .paragraph, .item: textStart = nil
            case .text where !isCode && Int(node.second) > end:
                let words = max(Int(node.first), end)..<Int(node.second)
                if let start = textStart, markup.nodes[index - 1].kind == .softBreak { lookForTable(above: words, after: start, in: source) }
                if textStart == nil { textStart = words.lowerBound }
                guard source.span.extracting(words).mayBeMarkup(isForeign: dialect.isForeign) else { continue }
                end = look(at: words, in: source, as: dialect)
            default: break
            }
        }
    }

    /// Looks at words, and returns where what was found in them ends.
    private mutating func look(at words: Range<Int>, in source: [UInt8], as dialect: Dialect) -> Int {
        var index = words.lowerBound
        // Where a bracket opened that a label may follow.
        var bracket: Int?
        while index < words.upperBound {
            let next = index + 1 < words.upperBound ? source[index + 1] : 0x0A
            switch source[index] {
            case 0x3C where source[index...].starts(with: "<!--".utf8):
                if let comment = Self.comment(at: index, in: source) {
                    comments.append(comment)
                    index = comment.upperBound - 1
                } else {
                    openComments.append(index)
                }
            case 0x3C where index == 0 || source[index - 1] != 0x5C:
                guard let tag = HTMLTag(at: index, in: source) else { break }
                tags.append(tag)
                index = tag.range.upperBound - 1
            case 0x7B where dialect.isForeign && (next == 0x7B || next == 0x25): templates.append(index)
            case 0x5B where bracket == nil && next != 0x5E:
                let before = index > 0 ? source[index - 1] : 0x20
                if !before.isLetterOrDigit, ![0x5C, 0x5D, 0x29, 0x60].contains(before) { bracket = index }
            case 0x5D:
                if next == 0x5B, let start = bracket, let end = Self.label(at: index + 1, in: source[words]) {
                    labels.append(start)
                    index = end - 1
                }
                bracket = nil
            default: break
            }
            index += 1
        }
        return index
    }

    /// A comment that starts here: one that stands within a line ends before the next blank one.
    private static func comment(at start: Int, in source: [UInt8]) -> Range<Int>? {
        let isWithinLine = !source.startsLine(at: start)
        var index = start + 2
        var isBlank = false
        while index + 2 < source.count {
            if source[index] == 0x2D, source[index + 1] == 0x2D, source[index + 2] == 0x3E { return start..<(index + 3) }
            if source[index] == 0x0A {
                if isBlank, isWithinLine { return nil }
                isBlank = true
            } else if source[index] > 0x20, source[index] != 0x3E {
                isBlank = false
            }
            index += 1
        }
        return nil
    }

    /// Where a label ends that starts here and is one: no call of a footnote, no citation, no number.
    private static func label(at start: Int, in words: ArraySlice<UInt8>) -> Int? {
        guard let close = words[start...].firstIndex(of: 0x5D) else { return nil }
        let label = words[(start + 1)..<close]
        guard let first = label.first else { return close + 1 }
        guard first != 0x5E, first != 0x40, label.contains(where: { $0.isLetterOrDigit && !(0x30...0x39).contains($0) }), !label.contains(0x5B)
        else { return nil }
        return close + 1
    }

    /// Looks whether words are the line under a table's header, and that header stands under a line of text.
    private mutating func lookForTable(above words: Range<Int>, after textStart: Int, in source: [UInt8]) {
        guard source[words].allSatisfy({ [0x20, 0x09, 0x2D, 0x3A, 0x7C].contains($0) }), source[words].contains(0x7C), source[words].contains(0x2D),
            let feed = source[..<words.lowerBound].lastIndex(of: 0x0A), feed > 0
        else { return }
        let header = (source[..<feed].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)..<feed
        guard textStart < header.lowerBound, source[feed - 1] != 0x5C, source[words].columns == source[header].columns else { return }
        tables.append(header.lowerBound)
    }
}

extension [UInt8] {
    /// Whether nothing but the marks of lists and quotations stands before a byte on its line.
    func startsLine(at offset: Int) -> Bool {
        let start = self[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var marks = Marks(self[start..<Swift.min(offset + 1, count)])
        while let place = marks.next() { if place == offset { return true } }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// How many cells a line of a table has, its lists' and quotations' marks left out.
    fileprivate var columns: Int {
        let words = drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        var bars = 0
        var last: UInt8 = 0
        var beforeLast: UInt8 = 0
        for byte in words where byte != 0x20 && byte != 0x09 {
            if byte == 0x7C, last != 0x5C { bars += 1 }
            (beforeLast, last) = (last, byte)
        }
        guard bars > 0 else { return 0 }
        return bars + 1 - (words.first == 0x7C ? 1 : 0) - (last == 0x7C && beforeLast != 0x5C ? 1 : 0)
    }
}

extension Span<UInt8> {
    fileprivate func mayBeMarkup(isForeign: Bool) -> Bool {
        hasSigns { $0.signs(of: 0x3C) | $0.signs(of: 0x5D) | (isForeign ? $0.signs(of: 0x7B) : 0) }
    }
}
