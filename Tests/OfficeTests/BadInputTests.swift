import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("What comes late, twice, from strangers or out of order gets one clear line, and the record stays whole")
struct BadInputTests {
    /// The rule that refused, after seeing that it said so in one line with a remedy.
    private func line(_ manual: TestManual, _ work: () throws -> Void) throws -> String? {
        let before = try manual.office.ledger.entries().count
        defer { #expect((try? manual.office.ledger.entries().count) == before) }
        do {
            try work()
            return nil
        } catch OfficeError.refusal(let refusal, let details) {
            #expect(!refusal.message.contains("\n") && refusal.message.hasSuffix(".") && !refusal.remedy.isEmpty)
            #expect(details == [])
            return refusal.rule
        }
    }

    private func cast(_ manual: TestManual, _ member: MemberID, _ ballot: BallotID = "b-1", replaces: Bool = false) throws {
        _ = try CastPosition(ballot: ballot, position: .approve, replaces: replaces, member: member).perform(in: manual.office)
    }

    private func inBallot(closes: String = "2017-03-10") throws -> TestManual {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why."))
        _ = try OpenBallot(proposal: proposal, closes: CalendarDay(closes)!, actor: "coordinator").perform(in: manual.office)
        return manual
    }

    @Test("a second vote, a stranger's, an officer's, one on no ballot and one after the last day")
    func votes() throws {
        let manual = try inBallot()
        try cast(manual, "chair")
        #expect(try line(manual) { try cast(manual, "chair") } == "already-cast")
        #expect(try line(manual) { try cast(manual, "health-1", replaces: true) } == "nothing-to-replace")
        #expect(try line(manual) { try cast(manual, "nobody") } == "stranger")
        #expect(try line(manual) { try cast(manual, "coordinator") } == "stranger")
        #expect(try line(manual) { try cast(manual, "chair", "b-9") } == "unknown-ballot")
        manual.set("2017-03-11T00:00:00Z")
        #expect(try line(manual) { try cast(manual, "health-1") } == "late")
        _ = try CloseBallot(ballot: "b-1", actor: "coordinator").perform(in: manual.office)
        #expect(try line(manual) { try cast(manual, "health-1") } == "ballot-closed")
    }

    @Test("a vote after its member's term, and one on a ballot opened under another roster")
    func terms() throws {
        let manual = try inBallot(closes: "2017-06-01")
        let motion = try PutMotion(.leave("education-1", until: CalendarDay("2017-03-05")!), reason: "Moves on.", member: "health-1").perform(in: manual.office)
        _ = try SecondMotion(motion: motion, member: "chair").perform(in: manual.office)
        #expect(try line(manual) { try cast(manual, "health-1") } == "stale-roster")
        manual.set("2017-03-06T00:00:00Z")
        #expect(try line(manual) { try cast(manual, "education-1") } == "stranger")
    }

    @Test("a proposal on a chapter that is gone")
    func goneChapter() throws {
        let manual = try TestManual()
        let late = try manual.submit(try manual.edit(TestManual.referral, "the same day", "within one day"))
        try manual.approve(try manual.submit(Draft(files: [TestManual.referral: nil])))
        try manual.schedule(["p-2"], for: "2017-10")
        try manual.release("2017-10")
        #expect(try line(manual) { try manual.ask(late) } == "stale-base")
    }

    @Test("a clock that runs backwards")
    func clock() throws {
        let manual = try TestManual()
        let yesterday = Surroundings(now: { Moment("2017-02-01T00:00:00Z")! }, random: { UInt64.random(in: .min ... .max) })
        let office = try Secretariat(at: manual.folder, surroundings: yesterday)
        #expect(
            try line(manual) {
                _ = try ReceiveSuggestion(words: "Plainer.", about: nil, source: .anybody, actor: "coordinator").perform(in: office)
            } == "clock-behind")
    }

    @Test("a record taken back under us is read anew; one that another wrote into is called damaged, by its commit")
    func rewritten() throws {
        let manual = try inBallot()
        try cast(manual, "chair")
        let office = manual.office
        let head = try #require(try office.ledger.head())
        let before = try #require(try office.repository.commit(head).parents.first)
        try office.repository.setReference(RefNames.record, to: before, from: head, reason: "taken back")
        #expect(try office.proceedings().ballots["b-1"]?.positions.isEmpty == true)
        try cast(manual, "chair")
        #expect(try office.proceedings().ballots["b-1"]?.positions.count == 1)

        let tip = try #require(try office.ledger.head())
        let tree = try office.repository.commit(tip).tree
        let who = Stamp(name: "somebody", email: "somebody@example.org", seconds: 0, offsetMinutes: 0)
        let forged = try office.repository.writeCommit(
            tree: tree, parents: [tip], author: who, committer: who, message: "Ballot b-1 is closed: approved\n\n{}\n")
        try office.repository.setReference(RefNames.record, to: forged, from: tip, reason: "forged")
        do {
            try cast(manual, "health-1")
            Issue.record("an act on a damaged record")
        } catch OfficeError.fault(let words) {
            #expect(words.hasPrefix("The record is damaged at commit \(forged.hex): ") && !words.contains("\n"))
        }
        #expect(try office.repository.reference(RefNames.record) == forged)
    }

    @Test("two offices at once see each other's acts, and neither doubles an id")
    func two() throws {
        let manual = try inBallot(closes: "2030-01-01")
        let other = try manual.reopened()
        for round in 0..<4 {
            for office in [manual.office, other] {
                _ = try ReceiveSuggestion(words: "Round \(round).", about: nil, source: .anybody, actor: "coordinator").perform(in: office)
            }
        }
        _ = try CastPosition(ballot: "b-1", position: .approve, member: "chair").perform(in: other)
        #expect(try line(manual) { try cast(manual, "chair") } == "already-cast")
        #expect(try manual.office.proceedings() == other.proceedings())
        #expect(try other.proceedings().suggestions.count == 8)
    }
}
