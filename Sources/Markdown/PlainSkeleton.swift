import Manuals

/// The sections and paragraphs of a chapter that can be told apart line by line, without the parser: what each block is
/// shows in the first bytes of its lines, and every section and paragraph bears an id. So are most chapters in canonical
/// form; of the others there is none, and they are parsed.
///
/// Every doubt is a reason to leave a text to the parser. What is told here is what the parser tells (`SkeletonTests`).
struct PlainSkeleton {
    private(set) var units: [Unit] = []
    /// The line of each unit.
    private(set) var lines: [Int] = []

    /// What the line before was.
    private enum Before {
        case blank, heading, text
        /// A list, with how far its items' words are indented; a table; a quotation.
        case list(Int), table, quote

        var isBlank: Bool { if case .blank = self { true } else { false } }
    }

    private var before = Before.blank
    /// The block the blank lines before stand behind; only a list goes on behind them.
    private var last = Before.blank
    /// The paragraph's text that is being read: its first line, and where its words end so far.
    private var text: (line: Int, start: Int, end: Int)?
    private var hasParagraph = false

    /// Reads the text from `start` on, which stands on `line`. Nil for one that is to be parsed.
    init?(_ text: [UInt8], from start: Int, line: Int) {
        let bytes = text.span.extracting(start...)
        guard !bytes.mayMisleadLines else { return nil }
        var index = 0
        var number = line
        units.reserveCapacity(bytes.count / 256)
        lines.reserveCapacity(bytes.count / 256)
        while index < bytes.count {
            let end = bytes.firstIndex(of: 0x0A, from: index)
            guard read(bytes, index..<end, number) else { return nil }
            index = end + 1
            number += 1
        }
        guard finishText(bytes) else { return nil }
    }

    /// Reads a line; false where it leaves a doubt.
    private mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int) -> Bool {
        let words = bytes.firstWord(in: line)
        guard words < line.upperBound else {
            if !before.isBlank { last = before }
            before = .blank
            return finishText(bytes)
        }
        guard words == line.lowerBound else { return goOn(indentedBy: words - line.lowerBound, bytes, words..<line.upperBound) }
        let byte = bytes[words]
        switch byte {
        case 0x23: return heading(bytes, line, number)
        case 0x3E: return begin(.quote, bytes, line)
        case 0x7C: return row(bytes, line)
        case 0x2A, 0x2B, 0x2D, 0x30...0x39:
            if let mark = bytes.itemMark(in: line) {
                guard let width = bytes.indentation(behind: mark, in: line) else { return false }
                return begin(.list(width), bytes, line)
            }
            // Emphasis, a year, an amount. A rule, or what makes a heading of the line above, is none of them.
            return byte != 0x2B && byte != 0x2D && bytes.hasLetter(in: line) && textLine(bytes, line, number)
        case 0x5F where !bytes.hasLetter(in: line): return false
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x28, 0x22, 0x27, 0x80...: return textLine(bytes, line, number)
        default: return false
        }
    }

    // MARK: Blocks

    private mutating func textLine(_ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int) -> Bool {
        switch before {
        case .text: text?.end = line.upperBound
        case .blank, .heading:
            text = (number, line.lowerBound, line.upperBound)
            before = .text
        case .list, .table, .quote: return false
        }
        return true
    }

    /// A line of a block that belongs to the paragraph above it.
    private mutating func begin(_ block: Before, _ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        switch (before, block) {
        case (.blank, _), (.list, .list), (.quote, .quote): break
        default: return false
        }
        guard hasParagraph, bytes.marks(in: line) <= 4 else { return false }
        before = block
        return true
    }

    /// A line of a table, whose second line tells that it is one.
    private mutating func row(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        if case .table = before { return true }
        guard before.isBlank, line.upperBound < bytes.count else { return false }
        let next = (line.upperBound + 1)..<bytes.firstIndex(of: 0x0A, from: line.upperBound + 1)
        // Two lines of dashes are no table.
        guard bytes.hasLetter(in: line), let columns = bytes.delimitedColumns(in: next), bytes.columns(in: line) == columns else { return false }
        return begin(.table, bytes, line)
    }

    /// An indented line, which may stand only in a list.
    private mutating func goOn(indentedBy width: Int, _ bytes: Span<UInt8>, _ words: Range<Int>) -> Bool {
        let list = if case .blank = before { last } else { before }
        guard case .list(let needed) = list, width >= needed, width <= 16 else { return false }
        before = list
        guard let mark = bytes.itemMark(in: words) else { return bytes.marks(in: words) <= 4 }
        return bytes.indentation(behind: mark, in: words) != nil
    }

    private mutating func heading(_ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int) -> Bool {
        switch before {
        case .list, .table, .quote: return false
        case .blank, .heading, .text: break
        }
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x23 { start += 1 }
        let level = start - line.lowerBound
        guard (2...6).contains(level), start < line.upperBound, bytes[start] == 0x20, finishText(bytes),
            case .id(let id, let end)? = bytes.tail(in: start..<line.upperBound), let title = bytes.plainWords(in: start..<end)
        else { return false }
        units.append(.section(Section(id: id, depth: min(level - 1, 5), title: Prose(title))))
        lines.append(number)
        hasParagraph = false
        before = .heading
        return true
    }

    /// Ends the text that is being read; false where its end leaves a doubt.
    private mutating func finishText(_ bytes: Span<UInt8>) -> Bool {
        guard let text else { return true }
        self.text = nil
        switch bytes.tail(in: text.start..<text.end) {
        case .id(let id, let end):
            guard end > text.start else { return false }
            units.append(.paragraph(Paragraph(id: id, blocks: [])))
            lines.append(text.line)
            hasParagraph = true
            return true
        case .continuation: return hasParagraph
        case nil: return false
        }
    }
}
