public import Editorial
public import Record

/// Corrects the change note of a published proposal. Bundles and changelogs stay as they are; the site and every
/// later answer give the corrected note, and what it was.
public struct CorrectNote: Sendable {
    private let release: ReleaseName
    private let proposal: ProposalID
    private let note: String
    private let actor: MemberID

    public init(release: ReleaseName, proposal: ProposalID, note: String, actor: MemberID) {
        self.release = release
        self.proposal = proposal
        self.note = note
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { _ in
            Event(
                key: key, at: office.surroundings.now(), actor: actor,
                act: .correct(NoteCorrection(release: release, proposal: proposal, note: note)))
        }
    }
}
