public import Manuals

/// What a step asks of the reader, compared.
public enum ActionChange: Spreadable {
    case act(ProseRedline, next: Replacement<String?>)
    case ask(ProseRedline, answers: MergedSequence<AnswerChange>)
    /// Something to do became a question, or a question something to do.
    case replaced(old: Pathway.Action, new: Pathway.Action)

    public init(whole action: Pathway.Action, as presence: Presence) {
        switch action {
        case .act(let words, let next):
            self = .act(ProseRedline(whole: Prose(words), as: presence), next: Replacement(old: next, new: next))
        case .ask(let question, let answers):
            self = .ask(
                ProseRedline(whole: Prose(question), as: presence), answers: MergedSequence(whole: answers, as: presence))
        }
    }

    init(old: Pathway.Action, new: Pathway.Action) {
        switch (old, new) {
        case (.act(let before, let oldNext), .act(let after, let newNext)):
            self = .act(
                ProseRedline(old: Prose(before), new: Prose(after)), next: Replacement(old: oldNext, new: newNext))
        case (.ask(let before, let oldAnswers), .ask(let after, let newAnswers)):
            let (oldSpellings, newSpellings) = (oldAnswers.map { Spelling($0) }, newAnswers.map { Spelling($0) })
            var words = LikenessTable(old: oldSpellings, new: newSpellings)
            let steps = Alignment.steps(old: oldSpellings, new: newSpellings) { i, j in
                oldAnswers[i].words.isSpelled(as: newAnswers[j].words)
                    ? 1_001 : words.likeness(i, j, atLeast: Likeness.inSequence)
            }
            self = .ask(
                ProseRedline(old: Prose(before), new: Prose(after)),
                answers: MergedSequence(old: oldAnswers, new: newAnswers, steps: steps) { AnswerChange(old: $0, new: $1) })
        default:
            self = .replaced(old: old, new: new)
        }
    }

    public var accepted: Pathway.Action {
        switch self {
        case .act(let words, let next): .act(words.accepted.plainText, next: next.new)
        case .ask(let question, let answers): .ask(question.accepted.plainText, answers: answers.accepted)
        case .replaced(_, let new): new
        }
    }

    public var rejected: Pathway.Action { mirrored.accepted }

    public var mirrored: Self {
        switch self {
        case .act(let words, let next): .act(words.mirrored, next: next.mirrored)
        case .ask(let question, let answers): .ask(question.mirrored, answers: answers.mirrored)
        case .replaced(let old, let new): .replaced(old: new, new: old)
        }
    }
}
