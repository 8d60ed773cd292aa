import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("Urgent changes, reconfirmations, consultations and releases fold correctly together")
struct CrossingTests {
    private let voters = [Meeting.chair, Meeting.health, Meeting.police, Meeting.education]
    private let first = ProposalID("p-1")!
    private let march = ReleaseName("2024-03")!
    private let september = ReleaseName("2024-09")!
    private let legal = Meeting.member(MemberID("legal-1")!, "legal")

    /// What the proposal cites, with words of its own for each number.
    private func cited(_ words: UInt8) -> [Subject.Dependency] {
        [.init(key: .paragraph(ElementID("m2pdx4")!), digest: Digest(of: [words]))]
    }

    /// A proposal the board approved while what it cites said the first thing.
    private func approved() throws -> Meeting {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot(dependencies: cited(1))
        for member in voters { try meeting.cast(member, .approve) }
        _ = try meeting.close()
        return meeting
    }

    private func carried(_ meeting: Meeting, on ballot: String) -> [MemberID] {
        meeting.proceedings.ballots[BallotID(ballot)!]?.positions.filter(\.value.isCarried).keys.sorted() ?? []
    }

    private func withdraw(_ meeting: inout Meeting) throws {
        try meeting.act(Meeting.author, .withdraw(Withdrawal(proposal: first, reason: "No.", composed: Meeting.revision(60))))
    }

    // MARK: Urgent changes

    @Test("an urgent change is ratified by the board as it is now, on exactly what the chair's action approved")
    func ratifiedByAnotherBoard() throws {
        var meeting = try Meeting.withUrgentChange()
        let before = meeting.subject()
        try meeting.change(.join(legal))
        let stale = Act.openBallot(BallotOpening(ballot: BallotID("b-1")!, subject: before, closes: Meeting.late))
        #expect(refusal { try meeting.act(Meeting.coordinator, stale) } == "stale-subject")
        try meeting.openBallot()
        for member in voters + [legal.id] { try meeting.cast(member, .approve) }
        #expect(try meeting.close().outcome == .approved)
        #expect(meeting.state("p-1") == .published(ReleaseName("2023-11")!, .chairsAction(ratifiedBy: BallotID("b-1")!)))
    }

    @Test("a ratification the board changed under is lost by the board it was opened under, and can be asked for again")
    func boardChangesDuringRatification() throws {
        var meeting = try Meeting.withUrgentChange()
        try meeting.openBallot()
        try meeting.cast(Meeting.chair, .approve)
        try meeting.change(.join(legal))
        #expect(refusal { try meeting.cast(Meeting.health, .approve) } == "stale-roster")
        #expect(try meeting.close().outcome == .returned)
        #expect(meeting.proceedings.standingLapses == [first])
        try meeting.openBallot()
        // It is the same question on the same text: who has answered it need not do so again.
        #expect(carried(meeting, on: "b-2") == [Meeting.chair])
        for member in voters.dropFirst() { try meeting.cast(member, .approve, ballot: "b-2") }
        #expect(try meeting.close("b-2").outcome == .approved)
        #expect(meeting.proceedings.standingLapses == [])
    }

