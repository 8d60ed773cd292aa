extension CanonicalText {
    /// What stands around words, as far as it decides what has to be escaped in them.
    struct TextPlace {
        var isCell: Bool
        /// Whether what follows the words ends a heading's line.
        var endsHeading: Bool
        var startsLines: Bool
        /// Whether the words are the last, or the first, of their prose.
        var isLast: Bool
        var isFirst: Bool
        var inLink = false
        /// Whether marks stand about: a character beside one may become a character reference.
        var isMarked = false
        /// Whether the first character has to be written as a character reference.
        var encodesFirst = false

        init(_ place: ProsePlace, isLast: Bool, isFirst: Bool) {
            isCell = place == .cell
            endsHeading = place == .heading && isLast
            startsLines = place == .block
            self.isLast = isLast
            self.isFirst = isFirst
        }
    }

    /// Writes words so that nothing in them is taken for markup.
    mutating func escape(_ words: String, _ place: TextPlace) {
        escape(words.utf8Span.span, place)
    }

    private mutating func escape(_ text: Span<UInt8>, _ place: TextPlace) {
        var index = 0
        if place.encodesFirst {
            index = encodeFirst(text)
        } else if place.startsLines, bytes.count == lineStart {
            index = escapeLineStart(text)
        } else if bytes.last == 0x5D, bytes.count > lineStart, let first = text.first, first == 0x28 || first == 0x3A {
            // After a citation these would make a link of it, or a definition.
            append(0x5C)
        }
        let hashes = place.endsHeading ? text.closingHashes(isFirst: place.isFirst) : text.count
        var start = index
        while index < text.count {
            let byte = text[index]
            if isSpecial(byte) || index == hashes, index == hashes || needsEscape(byte, text, index, place) {
                append(text, start..<index)
                append(0x5C)
                start = index
            }
            index += 1
        }
        append(text, start..<text.count)
    }

    /// Bytes that may need a backslash somewhere.
    private func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x26, 0x2A, 0x3A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7B, 0x7C, 0x7E: true
        default: false
        }
    }

    private func needsEscape(_ byte: UInt8, _ text: Span<UInt8>, _ index: Int, _ place: TextPlace) -> Bool {
        let next = index + 1 < text.count ? text[index + 1] : nil
        switch byte {
        case 0x2A, 0x60, 0x7E: return true
        case 0x5F:
            // Within a word it marks nothing, unless the neighbour stands beside a mark and is written otherwise.
            let margin = place.isMarked ? 2 : 1
            guard index >= margin, index + margin < text.count, let next else { return true }
            return !text[index - 1].isLetterOrDigit || !next.isLetterOrDigit
        case 0x5C: return place.isMarked || next.map(\.isPunctuation) ?? true
        case 0x5B:
            guard let next, !place.inLink, index > 0 else { return true }
            return next == 0x40 || next == 0x5E || next == 0x5D
        case 0x5D:
            guard let next, !place.inLink else { return true }
            return next == 0x28 || next == 0x5B
        case 0x3C: return text.mayBeAutolink(from: index + 1)
        case 0x26: return text.startsEntity(at: index)
        case 0x7B: return next.map { $0 == 0x23 || $0 == 0x2B } ?? true
        case 0x7C: return place.isCell
        case 0x3A: return !place.inLink && text.endsScheme(at: index)
        default: return false
        }
    }

    /// Escapes what a line may not start with; the number of bytes written.
    private mutating func escapeLineStart(_ text: Span<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        switch first {
        case 0x23, 0x3E, 0x3D, 0x7C:
            append(0x5C)
        case 0x2D, 0x2B, 0x3A:
            let next = text.count > 1 ? text[1] : 0x20
            guard next == 0x20 || next == 0x2D || next == 0x7C || next == 0x3A else { return 0 }
            append(0x5C)
        case 0x30...0x39:
            var digits = 1
            while digits < text.count, digits < 10, (0x30...0x39).contains(text[digits]) { digits += 1 }
            guard digits <= 9, digits < text.count, text[digits] == 0x2E || text[digits] == 0x29,
                digits + 1 == text.count || text[digits + 1] == 0x20
            else { return 0 }
            append(text, 0..<digits)
            append(0x5C)
            append(text[digits])
            return digits + 1
        default: return 0
        }
        append(first)
        return 1
    }

    private mutating func encodeFirst(_ text: Span<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<max(length, 1) where index < text.count { scalar = scalar << 6 | UInt32(text[index] & 0x3F) }
        append("&#\(scalar);")
        return length
    }

    mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        for index in range { bytes.append(text[index]) }
    }
}

extension Span<UInt8> {
    var first: UInt8? { isEmpty ? nil : self[0] }

    /// The `#` that a heading would take for its closing marks; `count` when there is none.
    fileprivate func closingHashes(isFirst: Bool) -> Int {
        var start = count
        while start > 0, self[start - 1] == 0x23 { start -= 1 }
        guard start < count, start == 0 ? isFirst : self[start - 1] == 0x20 else { return count }
        return start
    }

    /// Whether `<` may start an address in angle brackets: behind the first character, of which readers differ what it
    /// may be, `>` comes before the next space or `<`.
    fileprivate func mayBeAutolink(from start: Int) -> Bool {
        guard start + 1 < count else { return true }
        for index in (start + 1)..<count {
            switch self[index] {
            case 0x20, 0x3C: return false
            case 0x3E: return true
            default: continue
            }
        }
        return true
    }

    /// Whether the colon at an index stands between `http`, `https` or `ftp` and two slashes.
    fileprivate func endsScheme(at index: Int) -> Bool {
        guard index + 2 < count, self[index + 1] == 0x2F, self[index + 2] == 0x2F, index >= 3 else { return false }
        let before = (self[index - 3], self[index - 2], self[index - 1])
        if before == (0x66, 0x74, 0x70) { return true }
        let secure = before.2 == 0x73 ? 1 : 0
        guard index >= 4 + secure else { return false }
        return (0..<4).allSatisfy { self[index - 4 - secure + $0] == [0x68, 0x74, 0x74, 0x70][$0] }
    }

    /// Whether `&` at an index starts what reads as a character reference.
    func startsEntity(at index: Int) -> Bool {
        var end = index + 1
        while end < count, self[end].isLetterOrDigit || self[end] == 0x23 { end += 1 }
        return end > index + 1 && end < count && self[end] == 0x3B
    }
}

extension UInt8 {
    var isLetter: Bool { (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) }

    /// Whether the byte is one of ASCII's letters and figures.
    public var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }

    /// Whether the byte is one of ASCII's punctuation marks and symbols.
    var isPunctuation: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self) || (0x7B...0x7E).contains(self)
    }
}
