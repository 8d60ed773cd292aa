import Catalog
public import Editorial
import Git
public import Manuals
import Record

/// Takes what a member or officer says about a paragraph of a proposal, or about words of it.
///
/// A comment is talk on the way to a decision: it is kept privately, can be taken back, and stands nowhere in the record.
public struct TakeComment: Sendable {
    private let proposal: ProposalID
    private let about: ElementID
    private let quotation: String?
    private let words: String
    private let actor: MemberID

    /// `quotation` are words of the paragraph that the comment is about; nil for the whole.
    public init(proposal: ProposalID, about: ElementID, quotation: String? = nil, words: String, actor: MemberID) {
        self.proposal = proposal
        self.about = about
        self.quotation = quotation
        self.words = words
        self.actor = actor
    }

    /// Under the same key it is taken once.
    public func perform(in office: Secretariat, key: String) throws(OfficeError) {
        guard !words.isEmpty else { throw .refused("no-words", "The comment is empty.", remedy: "Say what you think of the paragraph.") }
        let proceedings = try office.proceedings()
        let (revision, span) = try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard let latest = known.revisions.last else { throw .git(.invalid(what: "proposal without a revision")) }
            let manual = try office.shelf.volume(at: try ObjectID(latest.revision)).manual
            return (latest.revision, try Passage.span(of: quotation, about, in: manual))
        }
        try kept { () throws(StoreError) in
            try office.words.addComment(words, on: proposal, revision, about: about, span, by: actor, at: office.surroundings.now(), key: key)
        }
    }
}
