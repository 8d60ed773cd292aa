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

extension Spelling {
    init(_ step: Pathway.Step) {
        write(step)
    }

    init(_ answer: Pathway.Answer) {
        write(answer)
    }
}