    @Test("no position on making a change counts for letting the chair's change stand; a concern does")
    func nothingCarriedIntoRatification() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        for member in voters.dropLast() { try meeting.cast(member, .approve) }
        try meeting.cast(Meeting.education, .concern)
        _ = try meeting.close()
        try meeting.approveUrgently(by: Meeting.chair)
        try meeting.approveUrgently(by: Meeting.police)
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-1", for: "2023-11")
        try meeting.publish("2023-11")
        try meeting.openBallot()
        #expect(carried(meeting, on: "b-2") == [Meeting.education])
        #expect(meeting.state("p-1") == .published(ReleaseName("2023-11")!, .chairsAction(ratifiedBy: nil)))
    }

    @Test("where the rules ask for a consultation, an urgent change is consulted on before a ballot ratifies it")
    func consultedBeforeRatification() throws {
        var meeting = try Meeting.withUrgentChange()
        try meeting.change(.rules(Meeting.rules { $0.substantive.needsConsultation = true }))
        #expect(refusal { try meeting.openBallot() } == "consultation-needed")
        try meeting.consult()
        try meeting.respond()
        #expect(refusal { try meeting.openBallot() } == "consultation-open")
        try meeting.endConsultation()
        try meeting.dispose()
        try meeting.openBallot()
    }

    @Test("the second signature is refused when the rules changed after the first")
    func rulesChangeBetweenSignatures() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let subject = meeting.subject()
        try meeting.approveUrgently(by: Meeting.chair, on: subject)
        try meeting.change(.rules(Meeting.rules { $0.substantive.majority = .half }))
        #expect(refusal { try meeting.approveUrgently(by: Meeting.police, on: subject) } == "stale-rules")
    }

    // MARK: Reconfirmation

    @Test("a deferred proposal is reconfirmed where it waits, and stays with its release", arguments: [true, false])
    func deferredReconfirmation(isReconfirmed: Bool) throws {
        var meeting = try approved()
        try meeting.open("2024-09", inForce: "2024-09-30")
        try meeting.postpone("p-1", to: "2024-09")
        #expect(refusal { try meeting.openBallot(dependencies: cited(1)) } == "nothing-to-reconfirm")
        try meeting.openBallot(dependencies: cited(2))
        #expect(meeting.state("p-1") == .deferred(september, .ballot(BallotID("b-1")!)))
        #expect(refusal { try meeting.openBallot(dependencies: cited(3)) } == "in-reconfirmation")
        #expect(refusal { try meeting.schedule("p-1", for: "2024-09") } == "in-reconfirmation")
        #expect(refusal { try meeting.sendBack("p-1") } == "in-reconfirmation")
        #expect(refusal { try withdraw(&meeting) } == "in-reconfirmation")
        if isReconfirmed { for member in voters { try meeting.cast(member, .approve, ballot: "b-2") } }
        _ = try meeting.close("b-2")
        #expect(meeting.state("p-1") == (isReconfirmed ? .deferred(september, .ballot(BallotID("b-2")!)) : .returned))
        #expect(meeting.proceedings.proposals[first]?.reason == (isReconfirmed ? "Not yet." : nil))
        if isReconfirmed { try meeting.schedule("p-1", for: "2024-09") }
    }

    @Test("while a scheduled proposal is reconfirmed others come and go; when it fails the release is composed without it")
    func failedReconfirmation() throws {
        var meeting = try approved()
        for id in ["p-2", "p-3"] { try meeting.approve(id) }
        try meeting.open("2024-03")
        for id in ["p-1", "p-2"] { try meeting.schedule(id, for: "2024-03") }
        try meeting.openBallot(dependencies: cited(2))
        #expect(meeting.state("p-1") == .scheduled(march, .ballot(BallotID("b-1")!)))
        #expect(refusal { try withdraw(&meeting) } == "in-reconfirmation")
        #expect(refusal { try meeting.supersede("p-1", by: "p-2", composed: Meeting.revision(60)) } == "in-reconfirmation")
        try meeting.schedule("p-3", for: "2024-03")
        #expect(refusal { try meeting.freeze("2024-03") } == "reconfirmation-open")
        #expect(refusal { _ = try meeting.close("b-4") } == "not-composed")
        #expect(meeting.proceedings.ballots[BallotID("b-4")!]?.decision == nil)
        _ = try meeting.close("b-4", composed: Meeting.revision(90))
        #expect(meeting.state("p-1") == .returned)
        #expect(meeting.release("2024-03")?.proposals == [ProposalID("p-2")!, ProposalID("p-3")!])
        #expect(meeting.release("2024-03")?.compositions.last == Meeting.revision(90))
        #expect(meeting.proceedings.staleReleases == [])
        try meeting.freeze("2024-03")
    }

    @Test("a ballot composes a release without a proposal only where the proposal leaves it")
    func nothingToCompose() throws {
        var meeting = try approved()
        try meeting.open("2024-03")
        try meeting.schedule("p-1", for: "2024-03")
        try meeting.openBallot(dependencies: cited(2))
        for member in voters { try meeting.cast(member, .approve, ballot: "b-2") }
        #expect(refusal { _ = try meeting.close("b-2", composed: Meeting.revision(90)) } == "not-scheduled")
        _ = try meeting.close("b-2")
        #expect(meeting.state("p-1") == .scheduled(march, .ballot(BallotID("b-2")!)))
    }

    @Test("an urgent change on its way that the board reconfirms is the board's own, and nothing is left to ratify")
    func reconfirmedUrgentChange() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let subject = meeting.subject(dependencies: cited(1))
        try meeting.approveUrgently(by: Meeting.chair, on: subject)
        try meeting.approveUrgently(by: Meeting.police, on: subject)
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-1", for: "2023-11")
        let approved = meeting.today
        try meeting.openBallot(dependencies: cited(2))
        meeting.pass(days: 30)
        #expect(refusal { try meeting.lapse(ballotDay: approved, composed: Meeting.revision(61)) } == "in-reconfirmation")
        for member in voters { try meeting.cast(member, .approve) }
        _ = try meeting.close()
        #expect(meeting.state("p-1") == .scheduled(ReleaseName("2023-11")!, .ballot(BallotID("b-1")!)))
        #expect(meeting.proceedings.proposals[first]?.urgent == nil)
        try meeting.publish("2023-11")
        #expect(meeting.proceedings.unratified.isEmpty)
    }

    // MARK: A release opened again

    /// A certified release with a proposal in it that another edition overtakes before it is published, and that is open
    /// again now.
    private func reopened() throws -> Meeting {
        var meeting = try approved()
        for id in ["p-2", "p-3"] { try meeting.approve(id) }
        try meeting.open("2024-03", inForce: "2024-03-31")
        try meeting.schedule("p-1", for: "2024-03")
        try meeting.freeze("2024-03")
        #expect(refusal { try meeting.openBallot(dependencies: cited(2)) } == "not-in-review")
        for member in [Meeting.chair, Meeting.police] {
            try meeting.act(member, .certify(Certification(release: march, commit: Meeting.revision(80), member: member)), signed: true)
        }
        try meeting.open("2023-12", .offCycle)
        try meeting.schedule("p-2", for: "2023-12")
        try meeting.publish("2023-12")
        try meeting.recompose("2024-03")
        return meeting
    }

    @Test("a certified release that is opened again keeps its proposal, which can be reconfirmed there and frozen anew")
    func reconfirmedAfterReopening() throws {
        var meeting = try reopened()
        try meeting.openBallot(dependencies: cited(2))
        #expect(refusal { try meeting.freeze("2024-03") } == "reconfirmation-open")
        // Another edition comes between; what still fits goes on being asked about.
        try meeting.open("2024-01", .offCycle)
        try meeting.schedule("p-3", for: "2024-01")
        try meeting.publish("2024-01")
        #expect(refusal { _ = try meeting.close("b-4", composed: Meeting.revision(90)) } == "not-recomposed")
        try meeting.recompose("2024-03")
        for member in voters { try meeting.cast(member, .approve, ballot: "b-4") }
        _ = try meeting.close("b-4")
        #expect(meeting.state("p-1") == .scheduled(march, .ballot(BallotID("b-4")!)))
        try meeting.freeze("2024-03")
        #expect(meeting.release("2024-03")?.certifiedBy == [])
    }

    @Test("what is overtaken while it is reconfirmed is in an ordinary ballot from then on, and its release waits for it")
    func overtakenDuringReconfirmation() throws {
        var meeting = try reopened()
        try meeting.openBallot(dependencies: cited(2))
        try meeting.open("2024-01", .offCycle)
        try meeting.schedule("p-3", for: "2024-01")
        try meeting.publish("2024-01")
        try meeting.recompose("2024-03", overtaken: ["p-1"])
        #expect(meeting.state("p-1") == .ballot(BallotID("b-4")!))
        #expect(meeting.proceedings.proposals[first]?.reconfirmation == nil)
        #expect(refusal { try meeting.openBallot(dependencies: cited(3)) } == "not-in-review")
        _ = try meeting.close("b-4")
        #expect(meeting.state("p-1") == .returned)
        #expect(meeting.release("2024-03")?.awaited == [])
    }

    // MARK: Consultations

    @Test("a consultation ends with the proposal it is on, and what was said is still answered")
    func supersededDuringConsultation() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.submit()
        try meeting.consult()
        try meeting.respond()
        try meeting.supersede("p-1", by: "p-2")
        #expect(meeting.proceedings.consultations[ConsultationID("c-1")!]?.closed != nil)
        #expect(refusal { try meeting.respond() } == "consultation-closed")
        #expect(refusal { try meeting.consult() } == "not-in-review")
        try meeting.dispose()
        try meeting.answerConsultation()
        try meeting.consult("p-2")
        try meeting.act(Meeting.author, .withdraw(Withdrawal(proposal: ProposalID("p-2")!, reason: "No.")))
        #expect(meeting.proceedings.consultations[ConsultationID("c-2")!]?.closed != nil)
    }

    @Test("a proposal that waits for a later release in review can be consulted on meanwhile")
    func consultedWhileDeferred() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.consult()
        try meeting.open("2024-09", inForce: "2024-09-30")
        try meeting.postpone("p-1", to: "2024-09")
        try meeting.respond()
        try meeting.sendBack("p-1")
        #expect(refusal { try meeting.respond() } == "not-in-review")
    }
}
