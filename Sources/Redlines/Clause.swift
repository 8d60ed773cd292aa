import Manuals

/// A part of a sentence of the change list: one thing that changed.
struct Clause: Hashable {
    var importance: Importance
    var words: String
    /// Of a clause that tells no more than that a footnote is called, or no longer: which.
    var calledFootnote: FootnoteLabel?

    init(_ importance: Importance, _ words: String) {
        self.importance = importance
        self.words = words
    }

    static func call(of footnote: FootnoteLabel, _ happened: String) -> Clause {
        var clause = Clause(.wording, "call of footnote \(footnote) \(happened)")
        clause.calledFootnote = footnote
        return clause
    }

    /// So many words are quoted whole; of more, the first.
    static let mostWords = 12

    /// A text shown as two blocks is told as one thing, with the duty words it gained and lost.
    static func rewritten(_ old: String, _ new: String) -> Clause {
        let edit = WordEdit(old: old, new: new)
        let (before, after) = (duties(in: old), duties(in: new))
        let (lost, gained) = (quoted(before.subtracting(after)), quoted(after.subtracting(before)))
        switch (lost.isEmpty, gained.isEmpty) {
        case (false, false): return Clause(.duty, "rewritten, with \(gained) where \(lost) stood")
        case (true, false): return Clause(.duty, "rewritten, now with \(gained)")
        case (false, true): return Clause(.duty, "rewritten, no longer with \(lost)")
        // The same duties, perhaps of others or in another order.
        case (true, true): return Clause(edit.importance, "rewritten")
        }
    }

    private static func duties(in text: String) -> Set<String> {
        Set(Vocabulary.words(of: text).filter(Vocabulary.duties.contains))
    }

    private static func quoted(_ words: Set<String>) -> String {
        words.sorted().map { "“\($0)”" }.joined(separator: ", ")
    }

    static func quoted(_ text: String) -> String {
        // Of a long text no more is cut than is quoted.
        let words = text.split(separator: " ", maxSplits: mostWords)
        return words.count <= mostWords ? "“\(text)”" : "“\(words.prefix(8).joined(separator: " ")) …”"
    }
}

extension String {
    /// The words as a sentence: a capital first, and a full stop last unless a quotation ends in one.
    var asSentence: String {
        let ends = [".”", "?”", "!”", "…”"].contains { hasSuffix($0) }
        return prefix(1).uppercased() + dropFirst() + (ends ? "" : ".")
    }
}

extension [Clause] {
    /// So many things are told in one sentence; the rest are counted.
    private static var mostTold: Int { 4 }

    /// The clauses as a sentence's words, the most important first, without the full stop.
    var told: String {
        let ordered = withoutRepetitions.enumerated().sorted {
            ($0.element.importance, $0.offset) < ($1.element.importance, $1.offset)
        }
        var told = ordered.prefix(Self.mostTold).map(\.element.words)
        let rest = ordered.count - told.count
        if rest > 0 { told.append("and \(Vocabulary.counted(rest, "other change"))") }
        return told.joined(separator: "; ")
    }

    /// The same thing told once, with the number of places.
    private var withoutRepetitions: [Clause] {
        var counts: [Clause: Int] = [:]
        for clause in self { counts[clause, default: 0] += 1 }
        return compactMap { clause in
            guard let count = counts.removeValue(forKey: clause) else { return nil }
            return count == 1 ? clause : Clause(clause.importance, "\(clause.words) in \(Vocabulary.counted(count, "place"))")
        }
    }

    var importance: Importance { map(\.importance).min() ?? .wording }
}
