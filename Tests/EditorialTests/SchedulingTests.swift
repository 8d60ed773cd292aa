import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("A proposal is returned, deferred, superseded or overtaken only where that makes sense")
struct SchedulingTests {
    @Test("the chair or the coordinator returns what is in review or approved, with a reason the public can read")
    func returned() throws {
        var meeting = try Meeting()
        try meeting.submit()
        #expect(refusal { try meeting.sendBack("p-1", by: Meeting.author) } == "not-entitled")
        #expect(refusal { try meeting.sendBack("p-1", reason: "") } == "unexplained")
        #expect(refusal { try meeting.sendBack("p-9") } == "unknown-proposal")
        try meeting.sendBack("p-1")
        #expect(meeting.state("p-1") == .returned)
        #expect(meeting.proceedings.proposals[ProposalID("p-1")!]?.reason == "Say who decides.")
        #expect(refusal { try meeting.sendBack("p-1") } == "not-returnable")
        try meeting.approve("p-2")
        try meeting.sendBack("p-2", by: Meeting.chair)
        #expect(meeting.state("p-2") == .returned)
        #expect(refusal { try meeting.open("2024-03"); try meeting.schedule("p-2", for: "2024-03") } == "not-approved")
    }

    @Test("a deferred proposal leaves its release, keeps its approval, and comes with the release it waits for or a later one")
    func deferred() throws {
        var meeting = try Meeting()
        try meeting.approve("p-1")
        for (release, day) in [("2024-03", "2024-03-31"), ("2024-09", "2024-09-30"), ("2023-12", "2023-12-31")] {
            try meeting.open(release, inForce: day)
        }
        try meeting.schedule("p-1", for: "2024-03")
        #expect(refusal { try meeting.postpone("p-1", to: "2024-09") } == "not-composed")
        #expect(refusal { try meeting.postpone("p-1", to: "2023-12", composed: Meeting.revision(60)) } == "not-later")
        #expect(refusal { try meeting.postpone("p-1", to: "2024-03", composed: Meeting.revision(60)) } == "not-later")
        #expect(refusal { try meeting.postpone("p-1", to: "2030-01", composed: Meeting.revision(60)) } == "unknown-release")
        #expect(refusal { try meeting.postpone("p-1", to: "2024-09", composed: Meeting.revision(60), reason: "") } == "unexplained")
        try meeting.postpone("p-1", to: "2024-09", composed: Meeting.revision(60))
        #expect(meeting.state("p-1") == .deferred(ReleaseName("2024-09")!, .ballot(BallotID("b-1")!)))
        #expect(meeting.release("2024-03")?.proposals == [])
        #expect(meeting.release("2024-03")?.compositions.last == Meeting.revision(60))
        #expect(refusal { try meeting.schedule("p-1", for: "2024-03") } == "deferred")
        try meeting.schedule("p-1", for: "2024-09")
        #expect(meeting.release("2024-09")?.proposals == [ProposalID("p-1")!])
    }

