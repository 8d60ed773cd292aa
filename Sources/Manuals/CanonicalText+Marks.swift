/// What stands around runs: links, struck, strong and emphasised text.
private enum Mark: Hashable {
    case link(Link)
    case struck, strong, emphasis
}

/// A step in writing marked prose.
private enum Piece {
    case open(Mark)
    case close(Mark)
    case run(Int)

    var isStrong: Bool {
        switch self {
        case .open(.strong), .close(.strong): true
        default: false
        }
    }
}

/// What a character is to a mark beside it.
private enum Neighbour {
    case space, punctuation, word
    /// Punctuation to some readers and a letter to others.
    case unsure

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            self = byte == 0x20 || (0x09...0x0D).contains(byte) ? .space : byte.isPunctuation ? .punctuation : .word
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            self = .word
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            self = scalar.value < 0x2E00 ? .punctuation : .unsure
        default: self = .unsure
        }
    }

    /// Whether a mark between this and a letter opens or closes for every reader.
    var isApart: Bool { self == .space || self == .punctuation }
}

extension CanonicalText {
    /// Writes runs with their marks.
    ///
    /// Strong is `**`, struck `~~`, emphasis `_`. Neighbouring marks thus never run together, and what each can close
    /// is open only once. Where the characters beside a mark keep it from marking, emphasis alone in a word is `*`;
    /// otherwise the character beside it becomes a character reference, which every reader takes for punctuation.
    mutating func writeMarked(_ runs: [Run], in place: ProsePlace) {
        var spelling = MarkSpelling(runs, isCell: place == .cell)
        for index in spelling.pieces.indices {
            switch spelling.pieces[index] {
            case .open(let mark): open(mark, at: index, &spelling)
            case .close(let mark): close(mark, at: index, &spelling)
            case .run(let run):
                if spelling.isAutolink(run), case .text(let words) = runs[run].content {
                    append("<\(words)>")
                    spelling.lastIsWords = false
                    continue
                }
                var text = TextPlace(place, isLast: run == runs.count - 1, isFirst: run == 0)
                text.inLink = runs[run].link != nil
                text.isMarked = true
                text.encodesFirst = spelling.encodesNext
                let start = bytes.count
                write(runs[run], text)
                spelling.lastIsWords = false
                if case .text(let words) = runs[run].content, !runs[run].style.contains(.code) {
                    // A single encoded character already ends in punctuation.
                    spelling.lastIsWords = !spelling.encodesNext || words.unicodeScalars.count > 1
                    if bytes.count == start { spelling.lastIsWords = false }
                }
                spelling.encodesNext = false
            }
        }
    }

    private mutating func open(_ mark: Mark, at index: Int, _ spelling: inout MarkSpelling) {
        var next = spelling.neighbour(after: index)
        defer { spelling.lastIsWords = false }
        switch mark {
        case .link:
            escapeBang()
            append(0x5B)
            return
        case .struck: break
        case .strong, .emphasis:
            let previous = previousNeighbour
            if mark == .emphasis {
                let usesStar = spelling.prefersStar(at: index, previous: previous)
                spelling.emphasisMark = usesStar ? 0x2A : 0x5F
                if usesStar {
                    append(0x2A)
                    return
                }
            }
            if next == .space {
                spelling.encodesNext = true
                next = .punctuation
            }
            if !previous.isApart, mark == .emphasis || next != .word { encodeLast(spelling) }
        }
        if next == .space { spelling.encodesNext = true }
        append(mark, spelling)
    }

    private mutating func close(_ mark: Mark, at index: Int, _ spelling: inout MarkSpelling) {
        defer { spelling.lastIsWords = false }
        switch mark {
        case .link(let link):
            append("](")
            destination(link.address, link.title, inTable: spelling.isCell)
            append(0x29)
            return
        case .struck:
            if previousNeighbour == .space { encodeLast(spelling) }
        case .strong, .emphasis:
            if mark == .emphasis, spelling.emphasisMark == 0x2A { break }
            var previous = previousNeighbour
            if previous == .space {
                encodeLast(spelling)
                previous = .punctuation
            }
            if !spelling.neighbour(after: index).isApart, mark == .emphasis || previous != .word { spelling.encodesNext = true }
        }
        append(mark, spelling)
    }

