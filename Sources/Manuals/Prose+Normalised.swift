extension Prose {
    /// The one form in which prose is kept, compared and written:
    ///
    /// - white space is one space, however much of it and whatever kind there was; none stands at the edges or beside
    ///   a line break, and no line break stands at the edges (in code, line ends become spaces and nothing else changes);
    /// - emphasis, strong, struck and links neither start nor end with a space or a line break;
    /// - no run is empty, and neighbours that differ in nothing are one.
    ///
    /// With `isCollapsed`, white space outside code is known to be single spaces within each run.
    public func normalised(isCollapsed: Bool = false) -> Prose { isNormalised(isCollapsed: isCollapsed) ? self : rewritten() }

    /// Whether nothing need be done, as is so for nearly all prose anybody writes. It may say no where nothing would change.
    func isNormalised(isCollapsed: Bool = false) -> Bool {
        var dropsSpace = true
        if let words {
            let span = words.utf8.span
            guard !span.isEmpty, span[0] != 0x20, span[span.count - 1] != 0x20 else { return false }
            return isCollapsed || Self.isCollapsed(span, droppingFirst: &dropsSpace)
        }
        let runs = runs
        // Where the run before stands, if it is one of words.
        var last: Int?
        for place in runs.indices {
            guard runs[place].link?.title.isEmpty ?? true else { return false }
            switch runs[place].content {
            case .text(let words):
                if let last, runs[last].style == runs[place].style, runs[last].link == runs[place].link { return false }
                last = place
                let span = words.utf8.span
                guard !span.isEmpty else { return false }
                guard !runs[place].style.contains(.code) else {
                    for index in span.indices where span[index] == 0x0A || span[index] == 0x0D { return false }
                    dropsSpace = false
                    continue
                }
                if isCollapsed {
                    guard !dropsSpace || span[0] != 0x20 else { return false }
                    dropsSpace = span[span.count - 1] == 0x20
                } else {
                    guard Self.isCollapsed(span, droppingFirst: &dropsSpace) else { return false }
                }
                if runs[place].link != nil || !runs[place].style.isEmpty, dropsSpace || span[0] == 0x20 { return false }
            case .crossReference, .citation, .footnote:
                if case .crossReference = runs[place].content, runs[place].link != nil { return false }
                guard !runs[place].style.contains(.code) else { return false }
                last = nil
                dropsSpace = false
            case .image, .lineBreak: return false
            }
        }
        return runs.isEmpty || !dropsSpace
    }

    /// The form as it is made, step by step.
    func rewritten() -> Prose {
        var runs = Prose.spaced(self.runs)
        if runs.contains(where: { $0.link != nil || !$0.style.subtracting(.code).isEmpty }) { runs = Prose.unmarkingSpaces(runs) }
        return Prose(Prose.joined(runs))
    }

    /// Collapses white space within and across runs.
    private static func spaced(_ runs: [Run]) -> [Run] {
        var spaced: [Run] = []
        spaced.reserveCapacity(runs.count)
        var dropsSpace = true
        for var run in runs {
            switch run.content {
            case .text(let words) where run.style.contains(.code):
                guard !words.isEmpty else { continue }
                run.content = .text(onOneLine(words))
                dropsSpace = false
            case .text(let words):
                let collapsed = collapsed(words, droppingFirst: dropsSpace)
                guard let last = collapsed.utf8.last else { continue }
                run.content = .text(collapsed)
                dropsSpace = last == 0x20
            case .lineBreak:
                dropTrailingSpace(&spaced)
                guard !spaced.isEmpty else { continue }
                dropsSpace = true
            case .crossReference:
                run.link = nil
                dropsSpace = false
            case .citation, .footnote: dropsSpace = false
            case .image(var image):
                image.alternative = trimmed(image.alternative)
                image.title = trimmed(image.title)
                run.content = .image(image)
                dropsSpace = false
            }
            if let title = run.link?.title, !title.isEmpty { run.link?.title = trimmed(title) }
            if case .text = run.content {} else { run.style.remove(.code) }
            spaced.append(run)
        }
        dropTrailingSpace(&spaced)
        while spaced.last?.content == .lineBreak {
            spaced.removeLast()
            dropTrailingSpace(&spaced)
        }
        return spaced
    }

    private static func dropTrailingSpace(_ runs: inout [Run]) {
        guard let last = runs.last, !last.style.contains(.code), case .text(let words) = last.content, words.utf8.last == 0x20
        else { return }
        runs.removeLast()
        if words.utf8.count > 1 {
            runs.append(Run(.text(String(Substring(words.utf8.dropLast()))), style: last.style, link: last.link))
        }
    }

    private static func collapsed(_ words: String, droppingFirst: Bool) -> String {
        var previousIsSpace = droppingFirst
        if isCollapsed(words.utf8.span, droppingFirst: &previousIsSpace) { return words }
        var bytes: [UInt8] = []
        previousIsSpace = droppingFirst
        for byte in words.utf8 {
            if !isSpace(byte) { bytes.append(byte) } else if !previousIsSpace { bytes.append(0x20) }
            previousIsSpace = isSpace(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether all white space is single spaces, the first of them not one to be dropped; then also, whether one that
    /// followed would be.
    private static func isCollapsed(_ words: Span<UInt8>, droppingFirst dropsSpace: inout Bool) -> Bool {
        for index in words.indices {
            let byte = words[index]
            guard byte <= 0x20, isSpace(byte) else {
                dropsSpace = false
                continue
            }
            if byte != 0x20 || dropsSpace { return false }
            dropsSpace = true
        }
        return true
    }

    private static func trimmed(_ words: String) -> String {
        let collapsed = collapsed(words, droppingFirst: true)
        return collapsed.utf8.last == 0x20 ? String(Substring(collapsed.utf8.dropLast())) : collapsed
    }

    private static func onOneLine(_ code: String) -> String {
        guard code.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return code }
        return String(decoding: code.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Takes from spaces and line breaks each mark and link that does not also stand on both sides of them.
    private static func unmarkingSpaces(_ runs: [Run]) -> [Run] {
        var pieces: [(run: Run, isSpace: Bool)] = []
        for run in runs {
            guard case .text(let words) = run.content, !run.style.contains(.code) else {
                pieces.append((run, run.content == .lineBreak))
                continue
            }
            var middle = Substring(words).unicodeScalars
            let space = (run: Run(.text(" "), style: run.style, link: run.link), isSpace: true)
            if middle.first == " " {
                pieces.append(space)
                middle.removeFirst()
            }
            let endsInSpace = middle.last == " "
            if endsInSpace { middle.removeLast() }
            if !middle.isEmpty { pieces.append((Run(.text(String(middle)), style: run.style, link: run.link), false)) }
            if endsInSpace { pieces.append(space) }
        }
        // Neighbouring spaces and breaks lose together what any of them lacks.
        var start = 0
        while start < pieces.count {
            guard pieces[start].isSpace else {
                start += 1
                continue
            }
            var end = start
            let before = start > 0 ? pieces[start - 1].run : Run(.lineBreak)
            var (style, isLinked) = (before.style, before.link != nil)
            while end < pieces.count, pieces[end].isSpace {
                style.formIntersection(pieces[end].run.style)
                isLinked = isLinked && pieces[end].run.link == before.link
                end += 1
            }
            let after = end < pieces.count ? pieces[end].run : Run(.lineBreak)
            style.formIntersection(after.style)
            isLinked = isLinked && after.link == before.link
            for index in start..<end {
                pieces[index].run.style = style
                pieces[index].run.link = isLinked ? before.link : nil
            }
            start = end
        }
        return pieces.map(\.run)
    }

    private static func joined(_ runs: [Run]) -> [Run] {
        var joined: [Run] = []
        joined.reserveCapacity(runs.count)
        for run in runs {
            if case .text(let words) = run.content, let last = joined.last, case .text(let before) = last.content,
                last.style == run.style, last.link == run.link
            {
                joined[joined.count - 1].content = .text(before + words)
            } else {
                joined.append(run)
            }
        }
        return joined
    }
}
