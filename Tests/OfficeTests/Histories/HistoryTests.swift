import Editorial
import Foundation
import Git
import Manuals
import Record
import Testbench
import Testing

@testable import Office

@Suite("Random histories are what a plain recount of their acts comes to")
struct HistoryTests {
    @Test("in real repositories, through the office: every published text is what the board approved, and nothing else")
    func whole() throws {
        let cases = RandomCases(usual: 12, of: "histories")
        var total = Tally()
        for seed in cases.seeds { total.add(try Self.live(seed: seed)) }
        report(total)
    }

    @Test("put straight before the rules, with forged acts among them: nobody votes who may not, and nothing is published that was not voted")
    func forged() throws {
        let cases = RandomCases(usual: 150, of: "histories")
        var total = Tally()
        for (place, seed) in cases.seeds.enumerated() {
            var history = try ForgedHistory(seed: seed)
            try history.live(60)
            var (tally, recount) = (history.tally, history.recount)
            recount.compare(with: history.proceedings)
            if place % 10 == 0 {
                let kept = try history.proceedings.kept()
                recount.expect(Proceedings(kept: kept) == history.proceedings, "what a catalog keeps comes to something else")
            }
            tally.count(recount, history.acts)
            tally.failures = (tally.failures + recount.faults).map { "seed \(seed): \($0)" }
            total.add(tally)
        }
        report(total)
    }

    private func report(_ total: Tally) {
        print(total.report)
        for failure in total.failures.prefix(10) { Issue.record("\(failure)") }
        #expect(total.failures.isEmpty)
        #expect(total.reaching * 3 >= total.histories, "too few histories reach a publication to prove anything")
    }

    private static func live(seed: UInt64) throws -> Tally {
        var history = try RandomHistory(seed: seed)
        try history.live(60)
        let office = history.office
        let events = try plainActs(of: office.repository)
        var recount = Recount()
        for event in events { recount.take(event) }
        try recount.checkTexts(in: office.repository)
        let proceedings = try office.proceedings()
        recount.compare(with: proceedings)
        let (replayed, kept) = (try Ledger(office.repository).proceedings(), try proceedings.kept())
        recount.expect(replayed == proceedings, "a replay of the record comes to something else")
        recount.expect(Proceedings(kept: kept) == proceedings, "what a catalog keeps comes to something else")
        recount.faults += try VerifyManual().perform(in: office)
        var tally = history.tally
        tally.count(recount, events)
        tally.failures = (tally.failures + recount.faults).map { "seed \(seed): \($0)" }
        return tally
    }

    /// The acts of a record as they stand in its commits, oldest first.
    private static func plainActs(of repository: Repository) throws -> [Plain] {
        guard let head = try repository.reference(RefNames.record) else { return [] }
        return try repository.firstParentHistory(from: head, until: nil).reversed().map { commit in
            try Plain(json: String(commit.message.split(separator: "\n").last ?? ""))
        }
    }
}
