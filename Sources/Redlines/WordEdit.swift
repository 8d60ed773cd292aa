import Manuals

/// A stretch of words that were replaced, deleted or inserted, with what stands beside it.
struct WordEdit {
    var old: String
    var new: String
    /// The kept word just before, if any.
    var before: String?
    /// The kept words just after, two at most.
    var after: [String] = []
    /// The footnotes whose calls were deleted, and inserted.
    var calls = Replacement<[FootnoteLabel]>(old: [], new: [])

    /// What a reader is told: how the duties in the text changed, else its figures, else its words. Where the words are
    /// too many to quote, duties and figures both.
    var clauses: [Clause] {
        let called =
            calls.old.filter { !calls.new.contains($0) }.map { Clause.call(of: $0, "removed") }
            + calls.new.filter { !calls.old.contains($0) }.map { Clause.call(of: $0, "added") }
        return old.isEmpty && new.isEmpty && !called.isEmpty ? called : wordClauses + called
    }

    private var wordClauses: [Clause] {
        let (oldWords, newWords) = (Vocabulary.words(of: old), Vocabulary.words(of: new))
        let (duty, figure) = (duty(oldWords, newWords), figure(oldWords, newWords))
        if let duty, let figure, max(oldWords.count, newWords.count) > Clause.mostWords {
            let figures = [oldWords, newWords].map { words in
                words.filter(Vocabulary.isNumber).map { "“\($0)”" }.joined(separator: ", ")
            }
            let (before, after) = (figures[0].isEmpty ? "none" : figures[0], figures[1].isEmpty ? "none" : figures[1])
            return [duty, Clause(figure.importance, "figures: \(before) became \(after)")]
        }
        return [duty ?? figure ?? Clause(importance(oldWords, newWords), words)]
    }

    /// How much the edit of words, calls of footnotes aside, changes what a person has to do.
    var importance: Importance {
        let (oldWords, newWords) = (Vocabulary.words(of: old), Vocabulary.words(of: new))
        let (oldDuties, newDuties) = (Self.duties(oldWords), Self.duties(newWords))
        if oldDuties != newDuties { return .duty }
        return figureImportance(oldWords, newWords) ?? importance(oldWords, newWords)
    }

    private static func duties(_ words: [String]) -> [String] { words.filter(Vocabulary.duties.contains) }

    private func duty(_ oldWords: [String], _ newWords: [String]) -> Clause? {
        let (oldDuties, newDuties) = (Self.duties(oldWords), Self.duties(newWords))
        guard oldDuties != newDuties else { return nil }
        if let verb = before, Vocabulary.verbsOfDuty.contains(verb) {
            if oldWords.isEmpty, newWords == ["not"] { return Clause(.duty, "“\(verb)” became “\(verb) not”") }
            if newWords.isEmpty, oldWords == ["not"] { return Clause(.duty, "“\(verb) not” became “\(verb)”") }
        }
        if !old.isEmpty, !new.isEmpty, max(oldWords.count, newWords.count) > 6, !oldDuties.isEmpty, !newDuties.isEmpty {
            let (before, after) = (oldDuties.joined(separator: " … "), newDuties.joined(separator: " … "))
            return Clause(.duty, "“\(before)” became “\(after)” in new words")
        }
        return Clause(.duty, words)
    }

    private func figure(_ oldWords: [String], _ newWords: [String]) -> Clause? {
        guard let importance = figureImportance(oldWords, newWords) else { return nil }
        let (oldNumbers, newNumbers) = (oldWords.filter(Vocabulary.isNumber), newWords.filter(Vocabulary.isNumber))
        // “10 working days became 5”
        if oldWords.count == 1, newWords.count == 1, oldNumbers.count == 1, newNumbers.count == 1 {
            let isBare = unit.isEmpty && (Vocabulary.numbers.contains(oldWords[0]) || Vocabulary.numbers.contains(newWords[0]))
            let measured = ([old] + unit).joined(separator: " ")
            return Clause(importance, isBare ? words : "\(measured) became \(new)")
        }
        return Clause(importance, words)
    }

    /// The words of measure that follow the edit: “working days”.
    private var unit: [String] {
        Array(after.prefix { Vocabulary.timeUnits.contains($0) || Vocabulary.unitPrefixes.contains($0) })
    }

    /// How much a changed figure matters; nil when none changed.
    private func figureImportance(_ oldWords: [String], _ newWords: [String]) -> Importance? {
        guard oldWords.filter(Vocabulary.isNumber) != newWords.filter(Vocabulary.isNumber) else { return nil }
        return (unit + oldWords + newWords).contains(where: Vocabulary.isTime) ? .timeLimit : .figure
    }

    private func importance(_ oldWords: [String], _ newWords: [String]) -> Importance {
        let words = oldWords + newWords
        if words.isEmpty { return .setting }
        if words.contains(where: Vocabulary.isTime) { return .timeLimit }
        return words.contains(where: Vocabulary.roles.contains) ? .role : .wording
    }

    private var words: String {
        if !(old + new).isEmpty, Vocabulary.words(of: old + new).isEmpty { return "punctuation changed" }
        return switch (old.isEmpty, new.isEmpty) {
        case (false, false): "\(Clause.quoted(old)) became \(Clause.quoted(new))"
        case (true, false): "\(Clause.quoted(new)) added"
        case (false, true): "\(Clause.quoted(old)) removed"
        case (true, true): "spaces changed"
        }
    }
}

extension ProseRedline {
    /// The edits in reading order, with their words on one line and without spaces at the ends.
    var edits: [WordEdit] {
        var edits: [WordEdit] = []
        let segments = self.segments
        for (index, segment) in segments.enumerated() {
            let before = index > 0 ? segments[index - 1].lastWord : nil
            switch segment {
            case .equal, .restyled: continue
            case .deleted(let old):
                edits.append(WordEdit(old: old.trimmed, new: "", before: before, calls: Replacement(old: old.calls, new: [])))
            case .inserted(let new):
                if index > 0, case .deleted = segments[index - 1] {
                    edits[edits.count - 1].new = new.trimmed
                    edits[edits.count - 1].calls = Replacement(old: edits[edits.count - 1].calls.old, new: new.calls)
                } else {
                    edits.append(WordEdit(old: "", new: new.trimmed, before: before, calls: Replacement(old: [], new: new.calls)))
                }
            }
            if index + 1 < segments.count { edits[edits.count - 1].after = segments[index + 1].firstWords }
        }
        return edits
    }
}

extension Segment {
    private var text: String { (accepted ?? rejected)?.quotedText ?? "" }

    fileprivate var lastWord: String? {
        let text = self.text.utf8
        // A word and the marks around it are found in so many bytes.
        return Vocabulary.words(of: String(decoding: text.suffix(40), as: UTF8.self)).last
    }

    fileprivate var firstWords: [String] {
        Array(Vocabulary.words(of: String(decoding: text.utf8.prefix(80), as: UTF8.self)).prefix(2))
    }
}

extension Prose {
    /// The footnotes called in it.
    fileprivate var calls: [FootnoteLabel] {
        runs.compactMap { if case .footnote(let label) = $0.content { label } else { nil } }
    }

    fileprivate var trimmed: String {
        var words = quotedText.unicodeScalars[...]
        while words.first == " " { words.removeFirst() }
        while words.last == " " { words.removeLast() }
        return String(words)
    }
}
