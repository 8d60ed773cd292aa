public import Manuals

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
