import Editorial
import Manuals
import Releases
import Testing

@testable import Office

@Suite("What made a paragraph is told, decision by decision")
struct TraceTests {
    /// A change approved and published with a release of its own.
    private func publish(_ manual: TestManual, _ draft: Draft, in release: ReleaseName, inForce: String) throws {
        let proposal = try manual.submit(draft)
        try manual.approve(proposal)
        try manual.open(release, inForce: inForce)
        try manual.schedule(proposal, into: release)
        try manual.release(release)
    }

    private func trace(_ name: String, _ manual: TestManual) throws -> Trace { try TraceText(name).perform(in: manual.office) }

    @Test("an edition that changed other paragraphs alone is left out")
    func others() throws {
        let manual = try TestManual()
        try publish(manual, try manual.edit(TestManual.conferences, "The record says why.", "The record says exactly why."), in: "2017-10", inForce: "2017-10-01")
        #expect(try trace("k3f9tw", manual).steps.map(\.facts.name) == ["2017-03"])
        #expect(try trace("m2pdx4", manual).steps.map(\.facts.name) == ["2017-10", "2017-03"])
        #expect(try trace("conferences", manual).steps.map(\.facts.name) == ["2017-10", "2017-03"])
        #expect(try trace("CP4", manual).steps.first?.proposals.map(\.proposal.id) == ["p-1"])
        #expect(try trace("CP2", manual).steps.map(\.facts.name) == ["2017-03"])
    }

    @Test("a change on its way is told beside what was published, and one that was withdrawn stays told")
    func unpublished() throws {
        let manual = try TestManual()
        let first = try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record says exactly why."))
        _ = try WithdrawProposal(proposal: first, reason: "Not needed.", actor: "author").perform(in: manual.office)
        let second = try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why."))
        try manual.ask(second)
        let trace = try trace("m2pdx4", manual)
        #expect(trace.unpublished.map(\.proposal.id) == [second, first])
        #expect(trace.unpublished.map(\.proposal.state.words) == ["in ballot b-1", "withdrawn"])
        #expect(trace.unpublished.first?.ballots.map(\.id) == ["b-1"])
        #expect(try self.trace("k3f9tw", manual).unpublished.isEmpty)
    }

    @Test("the chair's action that made a change and the release that took it back are both told")
    func lapse() throws {
        let manual = try TestManual()
        let urgent = try manual.urgentChange(
            try manual.edit(TestManual.conferences, "The record says why.", "The record must say why."), in: "2017-04")
        manual.set("2017-06-01T09:00:00Z")
        _ = try LapseProposal(proposal: urgent, ballotDay: CalendarDay("2017-05-01")!, reason: "Nobody ratified it.", actor: "coordinator")
            .perform(in: manual.office)
        try publish(manual, try manual.edit(TestManual.referral, "the same day", "within one day"), in: "2017-10", inForce: "2017-10-01")
        let steps = try trace("m2pdx4", manual).steps
        #expect(steps.map(\.facts.name) == ["2017-10", "2017-04", "2017-03"])
        #expect(steps[0].proposals.map(\.isTakenBack) == [true])
        #expect(steps[1].proposals.map(\.isTakenBack) == [false])
        #expect(steps[1].proposals.first?.proposal.urgent?.second?.member == "police-1")
    }

    @Test("what never stood in an edition is refused in one line, and so is a manual with none")
    func unknown() throws {
        let manual = try TestManual()
        for name in ["zzzzzz", "#zzzzzz", "9.9.9", "CP9", "CP4 9.9.9", "", "##", "a b c"] {
            #expect(refusal { _ = try trace(name, manual) }?.rule == "unknown-text", "\(name)")
        }
        #expect(refusal { _ = try trace("k3f9tw", try TestManual(adopting: false)) }?.rule == "nothing-adopted")
    }
}