    @Test("what is in review can be deferred, revised and put to a ballot; what is in ballot cannot be deferred")
    func deferredInReview() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.open("2024-09", inForce: "2024-09-30")
        try meeting.postpone("p-1", to: "2024-09")
        #expect(refusal { try meeting.schedule("p-1", for: "2024-09") } == "not-approved")
        try meeting.submit(proposal: "p-1", revision: 3)
        #expect(meeting.state("p-1") == .deferred(ReleaseName("2024-09")!, nil))
        try meeting.openBallot(revision: 3)
        #expect(refusal { try meeting.postpone("p-1", to: "2024-09") } == "not-deferrable")
    }

    @Test("nothing leaves a release that is frozen, and nothing is composed for a proposal that is in none")
    func frozen() throws {
        var meeting = try Meeting()
        try meeting.approve("p-1")
        try meeting.approve("p-2")
        try meeting.open("2024-03")
        try meeting.open("2024-09", inForce: "2024-09-30")
        #expect(refusal { try meeting.postpone("p-2", to: "2024-09", composed: Meeting.revision(60)) } == "not-scheduled")
        try meeting.schedule("p-1", for: "2024-03")
        try meeting.freeze("2024-03")
        #expect(refusal { try meeting.postpone("p-1", to: "2024-09", composed: Meeting.revision(60)) } == "release-not-open")
        let withdrawal = Act.withdraw(Withdrawal(proposal: ProposalID("p-1")!, reason: "No.", composed: Meeting.revision(60)))
        #expect(refusal { try meeting.act(Meeting.author, withdrawal) } == "release-not-open")
        #expect(refusal { try meeting.postpone("p-2", to: "2024-03") } == "release-not-open")
    }

    @Test("a proposal is superseded by another that lives, and not by itself")
    func superseded() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.submit()
        try meeting.submit()
        #expect(refusal { try meeting.supersede("p-1", by: "p-1") } == "dead-successor")
        #expect(refusal { try meeting.supersede("p-1", by: "p-2", actor: Meeting.police) } == "not-entitled")
        try meeting.supersede("p-1", by: "p-2", actor: Meeting.author)
        #expect(meeting.state("p-1") == .superseded(by: ProposalID("p-2")!))
        #expect(refusal { try meeting.supersede("p-3", by: "p-1") } == "dead-successor")
        #expect(refusal { try meeting.supersede("p-1", by: "p-3") } == "not-supersedable")
    }

    @Test("after another publication an open release is composed anew before anything else; what was overtaken blocks its freeze")
    func recomposed() throws {
        var meeting = try Meeting()
        for id in ["p-1", "p-2", "p-3", "p-4"] { try meeting.approve(id) }
        try meeting.open("2023-12", .offCycle)
        try meeting.open("2024-03", inForce: "2024-03-31")
        try meeting.schedule("p-1", for: "2023-12")
        try meeting.schedule("p-2", for: "2024-03")
        try meeting.schedule("p-3", for: "2024-03")
        #expect(refusal { try meeting.recompose("2024-03") } == "nothing-to-recompose")
        try meeting.publish("2023-12")
        #expect(meeting.proceedings.staleReleases == [ReleaseName("2024-03")!])
        #expect(refusal { try meeting.schedule("p-4", for: "2024-03") } == "not-recomposed")
        #expect(refusal { try meeting.freeze("2024-03") } == "not-recomposed")
        #expect(refusal { try meeting.recompose("2024-03", overtaken: ["p-4"]) } == "wrong-composition")
        try meeting.recompose("2024-03", overtaken: ["p-2"])
        #expect(meeting.state("p-2") == .overtaken([.paragraph(ElementID("k3f9tw")!)]))
        #expect(meeting.release("2024-03")?.proposals == [ProposalID("p-3")!])
        #expect(refusal { try meeting.freeze("2024-03") } == "awaits-decision")
        // A new decision alone does not bring it back: it is scheduled again.
        try meeting.openBallot("p-2")
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve, ballot: "b-5") }
        _ = try meeting.close("b-5")
        #expect(refusal { try meeting.freeze("2024-03") } == "awaits-decision")
        try meeting.schedule("p-2", for: "2024-03")
        try meeting.freeze("2024-03")
    }

    @Test("a frozen release that another overtook is open again, without certificates, and keeps its proposals")
    func reopened() throws {
        var meeting = try Meeting()
        for id in ["p-1", "p-2"] { try meeting.approve(id) }
        try meeting.open("2023-12", .offCycle)
        try meeting.open("2024-03", inForce: "2024-03-31")
        try meeting.schedule("p-1", for: "2023-12")
        try meeting.schedule("p-2", for: "2024-03")
        try meeting.freeze("2024-03")
        #expect(refusal { try meeting.recompose("2024-03") } == "nothing-to-recompose")
        let name = ReleaseName("2024-03")!
        for member in [Meeting.chair, Meeting.police] {
            try meeting.act(member, .certify(Certification(release: name, commit: Meeting.revision(80), member: member)), signed: true)
        }
        try meeting.publish("2023-12")
        let publication = Act.publish(Publication(release: name, commit: Meeting.revision(80), tag: Meeting.revision(81)))
        #expect(refusal { try meeting.act(Meeting.coordinator, publication) } == "stale-predecessor")
        #expect(meeting.proceedings.staleReleases == [name])
        try meeting.recompose("2024-03")
        let release = try #require(meeting.release("2024-03"))
        #expect(release.state == .open && release.certifiedBy.isEmpty && release.predecessor == nil)
        #expect(release.compositions.suffix(2) == [Meeting.revision(80), Meeting.revision(71)])
        try meeting.freeze("2024-03")
        #expect(refusal { try meeting.recompose("2023-12") } == "nothing-to-recompose")
    }

    @Test("a proposal that was overtaken can be set aside, and the release goes on without it")
    func overtakenSetAside() throws {
        var meeting = try Meeting()
        for id in ["p-1", "p-2", "p-3"] { try meeting.approve(id) }
        try meeting.open("2023-12", .offCycle)
        try meeting.open("2024-03", inForce: "2024-03-31")
        try meeting.schedule("p-1", for: "2023-12")
        for id in ["p-2", "p-3"] { try meeting.schedule(id, for: "2024-03") }
        try meeting.publish("2023-12")
        try meeting.recompose("2024-03", overtaken: ["p-2"])
        try meeting.act(Meeting.author, .withdraw(Withdrawal(proposal: ProposalID("p-2")!, reason: "No longer needed.")))
        try meeting.freeze("2024-03")
    }
}
