import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("An urgent change is the chair's and another interest's, off-cycle, and lapses unless a ballot ratifies it")
struct UrgentTests {
    private static let mandate = Mandate.chairsAction(ratifiedBy: nil)

    @Test("the chair signs first, then a member of another interest, neither the author, each for the same text and reason")
    func signatures() throws {
        var meeting = try Meeting()
        try meeting.submit()
        #expect(refusal { try meeting.approveUrgently(by: Meeting.police) } == "chair-first")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair, signed: false) } == "unsigned")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair, reason: "") } == "unexplained")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.deputy) } == "not-entitled")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.coordinator) } == "not-entitled")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair, on: meeting.subject(revision: 3)) } == "stale-subject")
        var nothing = meeting.subject()
        nothing.elements = []
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair, on: nothing) } == "no-change")
        try meeting.approveUrgently(by: Meeting.chair)
        #expect(meeting.state("p-1") == .awaitingSecond)
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair) } == "same-interest")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.police, reason: "Another one.") } == "stale-subject")
        #expect(refusal { try meeting.submit(proposal: "p-1", revision: 3) } == "not-in-review")
        try meeting.approveUrgently(by: Meeting.police)
        #expect(meeting.state("p-1") == .approved(Self.mandate))
        #expect(refusal { try meeting.approveUrgently(by: Meeting.chair) } == "not-in-review")
    }

    @Test("an author is neither of the two", arguments: [Meeting.chair, Meeting.police])
    func author(_ author: MemberID) throws {
        var meeting = try Meeting()
        try meeting.submit(by: author)
        #expect(
            refusal {
                try meeting.approveUrgently(by: Meeting.chair)
                try meeting.approveUrgently(by: Meeting.police)
            } == "own-proposal")
    }

    @Test("it comes with an off-cycle release only")
    func offCycle() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.approveUrgently(by: Meeting.chair)
        try meeting.approveUrgently(by: Meeting.police)
        try meeting.open("2024-03")
        #expect(refusal { try meeting.schedule("p-1", for: "2024-03") } == "urgent-off-cycle")
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-1", for: "2023-11")
        try meeting.publish("2023-11")
        #expect(meeting.state("p-1") == .published(ReleaseName("2023-11")!, Self.mandate))
    }

    @Test("until it is ratified no scheduled release is frozen; a won ballot on the same text ratifies it")
    func ratified() throws {
        var meeting = try Meeting.withUrgentChange()
        try meeting.approve("p-2")
        try meeting.open("2024-03")
        try meeting.schedule("p-2", for: "2024-03")
        #expect(refusal { try meeting.freeze("2024-03") } == "urgent-unratified")
        var other = meeting.subject()
        other.elements[0].proposed = Digest(of: [7])
        let wrong = Act.openBallot(BallotOpening(ballot: meeting.proceedings.nextBallot!, subject: other, closes: Meeting.late))
        #expect(refusal { try meeting.act(Meeting.coordinator, wrong) } == "other-subject")
        try meeting.openBallot("p-1")
        #expect(refusal { try meeting.lapse(ballotDay: meeting.today) } == "in-ratification")
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve, ballot: "b-2") }
        #expect(try meeting.close("b-2").outcome == .approved)
        #expect(meeting.state("p-1") == .published(ReleaseName("2023-11")!, .chairsAction(ratifiedBy: BallotID("b-2")!)))
        #expect(refusal { try meeting.lapse(ballotDay: meeting.today) } == "not-urgent")
        try meeting.freeze("2024-03")
        #expect(meeting.release("2024-03")?.undoes == [])
    }

    @Test("a lost ballot lets it lapse, and the next release takes it back")
    func lost() throws {
        var meeting = try Meeting.withUrgentChange()
        try meeting.approve("p-2")
        try meeting.open("2024-03")
        try meeting.openBallot("p-1")
        try meeting.cast(Meeting.health, .concern, ballot: "b-2")
        #expect(try meeting.close("b-2").outcome == .returned)
        #expect(meeting.state("p-1") == .lapsed(ReleaseName("2023-11")!))
        #expect(meeting.proceedings.standingLapses == [ProposalID("p-1")!])
        try meeting.publish("2024-03")
        #expect(meeting.release("2024-03")?.undoes == [ProposalID("p-1")!])
        #expect(meeting.proceedings.standingLapses == [])
        #expect(refusal { try meeting.openBallot("p-1") } == "not-in-review")
    }

    @Test("it lapses when a ballot day passed without it, and can still be ratified while its text stands")
    func lapsed() throws {
        var meeting = try Meeting.withUrgentChange()
        let approved = meeting.today
        #expect(refusal { try meeting.lapse(ballotDay: approved) } == "ballot-day-not-passed")
        meeting.pass(days: 30)
        #expect(refusal { try meeting.lapse(ballotDay: Meeting.day("2023-11-13")) } == "ballot-day-not-passed")
        try meeting.lapse(ballotDay: approved)
        #expect(meeting.state("p-1") == .lapsed(ReleaseName("2023-11")!))
        #expect(refusal { try meeting.lapse(ballotDay: approved) } == "not-urgent")
        try meeting.openBallot("p-1")
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve, ballot: "b-1") }
        _ = try meeting.close("b-1")
        #expect(meeting.proceedings.standingLapses == [])
        #expect(meeting.state("p-1") == .published(ReleaseName("2023-11")!, .chairsAction(ratifiedBy: BallotID("b-1")!)))
    }

    @Test("before publication it lapses out of its release, and nothing needs taking back")
    func lapsedUnpublished() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.approveUrgently(by: Meeting.chair)
        try meeting.approveUrgently(by: Meeting.police)
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-1", for: "2023-11")
        let approved = meeting.today
        meeting.pass(days: 30)
        try meeting.lapse(ballotDay: approved, composed: Meeting.revision(61))
        #expect(meeting.state("p-1") == .lapsed(nil))
        #expect(meeting.release("2023-11")?.proposals == [])
        #expect(meeting.proceedings.standingLapses == [])
    }

    @Test("an open release is composed anew when what it follows lapses")
    func footing() throws {
        var meeting = try Meeting.withUrgentChange()
        try meeting.approve("p-2")
        try meeting.open("2024-03")
        try meeting.schedule("p-2", for: "2024-03")
        let approved = meeting.today
        meeting.pass(days: 30)
        try meeting.lapse(ballotDay: approved)
        #expect(meeting.proceedings.staleReleases == [ReleaseName("2024-03")!])
        #expect(refusal { try meeting.freeze("2024-03") } == "not-recomposed")
        try meeting.recompose("2024-03")
        try meeting.freeze("2024-03")
    }

    @Test("the second signature is refused when board or text changed after the first")
    func stale() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.approve("p-2")
        try meeting.open("2023-11", .offCycle)
        try meeting.schedule("p-2", for: "2023-11")
        let subject = meeting.subject()
        try meeting.approveUrgently(by: Meeting.chair, on: subject)
        try meeting.publish("2023-11")
        #expect(refusal { try meeting.approveUrgently(by: Meeting.police, on: subject) } == "stale-subject")
        try meeting.sendBack("p-1")
        #expect(meeting.proceedings.proposals[ProposalID("p-1")!]?.urgent == nil)
    }

    @Test("it waits to be ratified until the calendar's next meeting, and then to be recorded as lapsed")
    func turns() throws {
        var meeting = try Meeting.withUrgentChange()
        let reasons = { (meeting: Meeting, day: CalendarDay) in
            meeting.proceedings.turns(of: Meeting.coordinator, on: day, moved: [:]).filter { $0.matter == .proposal(ProposalID("p-1")!) }
        }
        #expect(reasons(meeting, meeting.today).map(\.due) == [nil])
        let days = ["2023-01-10", "2023-12-10", "2024-02-10"].map { BoardDay(day: CalendarDay($0)!, kind: .meeting, title: "") }
        let deadline = BoardDay(day: CalendarDay("2023-11-30")!, kind: .deadline, title: "")
        try meeting.act(Meeting.coordinator, .govern(.setCalendar(CalendarChange(days: [days[0], deadline, days[1], days[2]]))), signed: true)
        #expect(reasons(meeting, meeting.today).map(\.due) == [days[1].day])
        let after = reasons(meeting, CalendarDay("2023-12-11")!)
        #expect(after.count == 1 && after[0].due == nil && after[0].reason.contains("10 December 2023, passed"))
        try meeting.openBallot("p-1")
        #expect(reasons(meeting, CalendarDay("2023-12-11")!).isEmpty)
    }
}
