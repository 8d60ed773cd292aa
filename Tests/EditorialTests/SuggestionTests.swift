import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("Every suggestion is kept, and something becomes of it")
struct SuggestionTests {
    private func receive(
        _ meeting: inout Meeting, by actor: MemberID = Meeting.coordinator, _ source: Suggestion.Source = .anybody, id: String? = nil
    ) throws(Refusal) {
        let id = id.flatMap { SuggestionID($0) } ?? meeting.proceedings.nextSuggestion!
        try meeting.act(
            actor, .receive(SuggestionReceipt(suggestion: id, source: source, about: ElementID("k3f9tw"), words: Digest(of: [1]))))
    }

    private func decline(_ meeting: inout Meeting, _ id: String, by actor: MemberID = Meeting.coordinator, reason: String = "Done.") throws(Refusal) {
        try meeting.act(actor, .decline(SuggestionRefusal(suggestion: SuggestionID(id)!, reason: reason)))
    }

    private func adopt(_ meeting: inout Meeting, _ id: String, with proposal: String, by actor: MemberID = Meeting.coordinator) throws(Refusal) {
        try meeting.act(actor, .adoptSuggestion(SuggestionAdoption(suggestion: SuggestionID(id)!, proposal: ProposalID(proposal)!)))
    }

    @Test("anybody's is recorded by the coordinator; a member's own is an emerging issue")
    func received() throws {
        var meeting = try Meeting()
        #expect(refusal { try receive(&meeting, by: Meeting.police) } == "not-entitled")
        #expect(refusal { try receive(&meeting, id: "s-4") } == "suggestion-id")
        try receive(&meeting)
        try receive(&meeting, by: Meeting.police, .board)
        #expect(meeting.proceedings.suggestions[SuggestionID("s-2")!]?.source == .board)
        #expect(refusal { try receive(&meeting, by: MemberID("nobody")!, .board) } == "stranger")
    }

    @Test("it is declined with a reason, or adopted with a proposal that lives, once")
    func settled() throws {
        var meeting = try Meeting()
        for _ in 1...3 { try receive(&meeting) }
        #expect(refusal { try decline(&meeting, "s-1", reason: "") } == "unexplained")
        #expect(refusal { try decline(&meeting, "s-1", by: Meeting.police) } == "not-entitled")
        #expect(refusal { try decline(&meeting, "s-9") } == "unknown-suggestion")
        try decline(&meeting, "s-1")
        #expect(refusal { try decline(&meeting, "s-1") } == "not-open")
        try meeting.submit()
        #expect(refusal { try adopt(&meeting, "s-1", with: "p-1") } == "not-open")
        #expect(refusal { try adopt(&meeting, "s-2", with: "p-9") } == "unknown-proposal")
        #expect(refusal { try adopt(&meeting, "s-2", with: "p-1", by: Meeting.police) } == "not-entitled")
        try adopt(&meeting, "s-2", with: "p-1", by: Meeting.author)
        #expect(meeting.proceedings.proposals[ProposalID("p-1")!]?.suggestions == [SuggestionID("s-2")!])
        try meeting.act(Meeting.author, .withdraw(Withdrawal(proposal: ProposalID("p-1")!, reason: "No.")))
        #expect(refusal { try adopt(&meeting, "s-3", with: "p-1") } == "dead-successor")
    }

    @Test("a proposal that names a suggestion adopts it; one already declined is refused")
    func named() throws {
        var meeting = try Meeting()
        try receive(&meeting)
        try receive(&meeting)
        try decline(&meeting, "s-2")
        func submit(_ suggestions: [String], proposal: String, revision: Int) throws(Refusal) {
            try meeting.act(
                Meeting.author,
                .submit(
                    Submission(
                        proposal: ProposalID(proposal)!, title: "A change", note: "It is clearer.", impact: .editorial, drivers: [],
                        base: Meeting.revision(1), revision: Meeting.revision(revision), suggestions: suggestions.map { SuggestionID($0)! })))
        }
        #expect(refusal { try submit(["s-1", "s-2"], proposal: "p-1", revision: 2) } == "not-open")
        try submit(["s-1"], proposal: "p-1", revision: 2)
        try submit(["s-1"], proposal: "p-1", revision: 3)
        #expect(meeting.proceedings.suggestions[SuggestionID("s-1")!]?.state == .adopted(ProposalID("p-1")!))
        #expect(meeting.proceedings.proposals[ProposalID("p-1")!]?.suggestions == [SuggestionID("s-1")!])
    }
}
