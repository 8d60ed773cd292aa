public import Manuals

/// A term of the glossary that changed.
public struct TermChange: Spreadable {
    public let term: Replacement<String>
    public let also: Replacement<[String]>
    public let meaning: ProseRedline

    public init(whole term: Term, as presence: Presence) {
        self.init(
            term: Replacement(whole: term.term, as: presence), also: Replacement(whole: term.also, as: presence),
            meaning: ProseRedline(whole: Prose(term.meaning), as: presence))
    }

    init(old: Term, new: Term) {
        self.init(
            term: Replacement(old: old.term, new: new.term), also: Replacement(old: old.also, new: new.also),
            meaning: ProseRedline(old: Prose(old.meaning), new: Prose(new.meaning)))
    }

    private init(term: Replacement<String>, also: Replacement<[String]>, meaning: ProseRedline) {
        self.term = term
        self.also = also
        self.meaning = meaning
    }

    public var accepted: Term { Term(term: term.new, also: also.new, meaning: meaning.accepted.plainText) }
    public var rejected: Term { Term(term: term.old, also: also.old, meaning: meaning.rejected.plainText) }
    public var mirrored: Self { Self(term: term.mirrored, also: also.mirrored, meaning: meaning.mirrored) }
}
