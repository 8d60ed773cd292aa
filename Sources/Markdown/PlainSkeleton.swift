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

/// What ends a text of a skeleton, and where the words before it end.
private enum SkeletonTail {
    case id(ElementID, Int)
    case continuation
}

extension Span<UInt8> {
    /// Whether something stands there that may reach over lines or hide them: tags, code, footnotes, labels; or a
    /// tabulator.
    fileprivate var mayMisleadLines: Bool {
        hasSigns { $0.signs(of: 0x3C) | $0.signs(of: 0x60) | $0.signs(of: 0x7E) | $0.signs(of: 0x5E) | $0.signs(of: 0x09) }
    }

    /// Where the first byte stands in a line that is no space.
    fileprivate func firstWord(in line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, self[index] == 0x20 { index += 1 }
        return index
    }

    fileprivate func hasLetter(in line: Range<Int>) -> Bool {
        for index in line where (self[index] | 0x20) &- 0x61 < 26 { return true }
        return false
    }

    /// Where the mark of a list's item ends that begins a line; nil where none does.
    fileprivate func itemMark(in line: Range<Int>) -> Int? {
        var end = line.lowerBound
        if self[end] &- 0x30 < 10 {
            while end < line.upperBound, self[end] &- 0x30 < 10 { end += 1 }
            guard end < line.upperBound, self[end] == 0x2E || self[end] == 0x29 else { return nil }
        } else if self[end] != 0x2A, self[end] != 0x2B, self[end] != 0x2D {
            return nil
        }
        end += 1
        return end == line.upperBound || self[end] == 0x20 ? end : nil
    }

    /// How far the words of an item are indented; nil where they do not begin one space behind its mark, or with another
    /// mark.
    fileprivate func indentation(behind mark: Int, in line: Range<Int>) -> Int? {
        guard mark + 1 < line.upperBound, self[mark + 1] > 0x20, self[mark + 1] != 0x3E, mark - line.lowerBound <= 9, hasLetter(in: line),
            itemMark(in: (mark + 1)..<line.upperBound) == nil
        else { return nil }
        return mark + 1 - line.lowerBound
    }

    /// How many marks of lists and quotations a line may begin with.
    fileprivate func marks(in line: Range<Int>) -> Int {
        var count = 0
        for index in line {
            switch self[index] {
            case 0x20, 0x2E, 0x29, 0x30...0x39: continue
            case 0x2A, 0x2B, 0x2D, 0x3E: count += 1
            default: return count
            }
        }
        return count
    }

    /// How many cells a line of a table has that is written with a bar at both ends and none within a cell.
    fileprivate func columns(in line: Range<Int>) -> Int? {
        guard line.count > 2, self[line.lowerBound] == 0x7C, self[line.upperBound - 1] == 0x7C else { return nil }
        var bars = 0
        for index in line {
            if self[index] == 0x5C { return nil }
            if self[index] == 0x7C { bars += 1 }
        }
        return bars - 1
    }

    /// The same of the line under a table's header.
    fileprivate func delimitedColumns(in line: Range<Int>) -> Int? {
        guard let columns = columns(in: line) else { return nil }
        var index = line.lowerBound + 1
        while index < line.upperBound {
            while self[index] == 0x20 { index += 1 }
            if self[index] == 0x3A { index += 1 }
            let dashes = index
            while self[index] == 0x2D { index += 1 }
            guard index > dashes else { return nil }
            if self[index] == 0x3A { index += 1 }
            while self[index] == 0x20 { index += 1 }
            // A bar ends the line, so that no loop runs over its end.
            guard self[index] == 0x7C else { return nil }
            index += 1
        }
        return columns
    }

    /// The `{#id}` or `{+}` at the end of a text, behind a space.
    fileprivate func tail(in text: Range<Int>) -> SkeletonTail? {
        var end = text.upperBound
        while end > text.lowerBound, self[end - 1] == 0x20 { end -= 1 }
        guard end - text.lowerBound > 4, self[end - 1] == 0x7D else { return nil }
        var brace = end - 2
        while brace > text.lowerBound, self[brace] != 0x7B, self[brace] != 0x0A { brace -= 1 }
        guard self[brace] == 0x7B, brace > text.lowerBound, self[brace - 1] == 0x20 else { return nil }
        if end - brace == 3, self[brace + 1] == 0x2B { return .continuation }
        guard self[brace + 1] == 0x23 else { return nil }
        var letters: [UInt8] = []
        for index in (brace + 2)..<(end - 1) { letters.append(self[index]) }
        guard let id = ElementID(String(decoding: letters, as: UTF8.self)), !id.isProvisional else { return nil }
        var words = brace
        while words > text.lowerBound, self[words - 1] == 0x20 { words -= 1 }
        return .id(id, words)
    }

    /// The words in a range that mean nothing but themselves, without spaces around them; nil where they may mean more, or
    /// there are none.
    fileprivate func plainWords(in range: Range<Int>) -> String? {
        let start = firstWord(in: range)
        guard start < range.upperBound, self[range.upperBound - 1] != 0x23 else { return nil }
        var words: [UInt8] = []
        words.reserveCapacity(range.upperBound - start)
        for index in start..<range.upperBound {
            let byte = self[index]
            switch byte {
            case 0x21, 0x26, 0x2A, 0x40, 0x5B, 0x5C, 0x5D, 0x5F, 0x7B, 0x7D: return nil
            case 0x3A where index + 1 < range.upperBound && self[index + 1] != 0x20: return nil
            case 0x20 where self[index - 1] == 0x20: return nil
            case ..<0x20: return nil
            default: words.append(byte)
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
