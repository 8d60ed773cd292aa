import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("A position is carried over while everything its member answered for is the same")
struct CarryOverTests {
    private let cited = ElementKey.paragraph(ElementID("m2pdx4")!)

    private func stake(_ interest: String, _ bytes: UInt8) -> Stake {
        let change = ElementChange(key: .paragraph(ElementID("k3f9tw")!), base: nil, proposed: Digest(of: [bytes]))
        return Stake(interest: Interest(interest)!, elements: [change], dependencies: [])
    }

    private func dependency(_ bytes: UInt8) -> Subject.Dependency { .init(key: cited, digest: Digest(of: [bytes])) }

    private func open(
        _ meeting: inout Meeting, revision: Int = 2, stakes: [Stake], dependencies: [Subject.Dependency] = []
    ) throws {
        let subject = meeting.subject(revision: revision, stakes: stakes, dependencies: dependencies)
        try meeting.act(
            Meeting.coordinator, .openBallot(BallotOpening(ballot: meeting.proceedings.nextBallot!, subject: subject, closes: Meeting.late)))
    }

    /// A returned ballot with a position of everybody, on which police had one concern.
    private func returned() throws -> Meeting {
        var meeting = try Meeting()
        try meeting.submit()
        try open(&meeting, stakes: [stake("health", 1), stake("police", 1)], dependencies: [dependency(1)])
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve) }
        try meeting.cast(Meeting.police2, .concern)
        _ = try meeting.close()
        try meeting.submit(proposal: "p-1", revision: 3)
        return meeting
    }

    private func carried(_ meeting: Meeting) -> [MemberID] {
        meeting.proceedings.ballots[BallotID("b-2")!]?.positions.filter(\.value.isCarried).keys.sorted() ?? []
    }

    @Test("a revision of one interest's text keeps the positions of the others, and every concern")
    func ownStake() throws {
        var meeting = try returned()
        try open(&meeting, revision: 3, stakes: [stake("health", 1), stake("police", 2)], dependencies: [dependency(2)])
        // The chair answers for the whole, and so does education, whose interest is not affected.
        #expect(carried(meeting) == [Meeting.health, Meeting.police2])
        try meeting.cast(Meeting.health, .abstain, ballot: "b-2")
        #expect(carried(meeting) == [Meeting.police2])
    }

    @Test("text that is the same to the byte keeps every position")
    func sameText() throws {
        var meeting = try returned()
        try open(&meeting, revision: 3, stakes: [stake("health", 1), stake("police", 1)], dependencies: [dependency(1)])
        #expect(carried(meeting).count == 5)
    }

    @Test("nothing but a concern is carried over a change of rules, of impact, or of the member's seat")
    func otherCircumstances() throws {
        let stakes = [stake("health", 1), stake("police", 1)]
        var rules = try returned()
        try rules.change(.rules(Meeting.rules { $0.substantive.majority = .half }))
        try open(&rules, revision: 3, stakes: stakes, dependencies: [dependency(1)])
        #expect(carried(rules) == [Meeting.police2])

        var impact = try returned()
        try impact.submit(impact: .editorial, proposal: "p-1", revision: 4)
        try open(&impact, revision: 4, stakes: stakes, dependencies: [dependency(1)])
        #expect(carried(impact) == [Meeting.police2])

        var seat = try returned()
        try seat.change(.leave(.init(id: Meeting.education, until: CalendarDay("2023-11-13")!)))
        try open(&seat, revision: 3, stakes: stakes, dependencies: [dependency(1)])
        #expect(carried(seat) == [Meeting.chair, Meeting.health, Meeting.police, Meeting.police2])
    }

    @Test("an approved proposal is asked about again only when what it cites has changed, and keeps or loses its release")
    func reconfirmation() throws {
        let name = ReleaseName("2024-03")!
        let day = CalendarDay("2023-11-14")!
        let stakes = [stake("health", 1), stake("police", 1)]
        for isReconfirmed in [true, false] {
            var meeting = try Meeting()
            try meeting.submit()
            try open(&meeting, stakes: stakes, dependencies: [dependency(1)])
            for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve) }
            _ = try meeting.close()
            #expect(refusal { try open(&meeting, stakes: stakes, dependencies: [dependency(1)]) } == "nothing-to-reconfirm")
            try meeting.act(Meeting.coordinator, .openRelease(ReleaseOpening(release: name, kind: .scheduled, publication: day, inForce: day)))
            try meeting.act(Meeting.coordinator, .schedule(Scheduling(proposal: ProposalID("p-1")!, release: name, composed: Meeting.revision(7))))
            try open(&meeting, stakes: [stake("health", 1), stake("police", 2)], dependencies: [dependency(2)])
            #expect(carried(meeting) == [Meeting.health])
            let freeze = Act.freeze(Freezing(release: name, commit: Meeting.revision(8), predecessor: ReleaseName("2017-03")!))
            #expect(refusal { try meeting.act(Meeting.coordinator, freeze) } == "reconfirmation-open")
            if isReconfirmed {
                for member in [Meeting.chair, Meeting.police, Meeting.education] { try meeting.cast(member, .approve, ballot: "b-2") }
            }
            _ = try meeting.close("b-2", composed: isReconfirmed ? nil : Meeting.revision(9))
            #expect(meeting.state("p-1") == (isReconfirmed ? .scheduled(name, .ballot(BallotID("b-2")!)) : .returned))
            #expect(meeting.proceedings.releases[name]?.proposals.isEmpty == !isReconfirmed)
        }
    }
}
