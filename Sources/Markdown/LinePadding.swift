/// Where a text's line ends are made one byte longer, so that md4c reads its lists right.
///
/// At a blank line in a list item md4c 0.4.8 looks at the last eight bytes it stored as if they were a block's head.
/// Where they are a line instead, the low byte of an offset is taken for the head's kind, and one value in 256 reads as
/// “an item that has only begun”: the item ends there, and what follows leaves the list. The offset is where the words
/// of the last line before the blank one begin, or where that line or the one before it ends. A carriage return before
/// a line feed means nothing to md4c and moves every later offset by one; so does an empty line before the text, which
/// is kept for texts that carriage returns alone cannot mend.
struct LinePadding: Equatable {
    /// Line feeds put before the text, at most 255.
    private(set) var emptyLines = 0
    /// Offsets of the line feeds that get a carriage return, ascending.
    private(set) var feeds: [Int] = []

    /// The low byte of an offset that md4c takes for the head of a list item.
    private static let misread = 4

    /// The padding a text needs; none for one that is read right as it stands, or, were there such a text, that no
    /// padding can mend.
    init(for text: ArraySlice<UInt8>) {
        let risks = Self.risks(in: text)
        guard risks.contains(where: { $0.isMisread(in: text, first: 0, second: 0) }) else { return }
        for emptyLines in 0..<256 {
            if let feeds = Self.feeds(for: risks, in: text, behind: emptyLines) {
                (self.emptyLines, self.feeds) = (emptyLines, feeds)
                return
            }
        }
    }

    var isEmpty: Bool { emptyLines == 0 && feeds.isEmpty }

    /// The text with its padding.
    func applied(to text: ArraySlice<UInt8>) -> [UInt8] {
        var padded: [UInt8] = []
        padded.reserveCapacity(text.count + feeds.count + emptyLines)
        padded.append(contentsOf: repeatElement(0x0A, count: emptyLines))
        var start = text.startIndex
        for feed in feeds {
            padded.append(contentsOf: text[start..<text.startIndex + feed])
            padded.append(0x0D)
            start = text.startIndex + feed
        }
        padded.append(contentsOf: text[start...])
        return padded
    }

    /// The offset in the text itself of an offset in the padded text.
    func origin(of offset: Int) -> Int {
        var (low, high) = (0, feeds.count)
        while low < high {
            let middle = (low + high) / 2
            if feeds[middle] + middle + emptyLines < offset { low = middle + 1 } else { high = middle }
        }
        return max(0, offset - emptyLines - low)
    }

    // MARK: Lines at risk

    /// A line before a blank one where a list may be open, and the line before it.
    private struct Risk {
        /// Offsets from the start of the text, line feeds left out.
        let first: Range<Int>
        let second: Range<Int>
        /// The earliest line feed that moves this line and no earlier one at risk.
        let freeFrom: Int

        /// Whether md4c would misread with the lines moved by so much.
        func isMisread(in text: ArraySlice<UInt8>, first: Int, second: Int) -> Bool {
            LinePadding.isMisread(self.first, of: text, movedBy: first)
                || LinePadding.isMisread(self.second, of: text, movedBy: second)
        }
    }

    private static func risks(in text: ArraySlice<UInt8>) -> [Risk] {
        var risks: [Risk] = []
        var list = OpenList()
        var (before, line) = (0..<0, 0..<0)
        var isAfterBlank = true
        var freeFrom = 0
        var start = 0
        let bytes = text.span
        while start < bytes.count {
            let end = bytes.firstIndex(of: 0x0A, from: start)
            let next = start..<end
            var words = start
            while words < end, bytes[words] == 0x20 || bytes[words] == 0x09 || bytes[words] == 0x3E { words += 1 }
            let isBlank = words == end
            if isBlank, !isAfterBlank, list.isOpen {
                risks.append(Risk(first: before, second: line, freeFrom: freeFrom))
                freeFrom = line.upperBound
            }
            list.read(text[(text.startIndex + start)..<(text.startIndex + end)])
            (before, line) = (line, next)
            isAfterBlank = isBlank
            start = end + 1
        }
        return risks
    }

    private static func isMisread(_ line: Range<Int>, of text: ArraySlice<UInt8>, movedBy distance: Int) -> Bool {
        func isMisread(_ offset: Int) -> Bool { (offset + distance) & 0xFF == misread }
        let bytes = text[(text.startIndex + line.lowerBound)..<(text.startIndex + line.upperBound)]
        if isMisread(line.lowerBound) || isMisread(line.upperBound) { return true }
        let trimmed = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 - text.startIndex }
        if let trimmed, trimmed != line.upperBound, isMisread(trimmed) { return true }
        var marks = Marks(bytes)
        while let offset = marks.next() {
            if isMisread(offset - text.startIndex) { return true }
        }
        return false
    }

    /// The line feeds to make longer behind so many empty lines; nil where some line at risk stays misread.
    private static func feeds(for risks: [Risk], in text: ArraySlice<UInt8>, behind emptyLines: Int) -> [Int]? {
        var feeds: [Int] = []
        for risk in risks {
            let moved = emptyLines + feeds.count
            if !risk.isMisread(in: text, first: moved, second: moved) { continue }
            // Those before both lines, and the one between them.
            let earlier = text.feeds(from: risk.freeFrom, upTo: risk.first.lowerBound, atMost: 24)
            let between = risk.second.lowerBound - 1
            let isBetweenFree = between >= risk.freeFrom && between >= risk.first.upperBound
            guard
                let choice = (0...earlier.count).lazy.flatMap({ [($0, 0), ($0, 1)] }).first(where: { both, one in
                    (one == 0 || isBetweenFree)
                        && !risk.isMisread(in: text, first: moved + both, second: moved + both + one)
                })
            else { return nil }
            feeds += earlier.prefix(choice.0)
            if choice.1 == 1 { feeds.append(between) }
        }
        return feeds
    }
}

extension ArraySlice<UInt8> {
    /// Offsets of line feeds in a range of offsets from the slice's start, the last ones of them, ascending.
    fileprivate func feeds(from first: Int, upTo end: Int, atMost count: Int) -> [Int] {
        var feeds: [Int] = []
        var offset = end - 1
        while offset >= first, feeds.count < count {
            if self[startIndex + offset] == 0x0A { feeds.append(offset) }
            offset -= 1
        }
        return feeds.reversed()
    }
}