    private mutating func append(_ mark: Mark, _ spelling: MarkSpelling) {
        switch mark {
        case .struck: append("~~")
        case .strong: append("**")
        case .emphasis: append(spelling.emphasisMark)
        case .link: break
        }
    }

    /// What the character written last is to a mark.
    private var previousNeighbour: Neighbour {
        bytes.count == lineStart ? .space : Neighbour(lastScalar)
    }

    private var lastScalar: Unicode.Scalar {
        var start = bytes.count - 1
        while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first ?? " "
    }

    /// Turns the character written last into a character reference, if it is one of the words.
    private mutating func encodeLast(_ spelling: MarkSpelling) {
        guard spelling.lastIsWords, bytes.count > lineStart else { return }
        let scalar = lastScalar
        bytes.removeLast(UTF8.width(scalar))
        append("&#\(scalar.value);")
    }
}

/// The marks of some runs in the order they open and close, and the state of writing them.
private struct MarkSpelling {
    let runs: [Run]
    let isCell: Bool
    private(set) var pieces: [Piece] = []
    /// How the emphasis that is open is written.
    var emphasisMark: UInt8 = 0x5F
    /// Whether the next words have to start with a character reference.
    var encodesNext = false
    /// Whether the last byte written belongs to words that were not escaped.
    var lastIsWords = false

    init(_ runs: [Run], isCell: Bool) {
        self.runs = runs
        self.isCell = isCell
        // How many runs from each on stand in the mark it stands in.
        var reach = [Reach](repeating: Reach(), count: runs.count + 1)
        for index in runs.indices.reversed() {
            let next = reach[index + 1]
            let style = runs[index].style
            let isSameLink = index + 1 < runs.count && runs[index + 1].link == runs[index].link
            reach[index] = Reach(
                link: runs[index].link == nil ? 0 : (isSameLink ? next.link : 0) + 1,
                struck: style.contains(.struck) ? next.struck + 1 : 0,
                strong: style.contains(.strong) ? next.strong + 1 : 0,
                emphasis: style.contains(.emphasis) ? next.emphasis + 1 : 0)
        }
        var open: [Mark] = []
        for (index, run) in runs.enumerated() {
            var needed: [(mark: Mark, reach: Int)] = []
            if let link = run.link, !isAutolink(index) { needed.append((.link(link), reach[index].link)) }
            if run.style.contains(.struck) { needed.append((.struck, reach[index].struck)) }
            if run.style.contains(.strong) { needed.append((.strong, reach[index].strong)) }
            if run.style.contains(.emphasis) { needed.append((.emphasis, reach[index].emphasis)) }
            while let last = open.last, !open.allSatisfy({ mark in needed.contains { $0.mark == mark } }) {
                pieces.append(.close(last))
                open.removeLast()
            }
            // The mark that reaches furthest stands outermost; the sort keeps the order of equals. A link that would begin a
            // definition stands within its equals, which begin none.
            if index == 0, startsDefinition(reach[0].link) { needed.append(needed.removeFirst()) }
            for (mark, _) in needed.filter({ !open.contains($0.mark) }).stablySorted(by: { $0.reach > $1.reach }) {
                pieces.append(.open(mark))
                open.append(mark)
            }
            pieces.append(.run(index))
        }
        for mark in open.reversed() { pieces.append(.close(mark)) }
    }

    /// Whether the first runs, so many of them in one link, hold code that could end a definition's label: `[…]:`.
    private func startsDefinition(_ count: Int) -> Bool {
        guard !isCell, count > 0, !isAutolink(0) else { return false }
        return runs[..<count].contains { run in
            if run.style.contains(.code), case .text(let words) = run.content { words.contains("]:") } else { false }
        }
    }

    private struct Reach {
        var link = 0, struck = 0, strong = 0, emphasis = 0
    }

