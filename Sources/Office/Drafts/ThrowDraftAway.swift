import Catalog
public import Editorial
public import Manuals

/// Forgets a draft. Only whoever began it may.
public struct ThrowDraftAway: Sendable {
    private let draft: DraftID
    private let actor: MemberID

    public init(draft: DraftID, actor: MemberID) {
        self.draft = draft
        self.actor = actor
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        let known = try office.knownDraft(draft)
        guard known.owner == actor else {
            throw .refused("not-the-author", "Draft \(draft) is by \(known.owner).", remedy: "Whoever began it throws it away.")
        }
        try kept { () throws(StoreError) in try office.words.removeDraft(draft) }
    }
}
