import Editorial
import Manuals
import Redlines

/// The words of a paragraph, its lists, tables and notes included, counted in reading order.
struct ParagraphWords {
    let prose: Prose
    private let bytes: [UInt8]
    /// Where each word stands in the bytes.
    private let words: [Range<Int>]
    /// Each word without the punctuation around it, which a quotation may leave away.
    private let cores: [Substring]

    init(_ unit: Unit) {
        var runs: [Run] = []
        unit.forEachProse { prose in
            if !runs.isEmpty { runs.append(Run(.text(" "))) }
            runs += prose.runs
        }
        prose = Prose(runs)
        bytes = Array(Self.shown(prose).utf8)
        words = Self.words(in: bytes)
        cores = words.map { [bytes] in Self.core(String(decoding: bytes[$0], as: UTF8.self)) }
    }

    /// The text with what it cites spelled out; the text of a stretch is a stretch of the text.
    static func shown(_ prose: Prose) -> String {
        var text = ""
        for run in prose.runs {
            switch run.content {
            case .text(let words): text += words
            case .crossReference(let target): text += "#\(target)"
            case .citation(let id): text += "[@\(id)]"
            case .image(let image): text += image.alternative
            case .lineBreak: text += " "
            // Nobody quotes the call of a footnote; its text follows among the paragraph's blocks.
            case .footnote: break
            }
        }
        return text
    }

    private static func words(in bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isSpace, let from = start {
                words.append(from..<index)
                start = nil
            } else if !isSpace, start == nil {
                start = index
            }
        }
        if let start { words.append(start..<bytes.count) }
        return words
    }

    private static func core(_ word: String) -> Substring {
        let isInside = { (letter: Character) in !letter.isPunctuation }
        guard let first = word.firstIndex(where: isInside), let last = word.lastIndex(where: isInside) else { return word[...] }
        return word[first...last]
    }

    /// Everywhere the words of a quotation stand, one after another.
    func spans(of quotation: String) -> [WordSpan] {
        let bytes = Array(quotation.utf8)
        let wanted = Self.words(in: bytes).map { Self.core(String(decoding: bytes[$0], as: UTF8.self)) }
        guard !wanted.isEmpty, wanted.count <= cores.count else { return [] }
        return (0...(cores.count - wanted.count)).compactMap { start in
            cores[start..<(start + wanted.count)].elementsEqual(wanted) ? WordSpan(start, to: start + wanted.count) : nil
        }
    }

    /// The words of a span; empty when the paragraph is shorter.
    func text(of span: WordSpan) -> String {
        guard span.to <= words.count else { return "" }
        return String(decoding: bytes[words[span.from].lowerBound..<words[span.to - 1].upperBound], as: UTF8.self)
    }

    /// The whole text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where the words of a span stand in a later version of the paragraph, as its redline pairs them; nil when less than
    /// half of them was kept.
    func counterpart(of span: WordSpan, in later: ParagraphWords) -> WordSpan? {
        guard span.to <= words.count else { return nil }
        let asked = words[span.from].lowerBound..<words[span.to - 1].upperBound
        var (old, new, kept) = (0, 0, 0)
        var found: Range<Int>?
        for segment in ProseRedline(old: prose, new: later.prose).segments {
            let before = segment.rejected.map { Self.shown($0).utf8.count } ?? 0
            let after = segment.accepted.map { Self.shown($0).utf8.count } ?? 0
            let common = asked.clamped(to: old..<(old + before))
            if before == after, !common.isEmpty {
                kept += bytes[common].count { $0 != 0x20 }
                let there = (common.lowerBound - old + new)..<(common.upperBound - old + new)
                found = found.map { min($0.lowerBound, there.lowerBound)..<there.upperBound } ?? there
            }
            old += before
            new += after
        }
        guard let found, 2 * kept >= bytes[asked].count(where: { $0 != 0x20 }) else { return nil }
        return later.span(covering: found)
    }

    private func span(covering range: Range<Int>) -> WordSpan? {
        guard let first = words.firstIndex(where: { $0.overlaps(range) }), let last = words.lastIndex(where: { $0.overlaps(range) }) else {
            return nil
        }
        return WordSpan(first, to: last + 1)
    }
}
