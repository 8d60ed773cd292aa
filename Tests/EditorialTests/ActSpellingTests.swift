import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("Acts on proposals, notices and suggestions keep one spelling")
struct ActSpellingTests {
    private static let proposal = ProposalID("p-1")!
    private static let release = ReleaseName("2024-03")!
    private static let key = ElementKey.paragraph(ElementID("k3f9tw")!)
    private static let notice = NoticeProposal(
        notice: NoticeID("n-1")!, kind: .correction, text: "Read “must”.", scope: .paragraphs([ElementID("k3f9tw")!]), starts: Meeting.start, ends: nil)

    private static let acts: [Act] = [
        .withdraw(Withdrawal(proposal: proposal, reason: "No.", composed: Meeting.revision(1))),
        .sendBack(Return(proposal: proposal, reason: "No.")),
        .postpone(Deferral(proposal: proposal, release: release, reason: "No.", composed: nil)),
        .supersede(Replacement(proposal: proposal, by: ProposalID("p-2")!, reason: "No.", composed: Meeting.revision(1))),
        .lapse(Lapse(proposal: proposal, ballotDay: Meeting.start, reason: "No.", composed: nil)),
        .recompose(
            Recomposition(
                release: release, composed: Meeting.revision(2),
                overtaken: [Recomposition.Overtaken(proposal: proposal, elements: [key])])),
        .correct(NoteCorrection(release: release, proposal: proposal, note: "So.")),
        .proposeNotice(notice),
        .approveNotice(NoticeApproval(notice: NoticeID("n-1")!, proposed: notice.digest, member: Meeting.chair)),
        .endNotice(NoticeEnding(notice: NoticeID("n-1")!, from: Meeting.start, reason: "No.")),
        .receive(SuggestionReceipt(suggestion: SuggestionID("s-1")!, source: .anybody, about: nil, words: Digest(of: [1]))),
        .decline(SuggestionRefusal(suggestion: SuggestionID("s-1")!, reason: "No.")),
        .adoptSuggestion(SuggestionAdoption(suggestion: SuggestionID("s-1")!, proposal: proposal)),
    ]

    @Test("each reads back as itself, and its commit is the one it names")
    func roundTrip() throws {
        for act in Self.acts {
            let event = Event(key: "k", at: Moment("2024-01-01T09:00:00Z")!, actor: Meeting.chair, act: act)
            #expect(try CanonicalJSON.value(Event.self, from: CanonicalJSON.bytes(of: event)) == event)
        }
        #expect(Set(Self.acts.map(\.kind)).count == Self.acts.count)
        #expect(Self.acts.compactMap(\.commit) == [Meeting.revision(1), Meeting.revision(1), Meeting.revision(2)])
    }

    @Test("a scope is spelled by what it names, and chapters with paragraphs are none", arguments: [
        (Notice.Scope.manual, "{}"), (.chapters([ChapterID("referral")!]), #"{"chapters":["referral"]}"#),
        (.paragraphs([ElementID("k3f9tw")!]), #"{"paragraphs":["k3f9tw"]}"#),
    ])
    func scopes(scope: Notice.Scope, spelled: String) throws {
        #expect(String(decoding: try CanonicalJSON.bytes(of: scope), as: UTF8.self) == spelled)
        #expect(try CanonicalJSON.value(Notice.Scope.self, from: spelled.utf8) == scope)
        #expect(throws: DecodingError.self) {
            try CanonicalJSON.value(Notice.Scope.self, from: #"{"chapters":["referral"],"paragraphs":["k3f9tw"]}"#.utf8)
        }
    }
}
