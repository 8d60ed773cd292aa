import Editorial
import Git
import Manuals
import Record

@testable import Office

extension TestManual {
    /// The paragraph on excluding a parent.
    static let exclusion = ElementID("k3f9tw")!

    /// Opens a release without scheduling anything.
    func open(_ release: ReleaseName, inForce: String, offCycle: Bool = false) throws {
        let opening = ReleaseOpening(
            release: release, kind: offCycle ? .offCycle : .scheduled, publication: TestManual.day, inForce: CalendarDay(inForce)!)
        _ = try OpenRelease(opening, actor: "coordinator").perform(in: office)
        set("2017-04-01T09:00:00Z")
    }

    func schedule(_ proposal: ProposalID, into release: ReleaseName) throws {
        _ = try ScheduleProposal(proposal: proposal, release: release, actor: "coordinator").perform(in: office)
    }

    /// Freezes, certifies and publishes; returns which decisions it asks for.
    @discardableResult
    func release(_ release: ReleaseName) throws -> [String] {
        try freeze(release)
        try certify(release)
        return try PublishRelease(release: release, actor: "coordinator").perform(in: office).owed
    }

    /// The text of a file on `next/<release>`.
    func next(_ release: ReleaseName, _ path: String) throws -> String? {
        guard let tip = try office.repository.reference(RefNames.next(release)) else { return nil }
        let tree = try office.repository.commit(tip).tree
        return try office.repository.file(at: path, inTree: tree).map {
            String(decoding: try office.repository.blob($0.id), as: UTF8.self)
        }
    }

    func state(_ proposal: ProposalID) throws -> Proposal.State? { try office.proceedings().proposals[proposal]?.state }

    /// Proposes a change, has the chair and the police approve it urgently, and publishes it off-cycle.
    func urgentChange(_ draft: Draft, in release: ReleaseName) throws -> ProposalID {
        let proposal = try submit(draft)
        _ = try ApproveUrgently(proposal: proposal, reason: "A child is at risk.", member: "chair").perform(in: office)
        _ = try ApproveUrgently(proposal: proposal, reason: nil, member: "police-1").perform(in: office)
        try open(release, inForce: "2017-04-02", offCycle: true)
        try schedule(proposal, into: release)
        try self.release(release)
        return proposal
    }
}
