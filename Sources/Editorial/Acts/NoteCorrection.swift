public import Manuals

/// A published change note was wrong, and this is how it reads.
public struct NoteCorrection: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var proposal: ProposalID
    public var note: String

    public init(release: ReleaseName, proposal: ProposalID, note: String) {
        self.release = release
        self.proposal = proposal
        self.note = note
    }
}
