import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("Releases side by side hold what was approved for each, and nothing is carried over other text in silence")
struct SchedulingTests {
    @Test("a deferred proposal leaves next/, keeps its approval and comes with the later release; the record verifies")
    func deferred() throws {
        let manual = try TestManual()
        let one = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let two = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(one)
        try manual.approve(two)
        try manual.schedule([one, two], for: "2017-10")
        try manual.open("2018-03", inForce: "2018-03-31")
        _ = try DeferProposal(proposal: one, to: "2018-03", reason: "Training comes first.", actor: "coordinator").perform(in: manual.office)
        #expect(try manual.next("2017-10", TestManual.referral)?.contains("the same day") == true)
        #expect(try manual.next("2017-10", TestManual.conferences)?.contains("in full") == true)
        try manual.release("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("the same day"))
        try manual.schedule(one, into: "2018-03")
        try manual.release("2018-03")
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        #expect(try manual.inForce(TestManual.conferences).contains("in full"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("withdrawn or superseded, a scheduled proposal leaves next/; a crash before the ref moved is repaired")
    func leaving() throws {
        let manual = try TestManual()
        let one = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let two = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(one)
        try manual.approve(two)
        try manual.schedule([one, two], for: "2017-10")
        let repository = manual.office.repository
        let before = try #require(try repository.reference(RefNames.next("2017-10")))
        _ = try SupersedeProposal(proposal: one, by: two, reason: "One is enough.", actor: "author").perform(in: manual.office)
        let after = try #require(try repository.reference(RefNames.next("2017-10")))
        #expect(try manual.next("2017-10", TestManual.referral)?.contains("the same day") == true)
        try repository.setReference(RefNames.next("2017-10"), to: before, from: after, reason: "crash")
        #expect(try manual.reopened().foreignTips().isEmpty)
        #expect(try repository.reference(RefNames.next("2017-10")) == after)
        _ = try WithdrawProposal(proposal: two, reason: "No longer needed.", actor: "author").perform(in: manual.office)
        #expect(try repository.commit(try #require(try repository.reference(RefNames.next("2017-10")))).tree == repository.commit(try manual.office.inForce().commit).tree)
        #expect(refusal { try manual.freeze("2017-10") }?.rule == "empty-release")
    }

    @Test("an off-cycle publication recomposes the releases beside it: what fits is carried, what does not needs a new decision")
    func overtaken() throws {
        let manual = try TestManual()
        let urgent = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must exclude"))
        let meets = try manual.submit(try manual.edit(TestManual.conferences, "a parent", "a parent or carer"))
        let cites = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let fits = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        for proposal in [urgent, meets, cites, fits] { try manual.approve(proposal) }
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(meets, into: "2017-10")
        // The others come later.
        try manual.open("2018-03", inForce: "2018-03-31")
        for proposal in [cites, fits] { try manual.schedule(proposal, into: "2018-03") }
        try manual.open("2017-04", inForce: "2017-04-02", offCycle: true)
        try manual.schedule(urgent, into: "2017-04")
        let sentences = try manual.release("2017-04")
        let place = "paragraph 4.1.1 of “Child protection conferences” (k3f9tw) is not what it was when the board decided."
        #expect(sentences == ["Proposal p-2 needs a new decision: \(place)", "Proposal p-3 needs to be reconfirmed: \(place)"])
        #expect(try manual.state(meets) == .overtaken([.paragraph(TestManual.exclusion)]))
        #expect(try manual.state(cites) == .scheduled("2018-03", .ballot("b-3")))
        #expect(try manual.state(fits) == .scheduled("2018-03", .ballot("b-4")))
        #expect(try manual.next("2018-03", TestManual.conferences)?.contains("must exclude") == true)
        #expect(try manual.next("2018-03", TestManual.referral)?.contains("at once") == true)
        #expect(refusal { try manual.freeze("2018-03") }?.rule == "dependency-changed")
        let refused = try #require(refusal { try manual.freeze("2017-10") })
        #expect(refused.rule == "awaits-decision")
        #expect(refused.details == ["Proposal p-2 needs a new decision: \(place)"])

        // What only cites the changed paragraph is reconfirmed where it stands, with the new text before the board.
        try manual.approve(cites)
        #expect(try manual.state(cites) == .scheduled("2018-03", .ballot("b-5")))
        // What changes it has to be made anew, on the text in force.
        #expect(refusal { try manual.approve(meets) }?.rule == "stale-base")
        let fetching = try EditProposal(proposal: meets).perform(in: manual.office)
        #expect(fetching.leftAlone == [])
        #expect(fetching.crossings.map(\.name) == ["paragraph 4.1.1 of “Child protection conferences” (k3f9tw)"])
        #expect(fetching.crossings.first?.proposed.contains("may exclude a parent{+ or carer+}.") == true)
        #expect(fetching.crossings.first?.standing.contains("[-may-]{+must+} exclude a parent.") == true)
        let fetched = try String(contentsOfFile: "\(manual.folder)/\(TestManual.conferences)", encoding: .utf8)
        #expect(fetched.contains("may exclude a parent or carer"))
        _ = try SubmitProposal(
            proposal: meets, title: "A change", note: "What changed.", impact: .substantive, actor: "author",
            draft: try manual.edit(TestManual.conferences, "a parent", "a parent or carer")
        ).perform(in: manual.office)
        try manual.approve(meets)
        try manual.release("2018-03")
        #expect(try manual.inForce(TestManual.conferences).contains("must exclude a parent."))
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("a release frozen on text no longer in force is opened again by the publication beside it, and released on the new text")
    func reopened() throws {
        let manual = try TestManual()
        let one = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let two = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(one)
        try manual.approve(two)
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(two, into: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.open("2017-04", inForce: "2017-04-02", offCycle: true)
        try manual.schedule(one, into: "2017-04")
        #expect(
            try manual.release("2017-04") == [
                "Release 2017-10 was certified on text no longer in force; it is open again, to be frozen and certified anew."
            ])
        #expect(try manual.office.foreignTips() == [])
        #expect(refusal { try manual.certify("2017-10") }?.rule == "not-frozen")
        try manual.release("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("at once"))
        #expect(try manual.inForce(TestManual.conferences).contains("in full"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("text put where other text has come to stand needs a new decision")
    func samePlace() throws {
        let manual = try TestManual()
        func inserting(_ words: String) throws -> Draft {
            try manual.edit(TestManual.referral, "[@wt2015]. {#b8n4rc}\n", "[@wt2015]. {#b8n4rc}\n\n\(words)\n")
        }
        let first = try manual.submit(try inserting("A first rule at the end."))
        let second = try manual.submit(try inserting("A second rule at the end."))
        try manual.approve(first)
        try manual.approve(second)
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(second, into: "2017-10")
        try manual.open("2017-04", inForce: "2017-04-02", offCycle: true)
        try manual.schedule(first, into: "2017-04")
        #expect(try manual.release("2017-04").count == 1)
        guard case .overtaken(let elements)? = try manual.state(second) else {
            Issue.record("it was carried")
            return
        }
        #expect(elements.map(\.kind) == ["place"])
    }

    @Test("a publication sent again after a crash recomposes what it had not")
    func crash() throws {
        let manual = try TestManual()
        let one = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let two = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        try manual.approve(one)
        try manual.approve(two)
        try manual.open("2017-10", inForce: "2017-10-02")
        try manual.schedule(two, into: "2017-10")
        try manual.schedule([one], for: "2017-04", offCycle: true)
        try manual.freeze("2017-04")
        try manual.certify("2017-04")
        // As if the process had died right after the event: the publication alone is recorded.
        let tag = try Revision(try #require(try manual.office.repository.reference("refs/heads/record")))
        let commit = try #require(try manual.office.proceedings().releases["2017-04"]?.state.commit)
        _ = try manual.office.record(key: "publish") { _ throws(RecordFault) in
            Event(
                key: "publish", at: manual.office.surroundings.now(), actor: "coordinator",
                act: .publish(Publication(release: "2017-04", commit: commit, tag: tag)))
        }
        #expect(try manual.office.proceedings().staleReleases == ["2017-10"])
        #expect(refusal { try manual.freeze("2017-10") }?.rule == "not-recomposed")
        for _ in 1...2 { _ = try PublishRelease(release: "2017-04", actor: "coordinator").perform(in: try manual.reopened(), key: "publish") }
        #expect(try manual.office.proceedings().staleReleases == [])
        #expect(try manual.next("2017-10", TestManual.referral)?.contains("at once") == true)
    }
}
