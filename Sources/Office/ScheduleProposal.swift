public import Editorial
public import Record

/// Takes an approved proposal into an open release.
public struct ScheduleProposal: Sendable {
    private let proposal: ProposalID
    private let release: ReleaseName
    private let actor: MemberID

    public init(proposal: ProposalID, release: ReleaseName, actor: MemberID) {
        self.proposal = proposal
        self.release = release
        self.actor = actor
    }

    /// Refuses, naming the paragraph, when the proposal meets another one scheduled for the release or was approved
    /// against text no longer in force. Where it changes what another cites, that one asks for reconfirmation before the
    /// freeze.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let scheduled = try release.known(in: proceedings).proposals
            let now = office.surroundings.now()
            let composed = try office.compose(release, with: scheduled + [proposal], in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor, act: .schedule(Scheduling(proposal: proposal, release: release, composed: composed)))
        }
    }
}
