import Digests
import Manuals

@testable import Editorial

extension Meeting {
    static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    /// Submits a proposal and has it approved.
    mutating func approve(_ proposal: String, by author: MemberID = author) throws(Refusal) {
        try submit(by: author)
        let ballot = proceedings.nextBallot!.text
        try openBallot(proposal)
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] where member != author {
            try cast(member, .approve, ballot: ballot)
        }
        _ = try close(ballot)
    }

    mutating func open(_ release: String, _ kind: Release.Kind = .scheduled, inForce: String = "2023-11-14") throws(Refusal) {
        try act(
            Meeting.coordinator,
            .openRelease(
                ReleaseOpening(
                    release: ReleaseName(release)!, kind: kind, publication: Meeting.day("2023-11-14"), inForce: Meeting.day(inForce))))
    }

    mutating func schedule(_ proposal: String, for release: String) throws(Refusal) {
        try act(
            Meeting.coordinator,
            .schedule(Scheduling(proposal: ProposalID(proposal)!, release: ReleaseName(release)!, composed: Meeting.revision(70))))
    }

    mutating func freeze(_ release: String) throws(Refusal) {
        try act(
            Meeting.coordinator,
            .freeze(
                Freezing(
                    release: ReleaseName(release)!, commit: Meeting.revision(80), predecessor: proceedings.inForce!.release.name)))
    }

    mutating func publish(_ release: String) throws(Refusal) {
        let name = ReleaseName(release)!
        try freeze(release)
        for member in [Meeting.chair, Meeting.police] {
            try act(member, .certify(Certification(release: name, commit: Meeting.revision(80), member: member)), signed: true)
        }
        try act(Meeting.coordinator, .publish(Publication(release: name, commit: Meeting.revision(80), tag: Meeting.revision(81))))
    }

    mutating func postpone(_ proposal: String, to release: String, composed: Revision? = nil, reason: String = "Not yet.") throws(Refusal) {
        try act(
            Meeting.coordinator,
            .postpone(Deferral(proposal: ProposalID(proposal)!, release: ReleaseName(release)!, reason: reason, composed: composed)))
    }

    mutating func sendBack(_ proposal: String, by actor: MemberID = coordinator, reason: String = "Say who decides.") throws(Refusal) {
        try act(actor, .sendBack(Return(proposal: ProposalID(proposal)!, reason: reason)))
    }

    mutating func supersede(_ proposal: String, by other: String, actor: MemberID = coordinator, composed: Revision? = nil) throws(Refusal) {
        try act(
            actor,
            .supersede(Replacement(proposal: ProposalID(proposal)!, by: ProposalID(other)!, reason: "One is enough.", composed: composed)))
    }

    mutating func recompose(_ release: String, overtaken: [String] = []) throws(Refusal) {
        try act(
            Meeting.coordinator,
            .recompose(
                Recomposition(
                    release: ReleaseName(release)!, composed: Meeting.revision(71),
                    overtaken: overtaken.map { Recomposition.Overtaken(proposal: ProposalID($0)!, elements: [.paragraph(ElementID("k3f9tw")!)]) })))
    }

    mutating func approveUrgently(
        _ proposal: String = "p-1", by member: MemberID, reason: String = "A child is at risk.", on subject: Subject? = nil, signed: Bool = true
    ) throws(Refusal) {
        try act(
            member, .approveUrgently(UrgentApproval(subject: subject ?? self.subject(proposal), member: member, reason: reason)),
            signed: signed)
    }

    mutating func lapse(_ proposal: String = "p-1", ballotDay: CalendarDay, composed: Revision? = nil) throws(Refusal) {
        try act(
            Meeting.coordinator,
            .lapse(Lapse(proposal: ProposalID(proposal)!, ballotDay: ballotDay, reason: "No ballot took it up.", composed: composed)))
    }

    func state(_ proposal: String) -> Proposal.State? { proceedings.proposals[ProposalID(proposal)!]?.state }
    func release(_ name: String) -> Release? { proceedings.releases[ReleaseName(name)!] }

    /// A proposal approved urgently and published off-cycle.
    static func withUrgentChange() throws -> Meeting {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.approveUrgently(by: Meeting.chair)
        try meeting.approveUrgently(by: Meeting.police)
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-1", for: "2023-11")
        try meeting.publish("2023-11")
        return meeting
    }
}
