import Catalog
public import Editorial
public import Manuals

/// Lists the drafts somebody may work on: everybody with a seat or an office sees all of them.
public struct ListDrafts: Sendable {
    public init() {}

    /// One draft of the list.
    public struct Line: Sendable {
        public let id: DraftID
        public let owner: MemberID
        public let proposal: ProposalID?
        /// The titles of its chapters.
        public let titles: [String]
        public let savedAt: Moment
    }

    /// The one saved last first.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Line] {
        try kept { () throws(StoreError) in try office.words.drafts() }.map { draft in
            Line(
                id: draft.id, owner: draft.owner, proposal: draft.proposal,
                titles: draft.chapters.map { office.draftTexts.read($0.text, at: $0.path).chapter?.title ?? $0.path },
                savedAt: draft.chapters.map(\.savedAt).max() ?? Moment(seconds: 0))
        }
    }
}
