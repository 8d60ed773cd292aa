import Digests
import Editorial
import Manuals
import Testing

@testable import Catalog

@Suite("Accounts, sessions, visits and drafts are kept, and end when they should")
struct AccountStoreTests {
    private let folder: TemporaryFolder
    private let store: PrivateStore
    private let member = MemberID("police-1")!

    init() throws {
        folder = try TemporaryFolder()
        store = try PrivateStore(at: folder("private.sqlite"))
    }

    private func moment(_ seconds: Int64) -> Moment { Moment(seconds: 1_700_000_000 + seconds) }

    @Test("an account is added once, and its enrolment code is used once, in time, and not while it is disabled")
    func enrolment() throws {
        #expect(try store.addAccount(of: member, isAdministrator: true))
        #expect(try !store.addAccount(of: member, isAdministrator: false))
        #expect(try store.account(of: member) == Account(member: member, isAdministrator: true))
        let (code, other) = (Digest(of: "code"), Digest(of: "other"))
        try store.setEnrolment(other, of: member, until: moment(10))
        try store.setEnrolment(code, of: member, until: moment(10))
        #expect(try store.enrol(with: other, passphrase: "hash", at: moment(0)) == nil)
        #expect(try store.enrol(with: code, passphrase: "hash", at: moment(11)) == nil)
        #expect(try store.setEnabled(false, accountOf: member))
        #expect(try store.setEnabled(true, accountOf: member))
        #expect(try store.enrol(with: code, passphrase: "hash", at: moment(0)) == nil)
        try store.setEnrolment(code, of: member, until: moment(10))
        #expect(try store.enrol(with: code, passphrase: "hash", at: moment(10)) == member)
        #expect(try store.enrol(with: code, passphrase: "again", at: moment(10)) == nil)
        #expect(try store.account(of: member)?.passphrase == "hash")
        #expect(try store.accounts().map(\.member) == [member])
    }

    @Test("a session is found by its token until it ends, and ends with a new passphrase or a disabled account")
    func sessions() throws {
        _ = try store.addAccount(of: member, isAdministrator: false)
        let token = Digest(of: "token")
        #expect(try store.beginSession(token, of: member, at: moment(0), forgettingBefore: moment(-100)))
        try store.touchSession(token, at: moment(60))
        #expect(try store.session(token)?.session == PrivateStore.Session(member: member, begun: moment(0), seen: moment(60)))
        #expect(try store.session(Digest(of: "another")) == nil)
        try store.endSession(token)
        #expect(try store.session(token) == nil)

        #expect(try store.beginSession(token, of: member, at: moment(0), forgettingBefore: moment(-100)))
        #expect(try store.beginSession(Digest(of: "later"), of: member, at: moment(500), forgettingBefore: moment(100)))
        #expect(try store.session(token) == nil)
        #expect(try store.setEnabled(false, accountOf: member))
        #expect(try store.session(Digest(of: "later")) == nil)
        #expect(try !store.beginSession(token, of: member, at: moment(600), forgettingBefore: moment(0)))
        #expect(try !store.beginSession(token, of: MemberID("nobody")!, at: moment(600), forgettingBefore: moment(0)))
    }

    @Test("a visit remembers the revision seen before this one, however often this one is looked at")
    func visits() throws {
        let proposal = ProposalID("p-1")!
        let (first, second, third) = (revision("1"), revision("2"), revision("3"))
        #expect(try store.visit(of: member, to: proposal, showing: first, at: moment(0)) == nil)
        #expect(try store.visit(of: member, to: proposal, showing: first, at: moment(1)) == nil)
        for again in [moment(2), moment(3)] {
            let before = try store.visit(of: member, to: proposal, showing: second, at: again)
            #expect(before?.revision == first && before?.at == moment(0))
        }
        #expect(try store.visit(of: member, to: proposal, showing: third, at: moment(4))?.revision == second)
        #expect(try store.visit(of: MemberID("health-1")!, to: proposal, showing: third, at: moment(4)) == nil)
    }

    @Test("a chapter of a draft is saved over the version that was seen, and over no other")
    func drafts() throws {
        let draft = DraftID("d-k3f9tw")!
        let chapter = KeptDraft.Chapter(path: "Procedures/core/a.md", text: "One", version: 1, savedBy: member, savedAt: moment(0))
        try store.addDraft(KeptDraft(id: draft, owner: member, proposal: nil, base: revision("a"), chapters: [chapter], files: []))
        #expect(try store.saveChapter("Procedures/core/a.md", "Two", of: draft, over: 1, by: member, at: moment(1)) == 2)
        #expect(try store.saveChapter("Procedures/core/a.md", "Lost", of: draft, over: 1, by: member, at: moment(2)) == nil)
        let kept = try #require(try store.draft(draft))
        #expect(kept.chapters.map(\.text) == ["Two"] && kept.chapters.map(\.version) == [2] && kept.owner == member)
        try store.removeDraft(draft)
        try store.removeDraft(draft)
        #expect(try store.draft(draft) == nil)
        #expect(try store.drafts().isEmpty)
    }

    private func revision(_ digit: String) -> Revision { Revision(String(repeating: digit, count: 40))! }
}
