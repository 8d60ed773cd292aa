import Manuals

/// What ends a text of a skeleton, and where the words before it end.
enum SkeletonTail {
    case id(ElementID, Int)
    case continuation
}

/// What a skeleton asks of the lines of a text.
extension Span<UInt8> {
    /// Whether something stands there that may reach over lines or hide them: tags, code, footnotes, labels; or a
    /// tabulator.
    var mayMisleadLines: Bool {
        hasSigns { $0.signs(of: 0x3C) | $0.signs(of: 0x60) | $0.signs(of: 0x7E) | $0.signs(of: 0x5E) | $0.signs(of: 0x09) }
    }

    /// Where the first byte stands in a line that is no space.
    func firstWord(in line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, self[index] == 0x20 { index += 1 }
        return index
    }

    func hasLetter(in line: Range<Int>) -> Bool {
        for index in line where (self[index] | 0x20) &- 0x61 < 26 { return true }
        return false
    }

    /// Where the mark of a list's item ends that begins a line; nil where none does.
    func itemMark(in line: Range<Int>) -> Int? {
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
    func indentation(behind mark: Int, in line: Range<Int>) -> Int? {
        guard mark + 1 < line.upperBound, self[mark + 1] > 0x20, self[mark + 1] != 0x3E, mark - line.lowerBound <= 9, hasLetter(in: line),
            itemMark(in: (mark + 1)..<line.upperBound) == nil
        else { return nil }
        return mark + 1 - line.lowerBound
    }

    /// How many marks of lists and quotations a line may begin with.
    func marks(in line: Range<Int>) -> Int {
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
    func columns(in line: Range<Int>) -> Int? {
        guard line.count > 2, self[line.lowerBound] == 0x7C, self[line.upperBound - 1] == 0x7C else { return nil }
        var bars = 0
        for index in line {
            if self[index] == 0x5C { return nil }
            if self[index] == 0x7C { bars += 1 }
        }
        return bars - 1
    }

    /// The same of the line under a table's header.
    func delimitedColumns(in line: Range<Int>) -> Int? {
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
    func tail(in text: Range<Int>) -> SkeletonTail? {
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
    func plainWords(in range: Range<Int>) -> String? {
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
