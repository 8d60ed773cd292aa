import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("A notice stands over the text on its own approval, for its days")
struct NoticeTests {
    private static let id = NoticeID("n-1")!

    private func proposal(
        _ id: NoticeID = NoticeTests.id, text: String = "Other requirements hold.", scope: Notice.Scope = .manual, starts: String = "2023-11-20",
        ends: String? = nil
    ) -> NoticeProposal {
        NoticeProposal(notice: id, kind: .supersession, text: text, scope: scope, starts: Meeting.day(starts), ends: ends.map(Meeting.day))
    }

    private func approve(_ meeting: inout Meeting, by member: MemberID, proposed: Digest? = nil, signed: Bool = true) throws(Refusal) {
        let digest = proposed ?? meeting.proceedings.notices[Self.id]?.digest ?? Digest(of: [])
        try meeting.act(member, .approveNotice(NoticeApproval(notice: Self.id, proposed: digest, member: member)), signed: signed)
    }

    private func end(_ meeting: inout Meeting, from day: CalendarDay, by actor: MemberID = Meeting.coordinator, reason: String = "Signed off.") throws(Refusal) {
        try meeting.act(actor, .endNotice(NoticeEnding(notice: Self.id, from: day, reason: reason)))
    }

    @Test("a notice without words, without a place, or with days gone by or in disorder is refused")
    func malformed() throws {
        var meeting = try Meeting()
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(NoticeID("n-2")!))) } == "notice-id")
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(text: ""))) } == "unexplained")
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(scope: .chapters([])))) } == "no-scope")
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(scope: .paragraphs([])))) } == "no-scope")
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(starts: "2023-11-13"))) } == "days-disordered")
        #expect(refusal { try meeting.act(Meeting.police, .proposeNotice(proposal(ends: "2023-11-19"))) } == "days-disordered")
        try meeting.act(Meeting.police, .proposeNotice(proposal()))
    }

    @Test("it stands when the chair and one more member have signed exactly what was proposed, from its first day to its last")
    func standing() throws {
        var meeting = try Meeting()
        try meeting.act(Meeting.police, .proposeNotice(proposal(ends: "2023-12-31")))
        #expect(refusal { try approve(&meeting, by: Meeting.chair, signed: false) } == "wrong-approval")
        #expect(refusal { try approve(&meeting, by: Meeting.chair, proposed: Digest(of: [1])) } == "wrong-approval")
        #expect(refusal { try approve(&meeting, by: Meeting.coordinator) } == "not-entitled")
        #expect(refusal { try approve(&meeting, by: Meeting.deputy) } == "not-entitled")
        try approve(&meeting, by: Meeting.police)
        #expect(refusal { try approve(&meeting, by: Meeting.police) } == "already-approved")
        try approve(&meeting, by: Meeting.health)
        #expect(meeting.proceedings.notices(on: Meeting.day("2023-11-25")) == [])
        try approve(&meeting, by: Meeting.chair)
        #expect(refusal { try approve(&meeting, by: Meeting.education) } == "not-proposed")
        let standing = ["2023-11-19", "2023-11-20", "2023-12-31", "2024-01-01"].map { meeting.proceedings.notices(on: Meeting.day($0)).count }
        #expect(standing == [0, 1, 1, 0])
        #expect(meeting.proceedings.currentNotices(on: Meeting.day("2023-11-19")).count == 1)
    }

    @Test("it waits for the chair, and for every member until one has signed; past its last day for nobody")
    func turns() throws {
        var meeting = try Meeting()
        try meeting.act(Meeting.police, .proposeNotice(proposal(ends: "2023-12-31")))
        let waits = { (meeting: Meeting, members: [MemberID], day: CalendarDay) in
            members.map { meeting.proceedings.turns(of: $0, on: day, moved: [:]).contains { $0.matter == .notice(Self.id) } }
        }
        let all = [Meeting.chair, Meeting.health, Meeting.police, Meeting.deputy, Meeting.coordinator]
        #expect(waits(meeting, all, meeting.today) == [true, true, true, false, false])
        #expect(waits(meeting, all, Meeting.day("2024-01-01")) == [false, false, false, false, false])
        try approve(&meeting, by: Meeting.health)
        #expect(waits(meeting, all, meeting.today) == [true, false, false, false, false])
        try approve(&meeting, by: Meeting.chair)
        #expect(waits(meeting, all, meeting.today) == [false, false, false, false, false])
    }

    @Test("approved late, it stands from its approval and not before")
    func late() throws {
        var meeting = try Meeting()
        try meeting.act(Meeting.police, .proposeNotice(proposal(starts: "2023-11-14", ends: "2023-12-01")))
        meeting.pass(days: 5)
        try approve(&meeting, by: Meeting.chair)
        try approve(&meeting, by: Meeting.police)
        #expect(meeting.proceedings.notices(on: Meeting.day("2023-11-18")) == [])
        #expect(meeting.proceedings.notices(on: Meeting.day("2023-11-19")).count == 1)
        var tooLate = try Meeting()
        try tooLate.act(Meeting.police, .proposeNotice(proposal(starts: "2023-11-14", ends: "2023-11-15")))
        tooLate.pass(days: 5)
        #expect(refusal { try approve(&tooLate, by: Meeting.chair) } == "past-deadline")
    }

    @Test("the chair or the coordinator ends it with a reason; what stood before stood")
    func ended() throws {
        var meeting = try Meeting()
        #expect(refusal { try end(&meeting, from: Meeting.day("2023-11-22")) } == "unknown-notice")
        try meeting.act(Meeting.police, .proposeNotice(proposal()))
        for member in [Meeting.chair, Meeting.police] { try approve(&meeting, by: member) }
        #expect(refusal { try end(&meeting, from: Meeting.day("2023-11-22"), by: Meeting.police) } == "not-entitled")
        #expect(refusal { try end(&meeting, from: Meeting.day("2023-11-22"), reason: "") } == "unexplained")
        #expect(refusal { try end(&meeting, from: Meeting.day("2023-11-13")) } == "past-deadline")
        try end(&meeting, from: Meeting.day("2023-11-22"))
        #expect(refusal { try end(&meeting, from: Meeting.day("2023-11-22")) } == "already-ended")
        let standing = ["2023-11-21", "2023-11-22"].map { meeting.proceedings.notices(on: Meeting.day($0)).count }
        #expect(standing == [1, 0])
    }

    @Test("one that was ended before it was approved is never approved")
    func dropped() throws {
        var meeting = try Meeting()
        try meeting.act(Meeting.police, .proposeNotice(proposal()))
        try end(&meeting, from: Meeting.day("2023-11-14"))
        #expect(refusal { try approve(&meeting, by: Meeting.chair) } == "not-proposed")
    }

    @Test("a published change note is corrected with a trail; one not published, or not changed, is not")
    func corrected() throws {
        var meeting = try Meeting.withUrgentChange()
        func correct(_ note: String, _ proposal: String = "p-1", by actor: MemberID = Meeting.coordinator) throws(Refusal) {
            try meeting.act(
                actor, .correct(NoteCorrection(release: ReleaseName("2023-11")!, proposal: ProposalID(proposal)!, note: note)))
        }
        try meeting.submit()
        #expect(refusal { try correct("A duty is new.", by: Meeting.police) } == "not-entitled")
        #expect(refusal { try correct("A duty is new.", "p-2") } == "not-published")
        #expect(refusal { try correct("A duty is clearer.") } == "no-change")
        try correct("A duty is new.")
        let proposal = try #require(meeting.proceedings.proposals[ProposalID("p-1")!])
        #expect(proposal.note == "A duty is new.")
        #expect(proposal.correctedNotes == [CorrectedNote(was: "A duty is clearer.", on: meeting.today)])
    }
}
