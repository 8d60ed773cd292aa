import Editorial
import Foundation
import Manuals
import Record
import Testing

@testable import Office

@Suite("A release can be rehearsed, and its board says what keeps it")
struct RehearsalTests {
    private func board(_ manual: TestManual, _ release: ReleaseName = "2017-10") throws -> ReleaseBoard {
        try ShowRelease(release: release).perform(in: manual.office)
    }

    @Test("rehearsing records nothing, and refuses what the act would refuse")
    func rehearsal() throws {
        let manual = try TestManual()
        try manual.open("2017-10", inForce: "2017-10-01")
        let freezing = FreezeRelease(release: "2017-10", actor: "coordinator")
        #expect(refusal { try freezing.rehearse(in: manual.office) }?.rule == "empty-release")
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule("p-1", into: "2017-10")
        let head = try manual.office.ledger.head()
        try freezing.rehearse(in: manual.office)
        #expect(refusal { try FreezeRelease(release: "2017-10", actor: "author").rehearse(in: manual.office) }?.rule == "not-entitled")
        #expect(try manual.office.ledger.head() == head)
        try manual.freeze("2017-10")
        let publishing = PublishRelease(release: "2017-10", actor: "coordinator")
        #expect(refusal { try publishing.rehearse(in: manual.office) }?.rule == "not-certified")
        try manual.certify("2017-10")
        try publishing.rehearse(in: manual.office)
        #expect(try manual.office.proceedings().releases["2017-10"]?.state.words == "certified")
        #expect(!FileManager.default.fileExists(atPath: "\(manual.folder)/releases"))
        try manual.publish("2017-10")
    }

    @Test("the board names every obstacle at each step, and none when the step can be taken")
    func obstacles() throws {
        let manual = try TestManual()
        try manual.open("2017-10", inForce: "2017-10-01")
        #expect(try board(manual).obstacles.map(\.rule) == ["empty-release"])
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude"))
        _ = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        #expect(try board(manual).inBallot == ["p-1"])
        let other = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record must say why"))
        try manual.approve(other)
        try manual.schedule(other, into: "2017-10")
        #expect(try board(manual).obstacles == [])
        try manual.freeze("2017-10")
        #expect(try board(manual).obstacles.map(\.message) == ["Release 2017-10 is to be certified by the chair and one more member."])
        try manual.certify("2017-10", by: ["chair"])
        #expect(try board(manual).obstacles.map(\.message) == ["Release 2017-10 is to be certified by one more member."])
        try manual.certify("2017-10", by: ["health-1"])
        #expect(try board(manual).obstacles == [])
    }

    @Test("a branch somebody moved by hand blocks the release on its board")
    func foreign() throws {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.commitByHand(onto: "refs/heads/next/2017-10", changing: TestManual.conferences) { $0.replacingOccurrences(of: "says why", with: "hides why") }
        let obstacle = try #require(try board(manual).obstacles.first)
        #expect(obstacle.rule == "unapproved-text")
        #expect(obstacle.message.contains("m2pdx4"))
    }
}
