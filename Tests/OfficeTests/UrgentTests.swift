import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("An urgent change is released at once, and goes again unless a ballot ratifies it")
struct UrgentTests {
    /// An urgent change in force, and another proposal scheduled for the next release.
    private func urgentManual() throws -> (TestManual, ProposalID) {
        let manual = try TestManual()
        let urgent = try manual.urgentChange(try manual.edit(TestManual.referral, "the same day", "at once"), in: "2017-04")
        let other = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(other)
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(other, into: "2017-10")
        return (manual, urgent)
    }

    @Test("it is in force with its two signatures in the record, and the next scheduled release waits for its ratification, named")
    func pending() throws {
        let (manual, _) = try urgentManual()
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        #expect(try manual.inForce("Changelogs/2017-04.md").contains("chair's action"))
        let refused = try #require(refusal { try manual.freeze("2017-10") })
        #expect(refused.rule == "urgent-unratified")
        #expect(refused.details == ["p-1: paragraph 2.1.1 of “Referral” (b8n4rc)"])
        #expect(try VerifyManual().perform(in: manual.office) == [])
        let bundle = try VerifyBundle(folder: "\(manual.folder)/releases/2017-04").perform(against: manual.office, at: Moment("2017-05-01T09:00:00Z")!)
        #expect(bundle.flaws == [])
    }

