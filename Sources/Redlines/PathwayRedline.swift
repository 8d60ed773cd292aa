public import Manuals

/// Two versions of a flowchart, step by step. Steps belong together by their names, else by their words.
public struct PathwayRedline: Spreadable {
    public let title: ProseRedline
    public let steps: MergedSequence<StepChange>

    private init(title: ProseRedline, steps: MergedSequence<StepChange>) {
        self.title = title
        self.steps = steps
    }

    public init(whole pathway: Pathway, as presence: Presence) {
        title = ProseRedline(whole: Prose(pathway.title), as: presence)
        steps = MergedSequence(whole: pathway.steps, as: presence)
    }

    public init(old: Pathway, new: Pathway) {
        title = ProseRedline(old: Prose(old.title), new: Prose(new.title))
        let (oldSpellings, newSpellings) = (old.steps.map { Spelling($0) }, new.steps.map { Spelling($0) })
        var words = LikenessTable(old: oldSpellings, new: newSpellings)
        let pairing = Alignment.steps(old: oldSpellings, new: newSpellings) { i, j in
            let likeness = words.likeness(i, j, atLeast: Likeness.inSequence)
            return old.steps[i].id.isSpelled(as: new.steps[j].id) ? 1_000 + likeness : likeness
        }
        steps = MergedSequence(old: old.steps, new: new.steps, steps: pairing) { StepChange(old: $0, new: $1) }
    }

    public var accepted: Pathway { Pathway(title: title.accepted.plainText, steps: steps.accepted) }
    public var rejected: Pathway { Pathway(title: title.rejected.plainText, steps: steps.rejected) }
    public var mirrored: Self { Self(title: title.mirrored, steps: steps.mirrored) }
}

/// A step of a pathway that changed.
public struct StepChange: Spreadable {
    /// The step's name within the pathway.
    public let id: Replacement<String>
    public let action: ActionChange

    private init(id: Replacement<String>, action: ActionChange) {
        self.id = id
        self.action = action
    }

    public init(whole step: Pathway.Step, as presence: Presence) {
        id = Replacement(old: step.id, new: step.id)
        action = ActionChange(whole: step.action, as: presence)
    }

    init(old: Pathway.Step, new: Pathway.Step) {
        id = Replacement(old: old.id, new: new.id)
        action = ActionChange(old: old.action, new: new.action)
    }

    public var accepted: Pathway.Step { Pathway.Step(id: id.new, action: action.accepted) }
    public var rejected: Pathway.Step { Pathway.Step(id: id.old, action: action.rejected) }
    public var mirrored: Self { Self(id: id.mirrored, action: action.mirrored) }
}

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

/// An answer of a pathway's question that changed.
public struct AnswerChange: Spreadable {
    public let words: ProseRedline
    /// The step it leads to.
    public let next: Replacement<String>

    private init(words: ProseRedline, next: Replacement<String>) {
        self.words = words
        self.next = next
    }

    public init(whole answer: Pathway.Answer, as presence: Presence) {
        words = ProseRedline(whole: Prose(answer.words), as: presence)
        next = Replacement(old: answer.next, new: answer.next)
    }

    init(old: Pathway.Answer, new: Pathway.Answer) {
        words = ProseRedline(old: Prose(old.words), new: Prose(new.words))
        next = Replacement(old: old.next, new: new.next)
    }

    public var accepted: Pathway.Answer { Pathway.Answer(words: words.accepted.plainText, next: next.new) }
    public var rejected: Pathway.Answer { Pathway.Answer(words: words.rejected.plainText, next: next.old) }
    public var mirrored: Self { Self(words: words.mirrored, next: next.mirrored) }
}

extension Spelling {
    fileprivate init(_ step: Pathway.Step) {
        write(step)
    }

    fileprivate init(_ answer: Pathway.Answer) {
        write(answer)
    }
}
