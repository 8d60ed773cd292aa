import Manuals

/// Where a footnote's text stands in a source. md4c knows no footnotes: it would take some of them for definitions of
/// links and further texts of others for code.
struct FootnoteExtent: Equatable {
    let label: FootnoteLabel
    /// Of the bracket that opens `[^label]:`.
    let start: Int
    /// Behind the colon.
    let textStart: Int
    /// Behind the last line, its further texts included.
    private(set) var end: Int
    /// How many further texts there are.
    private(set) var furtherTexts = 0

    /// The footnotes of a text, and the text as md4c reads it: of the same length, each footnote's colon a semicolon, and
    /// the indentation of further texts empty lines. What it reads there is taken from the source itself.
    static func masking(_ text: inout [UInt8], from origin: Int) -> [FootnoteExtent] {
        guard text.hasFootnoteMark else { return [] }
        var extents: [FootnoteExtent] = []
        var fence: Line.Fence?
        var list = OpenList()
        var isOpen = false
        var isAfterBlank = false
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let line = Line(text[start..<end])
            defer { start = end + 1 }
            if let open = fence {
                if !line.isBlank, line.closes(open) { fence = nil }
                if line.isBlank || !list.isOpen || line.isWithin(open) { continue }
                fence = nil
            }
            list.read(text[start..<end])
            if let opened = line.fence {
                fence = opened
                isOpen = false
                continue
            }
            if let definition = line.definition {
                text[definition.textStart - 1] = 0x3B
                extents.append(
                    FootnoteExtent(
                        label: definition.label, start: origin + definition.start, textStart: origin + definition.textStart,
                        end: origin + end))
                isOpen = true
                isAfterBlank = false
            } else if line.isBlank {
                isAfterBlank = true
            } else if isOpen, !isAfterBlank || line.isIndented, let last = extents.indices.last {
                if isAfterBlank {
                    for index in line.indentation { text[index] = 0x0A }
                    extents[last].furtherTexts += 1
                }
                extents[last].end = origin + end
                isAfterBlank = false
            } else {
                isOpen = false
                isAfterBlank = false
            }
        }
        return extents
    }
}

/// What a line is to footnotes.
private struct Line {
    private let bytes: ArraySlice<UInt8>
    /// The white space it starts with.
    let indentation: Range<Int>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        let words = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
        indentation = bytes.startIndex..<words
    }

    var isBlank: Bool { indentation.upperBound == bytes.endIndex }
    var isIndented: Bool { indentation.count >= 4 || bytes[indentation].contains(0x09) }

    /// A code fence: its mark, and how far every line of the listing is indented at least where a list holds it.
    struct Fence {
        let byte: UInt8
        let count: Int
        let column: Int
    }

    /// The fence that opens here, perhaps behind the marks of lists and quotations.
    var fence: Fence? {
        var marks = Marks(bytes)
        var start = indentation.upperBound
        while let offset = marks.next() { start = offset }
        guard let fence = mark(at: start) else { return nil }
        // Words with a backtick behind backticks are a code span's.
        let info = bytes[(start + fence.count)...]
        return fence.byte == 0x60 && info.contains(0x60) ? nil : fence
    }

    func closes(_ fence: Fence) -> Bool {
        guard let mark = mark(at: margin) else { return false }
        return mark.byte == fence.byte && mark.count >= fence.count
            && bytes[(margin + mark.count)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether the line can belong to the listing.
    func isWithin(_ fence: Fence) -> Bool { margin - bytes.startIndex >= fence.column }

    /// Where the first byte stands that is neither white space nor the mark of a quotation.
    private var margin: Int { bytes.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E } ?? bytes.endIndex }

    private func mark(at start: Int) -> Fence? {
        guard start < bytes.endIndex, bytes[start] == 0x60 || bytes[start] == 0x7E else { return nil }
        let count = bytes[start...].prefix { $0 == bytes[start] }.count
        return count >= 3 ? Fence(byte: bytes[start], count: count, column: start - bytes.startIndex) : nil
    }

    /// `[^label]:` at the start of the line.
    var definition: (label: FootnoteLabel, start: Int, textStart: Int)? {
        let words = bytes[indentation.upperBound...]
        guard !isIndented, words.starts(with: [0x5B, 0x5E]),
            let close = words.prefix(68).firstIndex(of: 0x5D), close + 1 < words.endIndex, words[close + 1] == 0x3A,
            let label = FootnoteLabel(String(decoding: words[(words.startIndex + 2)..<close], as: UTF8.self))
        else { return nil }
        return (label, words.startIndex, close + 2)
    }
}

extension [UInt8] {
    fileprivate var hasFootnoteMark: Bool {
        span.contains(0x5E) && indices.dropFirst().contains { self[$0] == 0x5E && self[$0 - 1] == 0x5B }
    }
}
