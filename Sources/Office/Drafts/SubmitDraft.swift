import Catalog
public import Editorial
public import Manuals

/// Submits a draft as a proposal, or as a new revision of the one it revises; the draft is gone then.
public struct SubmitDraft: Sendable {
    private let draft: DraftID
    private let title: String
    private let note: String
    private let impact: Impact
    private let drivers: [ReferenceID]
    private let suggestions: [SuggestionID]
    private let actor: MemberID

    public init(
        draft: DraftID, title: String, note: String, impact: Impact, drivers: [ReferenceID], suggestions: [SuggestionID], actor: MemberID
    ) {
        self.draft = draft
        self.title = title
        self.note = note
        self.impact = impact
        self.drivers = drivers
        self.suggestions = suggestions
        self.actor = actor
    }

    /// Returns the proposal's id. Only whoever began the draft submits it, with the chapters it holds as its declared
    /// scope; where it adds files beside them, it declares none.
    public func perform(in office: Secretariat) throws(OfficeError) -> ProposalID {
        let reading = try ReadDraft(draft: draft).perform(in: office)
        guard reading.owner == actor else {
            throw .refused("not-the-author", "Draft \(draft) is by \(reading.owner).", remedy: "Whoever began it submits it.")
        }
        guard !reading.isOvertaken else {
            throw .refused(
                "overtaken-draft", "The text in force has changed since this draft was begun, and submitting it would undo that.",
                remedy: "Bring the draft up to the text in force first.", details: reading.overtaken)
        }
        let known = try office.knownDraft(draft)
        // One key a draft: sent again, it is the same submission.
        let proposal = try SubmitProposal(
            proposal: reading.proposal, title: title, note: note, impact: impact, drivers: drivers, chapters: known.files.isEmpty ? reading.chapters.compactMap(\.id) : nil,
            suggestions: suggestions, actor: actor, draft: Draft(files: known.proposed)
        ).perform(in: office, key: "draft/\(draft)")
        try ThrowDraftAway(draft: draft, actor: actor).perform(in: office)
        return proposal
    }
}
