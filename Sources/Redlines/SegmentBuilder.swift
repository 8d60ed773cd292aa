import Manuals

/// Puts tokens together into the fewest segments.
struct SegmentBuilder {
    let old: ProseText
    let new: ProseText
    private var segments: [Segment] = []
    /// Whether words are set the same on both sides, where that is one answer for all of them.
    private let isAllSetTheSame: Bool?
    private var oldRange = 0..<0
    private var newRange = 0..<0
    private var kind = Kind.equal

    private enum Kind: Equatable {
        case equal
        /// Kept words set differently: the first token of the stretch tells how.
        case restyled
    }

    init(old: ProseText, new: ProseText) {
        self.old = old
        self.new = new
        isAllSetTheSame = old.isOneText && new.isOneText ? old.runs[0].isSet(as: new.runs[0]) : nil
    }

    mutating func addKept(_ i: Int, _ j: Int) {
        if isSetTheSame(i, j) {
            if kind != .equal { flush(i, j) }
            kind = .equal
        } else {
            if kind != .restyled || !continuesRestyling(i, j) { flush(i, j) }
            kind = .restyled
        }
        oldRange = oldRange.lowerBound..<i + 1
        newRange = newRange.lowerBound..<j + 1
    }

    /// What stands between two kept words: spaces that both have are kept, the rest is deleted and inserted.
    mutating func addGap(_ old: Range<Int>, _ new: Range<Int>) {
        var (old, new) = (old, new)
        while let i = old.first, let j = new.first, isSameSpace(i, j) {
            addKept(i, j)
            old.removeFirst()
            new.removeFirst()
        }
        guard !old.isEmpty || !new.isEmpty else { return }
        var kept: [(Int, Int)] = []
        while let i = old.last, let j = new.last, isSameSpace(i, j) {
            kept.append((i, j))
            old.removeLast()
            new.removeLast()
        }
        flush(old.lowerBound, new.lowerBound)
        if !old.isEmpty { segments.append(.deleted(self.old.prose(old))) }
        if !new.isEmpty { segments.append(.inserted(self.new.prose(new))) }
        oldRange = old.upperBound..<old.upperBound
        newRange = new.upperBound..<new.upperBound
        kind = .equal
        for (i, j) in kept.reversed() { addKept(i, j) }
    }

    mutating func finish() -> [Segment] {
        flush(oldRange.upperBound, newRange.upperBound)
        return segments
    }

    /// Ends the stretch of kept words; the next begins at the given tokens.
    private mutating func flush(_ i: Int, _ j: Int) {
        if !newRange.isEmpty {
            let prose = new.prose(newRange)
            segments.append(kind == .equal ? .equal(prose) : .restyled(old: old.prose(oldRange), new: prose))
        }
        oldRange = i..<i
        newRange = j..<j
    }

    private func isSameSpace(_ i: Int, _ j: Int) -> Bool {
        old.tokens[i].kind == .space && new.tokens[j].kind == .space
            && old.bytes(of: old.tokens[i]) == new.bytes(of: new.tokens[j])
    }

    private func isSetTheSame(_ i: Int, _ j: Int) -> Bool {
        if let isAllSetTheSame { return isAllSetTheSame }
        let (left, right) = (old.tokens[i], new.tokens[j])
        if old.isWhole(left), new.isWhole(right) { return old.runs[left.run].isSet(as: new.runs[right.run]) }
        return Spelling(old.prose(i..<i + 1)) == Spelling(new.prose(j..<j + 1))
    }

    /// Whether a token is restyled as the stretch before it is.
    private func continuesRestyling(_ i: Int, _ j: Int) -> Bool {
        guard let first = oldRange.first, let second = newRange.first else { return true }
        let tokens = (old.tokens[first], old.tokens[i], new.tokens[second], new.tokens[j])
        return old.isWhole(tokens.0) && old.isWhole(tokens.1) && new.isWhole(tokens.2) && new.isWhole(tokens.3)
            && old.runs[tokens.0.run].isSet(as: old.runs[tokens.1.run])
            && new.runs[tokens.2.run].isSet(as: new.runs[tokens.3.run])
    }
}
