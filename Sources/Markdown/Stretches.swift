import Manuals

/// A chapter's text cut into stretches that mean the same wherever they stand.
///
/// A stretch begins with a heading or paragraph that is one line between blank ones, begins with a letter or two number
/// signs, and ends in a permanent id: whatever was open before ends there, and nothing before or after changes what it is.
/// What begins in any other way belongs to the stretch before it.
struct Stretches {
    /// A stretch, its blank lines at the end left out.
    struct Stretch {
        /// The letters of the id that its first line ends in.
        let id: UInt64
        /// The line of the file it begins on, from 1.
        let line: Int
        let range: Range<Int>
    }

    /// Where the first stretch begins; what stands before it has no cut.
    private(set) var start: Int
    private(set) var all: [Stretch] = []

    /// Texts with more bars may hold more cells than a chapter may have, which only the whole shows.
    private static let mostBars = 40_000

    /// Nil where the parts of a text may depend on one another: where there are fences, which hide what begins in them, or
    /// definitions of links and footnotes; and where there is no cut.
    init?(_ source: [UInt8], from bodyStart: Int, line: Int) {
        start = source.count
        guard Self.isCuttable(source.span.extracting(min(bodyStart, source.count)...)) else { return nil }
        var place = bodyStart
        var number = line
        var isAfterBlank = true
        var open: (id: UInt64, line: Int, start: Int)?
        while place < source.count {
            let end = source.span.firstIndex(of: 0x0A, from: place)
            if isAfterBlank, end + 1 >= source.count || source[end + 1] == 0x0A, let id = Self.id(ofLine: place..<end, in: source) {
                close(&open, before: place, in: source)
                open = (id, number, place)
            }
            isAfterBlank = end == place
            place = end + 1
            number += 1
        }
        close(&open, before: source.count, in: source)
        guard let first = all.first else { return nil }
        start = first.range.lowerBound
    }

    private mutating func close(_ open: inout (id: UInt64, line: Int, start: Int)?, before place: Int, in source: [UInt8]) {
        guard let (id, line, start) = open else { return }
        var end = place
        while end > start, source[end - 1] == 0x0A { end -= 1 }
        all.append(Stretch(id: id, line: line, range: start..<end))
    }

    private static func isCuttable(_ text: Span<UInt8>) -> Bool {
        // Mostly there is nothing to look at closer.
        guard text.hasSigns({ $0.signs(of: 0x7C) | $0.signs(of: 0x60) | $0.signs(of: 0x7E) | $0.signs(of: 0x5D) }) else { return true }
        guard text.count(of: 0x7C) <= mostBars else { return false }
        if text.hasSigns({ $0.signs(of: 0x60) | $0.signs(of: 0x7E) }) {
            for index in text.indices.dropFirst(2) where text[index] == 0x60 || text[index] == 0x7E {
                if text[index - 1] == text[index], text[index - 2] == text[index] { return false }
            }
        }
        if text.contains(0x5D) {
            for index in text.indices.dropFirst() where text[index] == 0x3A && text[index - 1] == 0x5D { return false }
        }
        return true
    }

    /// The id of a line that begins a stretch.
    private static func id(ofLine line: Range<Int>, in source: [UInt8]) -> UInt64? {
        let idStart = line.upperBound - 1 - ElementID.length
        guard idStart - 3 > line.lowerBound, source[line.upperBound - 1] == 0x7D, source[idStart - 1] == 0x23, source[idStart - 2] == 0x7B,
            source[idStart - 3] == 0x20
        else { return nil }
        switch source[line.lowerBound] {
        case 0x41...0x5A, 0x61...0x7A, 0x80...: break
        case 0x23 where source[line.lowerBound + 1] == 0x23: break
        default: return nil
        }
        return ElementID.packed(source.span.extracting(idStart..<(line.upperBound - 1)))
    }
}

extension ElementID {
    /// The letters of a permanent id as a number; nil for anything else.
    fileprivate static func packed(_ letters: Span<UInt8>) -> UInt64? {
        guard letters.count == length else { return nil }
        var packed: UInt64 = 0
        for index in letters.indices {
            switch letters[index] {
            case 0x32...0x39, 0x61...0x68, 0x6A, 0x6B, 0x6D, 0x6E, 0x70...0x7A: packed = packed << 8 | UInt64(letters[index])
            default: return nil
            }
        }
        return packed
    }

    /// The id's letters as a number, where it is permanent.
    var packed: UInt64? { Self.packed(text.utf8.span) }
}
