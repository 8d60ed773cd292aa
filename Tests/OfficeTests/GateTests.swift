import Releases
import Foundation
import Editorial
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("Text that no quorate decision approved cannot be released")
struct GateTests {
    private let draftOfTheIncident = { (text: String) in text.replacingOccurrences(of: "may exclude", with: "must exclude") }

    /// A manual in which another change is approved and scheduled.
    private func manualWithRelease() throws -> TestManual {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "within one working day"))
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-10")
        return manual
    }

    @Test("the founding incident at the first door: a consultation draft committed by hand to main stops the freeze")
    func main() throws {
        let manual = try manualWithRelease()
        try manual.commitByHand(onto: "refs/heads/main", changing: TestManual.conferences, draftOfTheIncident)
        let refused = try #require(refusal { try manual.freeze("2017-10") })
        #expect(refused.rule == "unapproved-text")
        #expect(
            refused.details == [
                "Paragraph 4.1.1 of “Child protection conferences” (k3f9tw) was changed, and no decision approved the change."
            ])
    }

    @Test("at the second door: committed to next, it stops the freeze")
    func next() throws {
        let manual = try manualWithRelease()
        try manual.commitByHand(onto: "refs/heads/next/2017-10", changing: TestManual.conferences, draftOfTheIncident)
        let refused = try #require(refusal { try manual.freeze("2017-10") })
        #expect(refused.rule == "unapproved-text")
        #expect(refused.details.count == 1)
        #expect(refused.details.first?.contains("Paragraph 4.1.1") == true)
    }

    @Test("at the third door: slipped into the frozen branch, it stops certificate and publication")
    func frozenBranch() throws {
        let manual = try manualWithRelease()
        try manual.freeze("2017-10")
        try manual.certify("2017-10", by: ["health-1"])
        try manual.commitByHand(onto: "refs/heads/next/2017-10", changing: TestManual.conferences, draftOfTheIncident)
        #expect(refusal { try manual.certify("2017-10", by: ["chair"]) }?.rule == "unapproved-text")
        #expect(refusal { try manual.publish("2017-10") }?.rule == "unapproved-text")
        #expect(try manual.inForce(TestManual.conferences).contains("may exclude"))
    }

    @Test("at the third door from inside: a freeze recorded on other text than the composition is never certified")
    func forgedFreeze() throws {
        let manual = try manualWithRelease()
        let next = try #require(try manual.office.repository.reference("refs/heads/next/2017-10"))
        let forged = try manual.treeByHand(from: next, changing: TestManual.conferences, draftOfTheIncident)
        _ = try manual.office.record(key: "forged") { _ throws(RecordFault) in
            Event(
                key: "forged", at: manual.office.surroundings.now(), actor: "coordinator",
                act: .freeze(Freezing(release: "2017-10", commit: try Revision(forged), predecessor: "2017-03")))
        }
        let refused = try #require(refusal { try manual.certify("2017-10") })
        #expect(refused.rule == "unapproved-text")
        #expect(refused.details.contains { $0.contains("Paragraph 4.1.1") && $0.contains("no decision approved") })
    }

    @Test("every file and every front-matter field of a frozen tree, changed, removed or added to, is found")
    func everyElement() throws {
        let manual = try manualWithRelease()
        try manual.freeze("2017-10")
        let office = manual.office
        let proceedings = try office.proceedings()
        let release = try #require(proceedings.releases["2017-10"])
        let frozen = try ObjectID(try #require(release.state.commit))
        let text = try ReleaseText(release, following: "2017-03", in: proceedings, office)
        func findings(_ tree: ObjectID) throws -> [String] {
            let who = Stamp(name: "x", email: "x@example.org", seconds: 0, offsetMinutes: 0)
            let commit = try office.repository.writeCommit(tree: tree, parents: [frozen], author: who, committer: who, message: "x\n")
            return try office.gatekeeper.findings(candidate: commit, expected: text.tree, approvals: text.approvals).map(\.message)
        }
        let tree = try office.repository.commit(frozen).tree
        #expect(try findings(tree).isEmpty)
        let files = try office.repository.files(inTree: tree)
        var mutations = 0
        func mutate(_ file: FileEntry, _ bytes: [UInt8]?, mode: FileMode = .file) throws {
            let changed =
                if let bytes {
                    try office.repository.writeTree(
                        basedOn: tree, setting: [FileEntry(path: file.path, mode: mode, id: try office.repository.writeBlob(bytes))],
                        removing: [])
                } else {
                    try office.repository.writeTree(basedOn: tree, setting: [], removing: [file.path])
                }
            mutations += 1
            #expect(try !findings(changed).isEmpty, "\(file.path) changed to \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nothing")")
        }
        for file in files {
            let bytes = try office.repository.blob(file.id)
            try mutate(file, nil)
            try mutate(file, bytes, mode: .executable)
            try mutate(file, bytes + Array("\n".utf8))
            try mutate(file, bytes + Array("An added line.\n".utf8))
            // Every line in turn: taken away, changed, doubled. Front matter stands a field a line.
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
            for index in lines.indices.dropLast() {
                var without = lines
                without.remove(at: index)
                try mutate(file, Array(without.joined(separator: [0x0A])))
                var altered = lines
                altered[index].append(0x78)
                try mutate(file, Array(altered.joined(separator: [0x0A])))
                var doubled = lines
                doubled.insert(lines[index], at: index)
                try mutate(file, Array(doubled.joined(separator: [0x0A])))
            }
        }
        for path in ["late.md", "Procedures/core/late.md", "Procedures/attachments/late.txt", "Changelogs/late.md"] {
            try mutate(FileEntry(path: path, mode: .file, id: tree), Array("Late.\n".utf8))
        }
        #expect(mutations > 100)
    }

    @Test("a late proposal cannot enter a frozen release, nor an unapproved one an open release")
    func late() throws {
        let manual = try manualWithRelease()
        let late = try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record says why in full"))
        #expect(refusal { _ = try ScheduleProposal(proposal: late, release: "2017-10", actor: "coordinator").perform(in: manual.office) }?.rule == "not-approved")
        try manual.approve(late)
        try manual.freeze("2017-10")
        #expect(refusal { _ = try ScheduleProposal(proposal: late, release: "2017-10", actor: "coordinator").perform(in: manual.office) }?.rule == "release-not-open")
    }

    @Test("two approved proposals that meet in one paragraph are refused, naming it")
    func meeting() throws {
        let manual = try TestManual()
        let one = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must exclude"))
        let two = try manual.submit(try manual.edit(TestManual.conferences, "a parent", "a parent or carer"))
        try manual.approve(one)
        try manual.approve(two)
        do {
            try manual.schedule([one, two], for: "2017-10")
            Issue.record("both were scheduled")
        } catch OfficeError.refusal(let refusal, _) {
            #expect(refusal.rule == "meeting-proposals")
            #expect(refusal.message == "Proposals p-1 and p-2 meet in paragraph 4.1.1 of “Child protection conferences” (k3f9tw).")
        }
    }

    @Test("a changed paragraph that an approved one cites asks for reconfirmation, with the difference, and blocks the freeze until it is given")
    func dependency() throws {
        let manual = try TestManual()
        let citing = try manual.submit(try manual.edit(TestManual.referral, "the same day", "within one working day"))
        let cited = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must exclude"))
        try manual.approve(citing)
        try manual.approve(cited)
        try manual.schedule([citing, cited], for: "2017-10")
        #expect(refusal { try manual.freeze("2017-10") }?.rule == "dependency-changed")
        let office = manual.office
        #expect(try CompareDependencies(proposal: cited).perform(in: office).isEmpty)
        #expect(refusal { try manual.ask(cited) }?.rule == "nothing-to-reconfirm")
        let difference = try #require(try CompareDependencies(proposal: citing).perform(in: office).first)
        #expect(difference.name.contains("paragraph 4.1.1"))
        #expect(difference.redline.contains("[-may-]{+must+}"))

        let ballot = try manual.ask(citing)
        #expect(refusal { try manual.freeze("2017-10") }?.rule == "reconfirmation-open")
        #expect(try CompareDependencies(proposal: citing).perform(in: office).map(\.redline) == [difference.redline])
        // What they cite is at stake for everybody here, so nobody's position is carried over.
        #expect(try office.proceedings().ballots[ballot]?.positions.isEmpty == true)
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1"] {
            _ = try CastPosition(ballot: ballot, position: .approve, member: member).perform(in: office)
        }
        #expect(try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: office).outcome == .approved)
        #expect(try office.proceedings().proposals[citing]?.state == .scheduled("2017-10", .ballot(ballot)))
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.publish("2017-10")
        #expect(try VerifyManual().perform(in: office) == [])
    }

    @Test("what the board does not reconfirm leaves its release")
    func notReconfirmed() throws {
        let manual = try TestManual()
        let citing = try manual.submit(try manual.edit(TestManual.referral, "the same day", "within one working day"))
        let cited = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must exclude"))
        try manual.approve(citing)
        try manual.approve(cited)
        try manual.schedule([citing, cited], for: "2017-10")
        _ = try CloseBallot(ballot: try manual.ask(citing), actor: "coordinator").perform(in: manual.office)
        #expect(try manual.office.proceedings().releases["2017-10"]?.proposals == [cited])
        #expect(try manual.next("2017-10", TestManual.referral)?.contains("the same day") == true)
        #expect(try manual.next("2017-10", TestManual.conferences)?.contains("must exclude") == true)
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.publish("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("the same day"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("a position is not carried over when the revision changes what its member's text cites")
    func citedByOwnText() throws {
        let manual = try TestManual()
        let office = manual.office
        var draft = try manual.edit(TestManual.referral, "the same day", "at once")
        draft.files.merge(try manual.edit(TestManual.conferences, "may exclude", "must exclude").files) { $1 }
        let proposal = try manual.submit(draft)
        let first = try manual.ask(proposal)
        _ = try CastPosition(ballot: first, position: .approve, member: "social-care-1").perform(in: office)
        _ = try CloseBallot(ballot: first, actor: "coordinator").perform(in: office)
        // Social care's paragraph, left as it is, cites the one that changes once more.
        draft.files.merge(try manual.edit(TestManual.conferences, "may exclude", "should exclude").files) { $1 }
        _ = try SubmitProposal(
            proposal: proposal, title: "A change", note: "What changed.", impact: .substantive, actor: "author", draft: draft
        ).perform(in: office)
        let second = try manual.ask(proposal)
        #expect(try office.proceedings().ballots[second]?.positions.isEmpty == true)
    }

    @Test("positions carry over to a new revision for those whose chapters it leaves as they were, and are verified there")
    func carryOver() throws {
        let manual = try TestManual()
        let office = manual.office
        var draft = try manual.edit(TestManual.referral, "the same day", "at once")
        draft.files.merge(try manual.edit(TestManual.conferences, "may exclude", "must exclude").files) { $1 }
        let proposal = try manual.submit(draft)
        let first = try manual.ask(proposal)
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            _ = try CastPosition(ballot: first, position: .approve, member: member).perform(in: office)
        }
        _ = try CastPosition(ballot: first, position: .concern, words: "Not yet.", replaces: true, member: "education-1").perform(in: office)
        #expect(try CloseBallot(ballot: first, actor: "coordinator").perform(in: office).outcome == .returned)
        draft.files.merge(try manual.edit(TestManual.referral, "the same day", "within the hour").files) { $1 }
        _ = try SubmitProposal(
            proposal: proposal, title: "A change", note: "What changed.", impact: .substantive, actor: "author", draft: draft
        ).perform(in: office)
        let second = try manual.ask(proposal)
        // The revision touches social care's chapter alone.
        let positions = try #require(try office.proceedings().ballots[second]?.positions)
        #expect(positions.keys.sorted() == ["education-1", "health-1", "police-1"])
        #expect(positions.values.allSatisfy { $0.isCarried })
        for member: MemberID in ["chair", "social-care-1", "education-1"] {
            _ = try CastPosition(ballot: second, position: .approve, member: member).perform(in: office)
        }
        #expect(try CloseBallot(ballot: second, actor: "coordinator").perform(in: office).outcome == .approved)
        try manual.schedule([proposal], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.publish("2017-10")
        #expect(try VerifyManual().perform(in: office) == [])
    }

    @Test("a release holds what was in force and what was approved, and nothing else")
    func releasedText() throws {
        let manual = try manualWithRelease()
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.publish("2017-10")
        #expect(try manual.inForce(TestManual.referral).contains("within one working day"))
        #expect(try manual.inForce(TestManual.conferences).contains("may exclude"))
        #expect(try manual.inForce("Changelogs/2017-10.md").contains("2.1.1:"))
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }
}
