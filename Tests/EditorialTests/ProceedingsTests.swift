import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("The proceedings admit an act only as the rules allow")
struct ProceedingsTests {
    @Test("from submission to publication")
    func wholePath() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve) }
        #expect(try meeting.close().outcome == .approved)
        let name = ReleaseName("2024-03")!
        let day = CalendarDay("2023-11-14")!
        try meeting.act(Meeting.coordinator, .openRelease(ReleaseOpening(release: name, kind: .scheduled, publication: day, inForce: day)))
        try meeting.act(
            Meeting.coordinator, .schedule(Scheduling(proposal: ProposalID("p-1")!, release: name, composed: Meeting.revision(7))))
        try meeting.act(
            Meeting.coordinator, .freeze(Freezing(release: name, commit: Meeting.revision(8), predecessor: ReleaseName("2017-03")!)))
        let certify = { (member: MemberID) in Act.certify(Certification(release: name, commit: Meeting.revision(8), member: member)) }
        let publish = Act.publish(Publication(release: name, commit: Meeting.revision(8), tag: Meeting.revision(9)))
        try meeting.act(Meeting.police, certify(Meeting.police), signed: true)
        #expect(refusal { try meeting.act(Meeting.coordinator, publish) } == "not-certified")
        #expect(refusal { try meeting.act(Meeting.police, certify(Meeting.police), signed: true) } == "already-certified")
        try meeting.act(Meeting.chair, certify(Meeting.chair), signed: true)
        try meeting.act(Meeting.coordinator, publish)
        #expect(meeting.proceedings.inForce?.release.name == name)
        #expect(meeting.proceedings.proposals[ProposalID("p-1")!]?.state == .published(name, .ballot(BallotID("b-1")!)))
    }

    @Test("a stranger, a member after their term, and an officer cast nothing")
    func noVote() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(MemberID("nobody")!, .approve) } == "stranger")
        #expect(refusal { try meeting.cast(Meeting.coordinator, .approve) } == "no-vote")
    }

    @Test("a second position is refused unless it says that it replaces the first")
    func twice() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        try meeting.cast(Meeting.health, .approve)
        #expect(refusal { try meeting.cast(Meeting.health, .approve) } == "already-cast")
        try meeting.cast(Meeting.health, .concern, replaces: true)
        #expect(meeting.proceedings.ballots[BallotID("b-1")!]?.positions[Meeting.health]?.position == .concern)
        #expect(refusal { try meeting.cast(Meeting.police, .approve, replaces: true) } == "nothing-to-replace")
    }

    @Test("who declares an interest takes no part, until they say that there is none")
    func interest() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(Meeting.health, .approve, declaring: .interest) } == "interested")
        try meeting.cast(Meeting.health, .recuse, declaring: .interest)
        try meeting.cast(Meeting.health, .recuse, replaces: true)
        #expect(refusal { try meeting.cast(Meeting.health, .approve, replaces: true) } == "interest-declared")
        try meeting.cast(Meeting.police, .recuse, declaring: .interest)
        try meeting.cast(Meeting.police, .approve, replaces: true, declaring: .noInterest)
        #expect(try meeting.close().arithmetic.hasPrefix("1 of 4 members took a position (health-1, with an interest of their own, recused)"))
    }

    @Test("a declared interest is carried over with the position")
    func carriedInterest() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        try meeting.cast(Meeting.health, .recuse, declaring: .interest)
        _ = try meeting.close()
        try meeting.openBallot()
        #expect(meeting.proceedings.ballots[BallotID("b-2")!]?.positions[Meeting.health]?.declaration == .interest)
    }

    @Test("a position on other text than the ballot's is refused")
    func stale() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(Meeting.health, .approve, on: Digest(of: [3])) } == "stale-subject")
    }

    @Test("a ballot on a revision that is not the latest is refused")
    func staleRevision() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.submit(proposal: "p-1", revision: 3)
        #expect(refusal { try meeting.openBallot(revision: 2) } == "stale-revision")
        try meeting.openBallot(revision: 3)
    }

    @Test("nothing can be cast on a closed ballot")
    func closed() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        _ = try meeting.close()
        #expect(refusal { try meeting.cast(Meeting.health, .approve) } == "ballot-closed")
    }

    @Test("nobody approves their own proposal")
    func ownProposal() throws {
        var meeting = try Meeting()
        try meeting.submit(by: Meeting.police)
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(Meeting.police, .approve) } == "own-proposal")
        try meeting.cast(Meeting.police, .recuse)
    }

    @Test("a deputy is called only by a recusal")
    func deputy() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(Meeting.deputy, .approve) } == "deputy-not-called")
        try meeting.cast(Meeting.health, .recuse)
        try meeting.cast(Meeting.deputy, .approve)
    }

    @Test("a concern persists into the next ballot until its member says otherwise")
    func concernPersists() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        try meeting.cast(Meeting.health, .concern)
        for member in [Meeting.chair, Meeting.police, Meeting.police2, Meeting.education] { try meeting.cast(member, .approve) }
        #expect(try meeting.close().outcome == .returned)
        try meeting.submit(proposal: "p-1", revision: 3)
        try meeting.openBallot(revision: 3)
        for member in [Meeting.chair, Meeting.police, Meeting.police2, Meeting.education] {
            try meeting.cast(member, .approve, ballot: "b-2")
        }
        #expect(meeting.proceedings.ballots[BallotID("b-2")!]?.positions[Meeting.health]?.isCarried == true)
        try meeting.cast(Meeting.health, .noObjection, ballot: "b-2")
        #expect(try meeting.close("b-2").outcome == .approved)
    }

    @Test("a decision that does not follow from the positions is refused")
    func forgedDecision() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        var decision = meeting.proceedings.decision(on: meeting.proceedings.ballots[BallotID("b-1")!]!, day: CalendarDay("2023-11-15")!)!
        decision.outcome = .approved
        #expect(
            refusal { try meeting.act(Meeting.coordinator, .closeBallot(BallotClosing(ballot: BallotID("b-1")!, decision: decision))) }
                == "wrong-decision")
    }

    @Test("only the chair or the coordinator steers")
    func steering() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let subject = meeting.subject()
        #expect(
            refusal {
                try meeting.act(
                    Meeting.author, .openBallot(BallotOpening(ballot: BallotID("b-1")!, subject: subject, closes: Meeting.late)))
            } == "not-entitled")
    }

    @Test("what no ballot approved cannot be scheduled")
    func unapproved() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let name = ReleaseName("2024-03")!
        let day = CalendarDay("2024-03-31")!
        try meeting.act(Meeting.coordinator, .openRelease(ReleaseOpening(release: name, kind: .scheduled, publication: day, inForce: day)))
        #expect(
            refusal {
                try meeting.act(
                    Meeting.coordinator, .schedule(Scheduling(proposal: ProposalID("p-1")!, release: name, composed: Meeting.revision(7))))
            } == "not-approved")
    }

    @Test("an act under a key already used is refused, and so is a clock that runs backwards")
    func keysAndClock() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let act = Act.withdraw(Withdrawal(proposal: ProposalID("p-1")!, reason: "superseded"))
        #expect(refusal { try meeting.act(Meeting.author, act, key: "act-1") } == "known-act")
        var proceedings = meeting.proceedings
        let early = Event(key: "early", at: Moment(seconds: 0), actor: Meeting.author, act: act)
        #expect(refusal { try proceedings.take(early) } == "clock-behind")
        #expect(proceedings == meeting.proceedings)
    }

    @Test("a board without a chair, with one id twice, or with a deputy of nobody is refused")
    func badBoards() {
        let chairless = Board(members: [Meeting.member(Meeting.health, "health")], officers: [])
        let doubled = Board(members: Meeting.board.members + [Meeting.board.members[0]], officers: [])
        let orphaned = Board(
            members: [Meeting.board.members[0], Meeting.member(Meeting.deputy, "health", .deputy(of: Meeting.police))], officers: [])
        #expect(refusal { try chairless.check() } == "no-chair")
        #expect(refusal { try doubled.check() } == "member-twice")
        #expect(refusal { try orphaned.check() } == "deputy-of-nobody")
    }
}