    /// Whether a run is a link that shows its own address and nothing else, as in `<https://example.org>`.
    func isAutolink(_ index: Int) -> Bool {
        guard let link = runs[index].link, link.title.isEmpty, case .text(let words) = runs[index].content,
            !runs[index].style.contains(.code), index == 0 || runs[index - 1].link != link,
            index + 1 == runs.count || runs[index + 1].link != link
        else { return false }
        if isCell, words.utf8.contains(0x7C) { return false }
        return link.address == words ? words.isBracketableAddress : link.address == "mailto:" + words && words.isMailAddress
    }

    /// What the character after a piece is to a mark; what it will be is decided by what the piece writes first.
    func neighbour(after index: Int) -> Neighbour {
        guard index + 1 < pieces.count else { return .space }
        guard case .run(let run) = pieces[index + 1], case .text(let words) = runs[run].content,
            !runs[run].style.contains(.code), !isAutolink(run), let first = words.unicodeScalars.first
        else { return .punctuation }
        let neighbour = Neighbour(first)
        // A single letter may yet become a character reference for the sake of a mark that opens behind it.
        if neighbour == .word, index + 2 < pieces.count, case .open = pieces[index + 2], words.unicodeScalars.count == 1 { return .unsure }
        return neighbour
    }

    /// Whether emphasis that opens at a piece is better written `*`: `_` would not mark there, `*` does, and no strong
    /// text is near whose marks it could be taken for.
    func prefersStar(at index: Int, previous: Neighbour) -> Bool {
        guard let end = pieces[index...].firstIndex(where: { if case .close(.emphasis) = $0 { true } else { false } }) else { return false }
        let next = neighbour(after: index)
        let last = lastNeighbour(before: end)
        let following = neighbour(after: end)
        if previous.isApart, following.isApart { return false }
        guard next == .word || (previous.isApart && next != .space), last == .word || (following.isApart && last != .space)
        else { return false }
        if pieces[index...end].contains(where: \.isStrong) || isStrongOpen(at: index) { return false }
        return !(index > 0 && pieces[index - 1].isStrong) && !(end + 1 < pieces.count && pieces[end + 1].isStrong)
    }

    private func lastNeighbour(before index: Int) -> Neighbour {
        guard case .run(let run) = pieces[index - 1], case .text(let words) = runs[run].content,
            !runs[run].style.contains(.code), !isAutolink(run), let last = words.unicodeScalars.last
        else { return .punctuation }
        return Neighbour(last)
    }

    private func isStrongOpen(at index: Int) -> Bool {
        guard case .run(let run)? = pieces[index...].first(where: { if case .run = $0 { true } else { false } }) else { return false }
        return runs[run].style.contains(.strong)
    }
}

extension Array {
    /// The elements sorted, those that are equal in the order they had.
    fileprivate func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { precedes($0.element, $1.element) || (!precedes($1.element, $0.element) && $0.offset < $1.offset) }
            .map(\.element)
    }
}

extension String {
    /// Whether `<…>` around the words is a link to them: a scheme, a colon, and no space or angle bracket.
    fileprivate var isBracketableAddress: Bool {
        let bytes = utf8Span.span
        var scheme = 0
        while scheme < bytes.count, bytes[scheme].isLetterOrDigit || bytes[scheme] == 0x2B || bytes[scheme] == 0x2D || bytes[scheme] == 0x2E {
            scheme += 1
        }
        guard (2...31).contains(scheme), bytes[0].isLetter, scheme < bytes.count, bytes[scheme] == 0x3A else { return false }
        for index in 0..<bytes.count {
            switch bytes[index] {
            case 0x00...0x20, 0x3C, 0x3E, 0x7F: return false
            case 0x26 where bytes.startsEntity(at: index): return false
            default: continue
            }
        }
        return true
    }

    /// Whether the words are a plain mail address: letters, digits and `.+-_`, an at sign, a host with a dot.
    fileprivate var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count <= 63 else { return false }
        let isName = parts[0].utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D || $0 == 0x5F }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return isName && labels.allSatisfy { label in
            !label.isEmpty && label.utf8.first != 0x2D && label.utf8.last != 0x2D && label.utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x2D }
        }
    }
}
