import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("Notices and corrected notes are shown with the text, which stays as it was published")
struct NoticeTests {
    private func propose(_ scope: Notice.Scope, in manual: TestManual, from day: String = "2017-05-01") throws -> NoticeID {
        try ProposeNotice(
            kind: .supersession, text: "Statutory guidance supersedes this text where they disagree.", scope: scope,
            starts: CalendarDay(day)!, ends: nil, actor: "coordinator"
        ).perform(in: manual.office)
    }

    private func approve(_ notice: NoticeID, in manual: TestManual) throws {
        for member: MemberID in ["chair", "police-1"] { _ = try ApproveNotice(notice: notice, member: member).perform(in: manual.office) }
    }

    private func page(_ path: String, _ manual: TestManual) throws -> String {
        let pages = try ShowSite().perform(in: manual.office)
        return String(decoding: try #require(pages.first { $0.path == path }).bytes(), as: UTF8.self)
    }

    @Test("a notice stands at the head of the pages in its scope, and of no others, until it is ended")
    func band() throws {
        let manual = try TestManual()
        let whole = try propose(.manual, in: manual)
        let one = try propose(.paragraphs([TestManual.exclusion]), in: manual)
        #expect(!(try page("referral/index.html", manual)).contains("supersedes"))
        try approve(whole, in: manual)
        try approve(one, in: manual)
        let referral = try page("referral/index.html", manual)
        #expect(referral.contains("~n-1") && !referral.contains("~n-2"))
        let conferences = try page("conferences/index.html", manual)
        #expect(conferences.contains("~n-1") && conferences.contains("~n-2"))
        #expect(conferences.contains("Notice n-2, from 1 May 2017"))
        #expect(try page("index.html", manual).contains("~n-1"))
        manual.set("2017-06-01T09:00:00Z")
        _ = try EndNotice(notice: whole, from: nil, reason: "Signed off.", actor: "chair").perform(in: manual.office)
        #expect(!(try page("referral/index.html", manual)).contains("~n-1"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("a notice over what the text in force does not have is refused, and so is a stranger's approval")
    func refused() throws {
        let manual = try TestManual()
        #expect(refusal { _ = try propose(.chapters(["nowhere"]), in: manual) }?.rule == "unknown-place")
        #expect(refusal { _ = try propose(.paragraphs([ElementID("zzzzzz")!]), in: manual) }?.rule == "unknown-place")
        let notice = try propose(.chapters(["referral"]), in: manual)
        #expect(refusal { _ = try ApproveNotice(notice: notice, member: "nobody").perform(in: manual.office) }?.rule == "stranger")
    }

    @Test("an approval signed with another key is found by verification")
    func forged() throws {
        let manual = try TestManual()
        let notice = try propose(.manual, in: manual)
        let digest = try #require(try manual.office.proceedings().notices[notice]?.digest)
        let approval = NoticeApproval(notice: notice, proposed: digest, member: "police-1")
        let signature = try Statements.sign(approval, with: try manual.office.key(of: "chair", in: try manual.office.proceedings()), purpose: Statements.notice)
        _ = try manual.office.record(key: "forged") { _ throws(RecordFault) in
            Event(key: "forged", at: manual.office.surroundings.now(), actor: "police-1", act: .approveNotice(approval), signature: signature)
        }
        #expect(try VerifyManual().perform(in: manual.office).count == 1)
    }

    @Test("a corrected note is shown with what it was; changelog and bundle stay as they were published")
    func corrected() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-10")
        try manual.release("2017-10")
        let folder = "\(manual.folder)/releases/2017-10"
        let bundle = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { try Data(contentsOf: URL(filePath: "\(folder)/\($0)")) }
        _ = try CorrectNote(release: "2017-10", proposal: proposal, note: "A referral is made at once.", actor: "coordinator").perform(in: manual.office)
        let changes = try page("release-2017-10.html", manual)
        #expect(changes.contains("A referral is made at once."))
        #expect(changes.contains("Corrected on 1 April 2017, was: “What changed.”"))
        #expect(try manual.inForce("Changelogs/2017-10.md").contains("What changed"))
        _ = try WriteBundle(release: "2017-10").perform(in: manual.office)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { try Data(contentsOf: URL(filePath: "\(folder)/\($0)")) } == bundle)
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("the public site is another with a notice or an edition, and the same after a vote, page by page")
    func version() throws {
        let manual = try TestManual()
        manual.set("2017-04-01T09:00:00Z")
        let site = ShowSite()
        func pages() throws -> [String: [UInt8]] {
            Dictionary(uniqueKeysWithValues: try site.perform(in: manual.office).map { ($0.path, try $0.bytes()) })
        }
        let (before, shown) = (try site.version(in: manual.office), try pages())
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.freeze("2017-10")
        #expect(try site.version(in: manual.office) == before)
        #expect(try pages() == shown)
        try approve(try propose(.manual, in: manual), in: manual)
        let noticed = try site.version(in: manual.office)
        #expect(noticed != before)
        #expect(try pages() != shown)
        try manual.certify("2017-10")
        #expect(try site.version(in: manual.office) == noticed)
        try manual.publish("2017-10")
        #expect(try site.version(in: manual.office) != noticed)
    }
}