    @Test("ratified by a ballot on the same text, it stays, and the bundle of its release is the same to the byte")
    func ratified() throws {
        let (manual, urgent) = try urgentManual()
        let archive = URL(filePath: "\(manual.folder)/releases/2017-04").appending(path: "2017-04.tar")
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(manual.folder)/releases/2017-04").filter { $0.hasSuffix(".tar") }
        let tar = archive.deletingLastPathComponent().appending(path: try #require(files.first))
        let before = try Data(contentsOf: tar)
        try manual.approve(urgent)
        #expect(try manual.state(urgent) == .published("2017-04", .chairsAction(ratifiedBy: "b-2")))
        _ = try WriteBundle(release: "2017-04").perform(in: manual.office)
        #expect(try Data(contentsOf: tar) == before)
        try manual.release("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("when the ballot day passed without it, the next release takes it back and says so")
    func lapsed() throws {
        let (manual, urgent) = try urgentManual()
        manual.set("2017-06-01T09:00:00Z")
        let sentences = try LapseProposal(
            proposal: urgent, ballotDay: CalendarDay("2017-05-15")!, reason: "The board did not take it up.", actor: "coordinator"
        ).perform(in: manual.office)
        #expect(sentences == [])
        #expect(try manual.next("2017-10", TestManual.referral)?.contains("the same day") == true)
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        try manual.release("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("the same day"))
        #expect(try manual.inForce(TestManual.conferences).contains("in full"))
        let changelog = try manual.inForce("Changelogs/2017-10.md")
        #expect(changelog.contains("## Lapsed: A change"))
        #expect(changelog.contains("The board did not take it up."))
        #expect(try VerifyManual().perform(in: manual.office) == [])
        let bundle = try VerifyBundle(folder: "\(manual.folder)/releases/2017-10").perform(against: manual.office, at: Moment("2017-07-01T09:00:00Z")!)
        #expect(bundle.flaws == [])
    }

    @Test("a lost ballot takes it back, and what cites the text it made is to be reconfirmed")
    func lost() throws {
        let manual = try TestManual()
        let urgent = try manual.urgentChange(try manual.edit(TestManual.conferences, "may exclude", "must exclude"), in: "2017-04")
        let citing = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        try manual.approve(citing)
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(citing, into: "2017-10")
        let ballot = try OpenBallot(proposal: urgent, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        _ = try CastPosition(ballot: ballot, position: .concern, words: "Not so.", member: "health-1").perform(in: manual.office)
        #expect(try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: manual.office).outcome == .returned)
        #expect(try manual.state(urgent) == .lapsed("2017-04"))
        #expect(try manual.next("2017-10", TestManual.conferences)?.contains("may exclude") == true)
        #expect(refusal { try manual.freeze("2017-10") }?.rule == "dependency-changed")
        try manual.approve(citing)
        try manual.freeze("2017-10")
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("what a later decision changed cannot be taken back; the refusal names the paragraph, and a late ballot ratifies it")
    func overtakenLapse() throws {
        let manual = try TestManual()
        let urgent = try manual.urgentChange(try manual.edit(TestManual.referral, "the same day", "at once"), in: "2017-04")
        let later = try manual.submit(try manual.edit(TestManual.referral, "at once", "at once and in writing"))
        try manual.approve(later)
        try manual.open("2017-05", inForce: "2017-04-03", offCycle: true)
        try manual.schedule(later, into: "2017-05")
        try manual.release("2017-05")
        let other = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(other)
        try manual.open("2017-10", inForce: "2017-10-02")
        manual.set("2017-06-01T09:00:00Z")
        _ = try LapseProposal(proposal: urgent, ballotDay: CalendarDay("2017-05-15")!, reason: "Nothing.", actor: "coordinator").perform(in: manual.office)
        do {
            try manual.schedule(other, into: "2017-10")
            Issue.record("it was taken back")
        } catch OfficeError.refusal(let refusal, _) {
            #expect(refusal.rule == "lapse-overtaken")
            #expect(refusal.message.contains("paragraph 2.1.1 of “Referral” (b8n4rc)"))
        }
        try manual.approve(urgent)
        try manual.schedule(other, into: "2017-10")
        try manual.release("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("at once and in writing"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("words that a later decision brought back are not taken for the urgent change's own")
    func broughtBack() throws {
        let manual = try TestManual()
        let urgent = try manual.urgentChange(try manual.edit(TestManual.referral, "the same day", "at once"), in: "2017-04")
        for (release, old, new) in [("2017-05", "at once", "before noon"), ("2017-06", "before noon", "at once")] {
            let later = try manual.submit(try manual.edit(TestManual.referral, old, new))
            try manual.approve(later)
            let name = try #require(ReleaseName(release))
            try manual.open(name, inForce: "2017-04-03", offCycle: true)
            try manual.schedule(later, into: name)
            try manual.release(name)
        }
        manual.set("2017-07-01T09:00:00Z")
        _ = try LapseProposal(proposal: urgent, ballotDay: CalendarDay("2017-06-15")!, reason: "Nothing.", actor: "coordinator").perform(in: manual.office)
        let other = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(other)
        try manual.open("2017-10", inForce: "2017-10-02")
        #expect(refusal { try manual.schedule(other, into: "2017-10") }?.rule == "lapse-overtaken")
    }

    @Test("a second signature made with another key does not count")
    func forged() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        _ = try ApproveUrgently(proposal: proposal, reason: "A child is at risk.", member: "chair").perform(in: manual.office)
        let urgent = try #require(try manual.office.proceedings().proposals[proposal]?.urgent)
        let approval = UrgentApproval(subject: urgent.subject, member: "police-1", reason: urgent.reason)
        let signature = try Statements.sign(approval, with: try manual.office.key(of: "chair", in: try manual.office.proceedings()), purpose: Statements.urgent)
        _ = try manual.office.record(key: "forged") { _ throws(RecordFault) in
            Event(key: "forged", at: manual.office.surroundings.now(), actor: "police-1", act: .approveUrgently(approval), signature: signature)
        }
        try manual.open("2017-04", inForce: "2017-04-02", offCycle: true)
        do {
            try manual.schedule(proposal, into: "2017-04")
            Issue.record("it was counted")
        } catch OfficeError.fault(let message) {
            #expect(message.contains("police-1"))
        }
        #expect(try VerifyManual().perform(in: manual.office).count == 1)
    }
}
