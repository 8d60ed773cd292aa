import Catalog
public import Editorial
import Git
public import Manuals
import Record

/// Reads what was said about a proposal at the desk, each where it belongs in a revision of it.
public struct ReadComments: Sendable {
    private let proposal: ProposalID
    private let revision: Revision

    public init(proposal: ProposalID, revision: Revision) {
        self.proposal = proposal
        self.revision = revision
    }

    /// A comment, with its place.
    public struct Comment: Sendable {
        public let number: Int
        public let member: MemberID
        public let at: Moment
        public let words: String
        public let place: ResponsePlace
    }

    /// Oldest first.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Comment] {
        let known = try kept { () throws(StoreError) in try office.words.comments(on: proposal) }
        return try recorded { () throws(RecordFault) in
            let now = try office.shelf.volume(at: try ObjectID(revision)).manual
            return try known.map { comment throws(RecordFault) in
                let then = try office.shelf.volume(at: try ObjectID(comment.revision)).manual
                let place = ResponsePlace(about: comment.about, comment.span, from: then, to: now)
                return Comment(number: comment.number, member: comment.member, at: comment.at, words: comment.words, place: place)
            }
        }
    }
}
