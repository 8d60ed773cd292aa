import Catalog
import Editorial
import Foundation
import Git
import Manuals
import Record
import Testbench
import Testing

@testable import Office

@Suite("The record is the only truth, and everything else follows it")
struct RecordTests {
    @Test("an act sent again under its key happens once")
    func idempotency() throws {
        let manual = try TestManual()
        let draft = try manual.edit(TestManual.referral, "the same day", "at once")
        let submit = { (office: Secretariat) in
            try SubmitProposal(title: "A change", note: "What changed.", impact: .editorial, actor: "author", draft: draft)
                .perform(in: office, key: "submit-1")
        }
        let first = try submit(manual.office)
        let head = try manual.office.ledger.head()
        #expect(try submit(manual.office) == first)
        #expect(try submit(try manual.reopened()) == first)
        #expect(try manual.office.ledger.head() == head)
    }

    @Test("a file of an adopted text that was cut short is found, and named")
    func damage() throws {
        let manual = try TestManual()
        let repository = manual.office.repository
        let main = try #require(try repository.reference(RefNames.main))
        let files = try repository.files(inTree: try repository.commit(main).tree)
        let file = try #require(files.first { $0.path == TestManual.referral })
        let path = "\(repository.gitDirectory)/objects/\(file.id.hex.prefix(2))/\(file.id.hex.dropFirst(2))"
        try FileManager.default.removeItem(atPath: path)
        try Data([0x78, 0x01]).write(to: URL(filePath: path))
        let error = #expect(throws: OfficeError.self) { try VerifyManual().perform(in: try manual.reopened()) }
        guard case .fault(let words) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(words.contains("cannot be read") && words.contains(file.id.hex))
    }

    @Test("a crash after the publication's event leaves the new edition in force, and the next start moves the refs")
    func crashBeforeRefs() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        let repository = manual.office.repository
        let old = try #require(try repository.reference(RefNames.main))
        try manual.publish("2017-10")
        let new = try #require(try repository.reference(RefNames.main))
        #expect(old != new)
        // As if the process had died between the event and the refs: each ref in turn is where it was.
        try repository.setReference(RefNames.main, to: old, from: new, reason: "crash")
        let tag = try #require(try repository.reference(RefNames.tag("2017-10")))
        try repository.deleteReference(RefNames.tag("2017-10"), expecting: tag)
        let office = try manual.reopened()
        #expect(try office.inForce().release.name == "2017-10")
        #expect(try office.foreignTips().isEmpty)
        #expect(try repository.reference(RefNames.main) == new)
        #expect(try repository.reference(RefNames.tag("2017-10")) == tag)
        #expect(try repository.reference(RefNames.next("2017-10")) == nil)
    }

    @Test("positions cast at once from several offices are all there, once")
    func collisions() async throws {
        let manual = try TestManual()
        let proposals = try ["at once", "within the hour", "before noon", "by letter"].map { words in
            try manual.submit(try manual.edit(TestManual.referral, "the same day", words))
        }
        let ballots = try proposals.map {
            try OpenBallot(proposal: $0, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        }
        let members: [MemberID] = ["chair", "social-care-1", "health-1", "police-1", "education-1"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for member in members {
                group.addTask {
                    let office = try Secretariat(at: manual.folder, surroundings: manual.office.surroundings)
                    for ballot in ballots { _ = try CastPosition(ballot: ballot, position: .approve, member: member).perform(in: office) }
                }
            }
            try await group.waitForAll()
        }
        let proceedings = try manual.office.proceedings()
        for ballot in ballots { #expect(proceedings.ballots[ballot]?.positions.count == members.count) }
        let casts = try manual.office.ledger.entries().filter { if case .cast = $0.event.act { true } else { false } }
        #expect(casts.count == ballots.count * members.count)
    }

    @Test("a forged act in the record stops every reader with the commit's name", arguments: ["{}", #"{"schema":9}"#, "not an event"])
    func damaged(event: String) throws {
        let manual = try TestManual()
        let repository = manual.office.repository
        let head = try #require(try repository.reference(RefNames.record))
        let tree = try repository.commit(head).tree
        let who = Stamp(name: "x", email: "x@example.org", seconds: 0, offsetMinutes: 0)
        let forged = try repository.writeCommit(tree: tree, parents: [head], author: who, committer: who, message: "Forged\n\n\(event)\n")
        try repository.setReference(RefNames.record, to: forged, from: head, reason: "forged")
        do {
            _ = try manual.reopened().proceedings()
            Issue.record("the forged act was read")
        } catch OfficeError.fault(let message) {
            #expect(message.contains(forged.hex))
        }
    }

    @Test("a position whose signature was made by another key does not count, and stops the release")
    func forgedSignature() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let ballot = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        let subject = try #require(try manual.office.proceedings().ballots[ballot]?.subjectDigest)
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            let cast = PositionCast(ballot: ballot, subject: subject, member: member, position: .approve, words: nil, replaces: false)
            let signature = try Statements.sign(
                cast, with: try manual.office.key(of: "chair", in: try manual.office.proceedings()), purpose: Statements.vote)
            _ = try manual.office.record(key: "vote-\(member)") { _ throws(RecordFault) in
                Event(key: "vote-\(member)", at: manual.office.surroundings.now(), actor: member, act: .cast(cast), signature: signature)
            }
        }
        _ = try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: manual.office)
        do {
            try manual.schedule([proposal], for: "2017-10")
            Issue.record("votes signed by another were counted")
        } catch OfficeError.fault(let message) {
            #expect(message.contains("social-care-1"))
        }
        #expect(try VerifyManual().perform(in: manual.office).count == 4)
    }

    @Test("a concern's words are in no git object, and the record stands when they are erased")
    func privateWords() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let ballot = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        let words = "Unmistakable words of a worried member"
        _ = try CastPosition(ballot: ballot, position: .concern, words: words, member: "health-1").perform(in: manual.office)
        let digest = try #require(try manual.office.proceedings().ballots[ballot]?.positions["health-1"]?.words)
        #expect(manual.office.privateWords(digest) == words)
        for entry in try manual.office.ledger.entries() {
            #expect(try !manual.office.repository.commit(entry.commit).message.contains("Unmistakable"))
        }
        try manual.office.words.erase(digest)
        #expect(manual.office.privateWords(digest) == nil)
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("stock git reads the record, and its signatures verify with the server's key")
    func stockGit() throws {
        let manual = try TestManual()
        let server = try #require(try manual.office.proceedings().server)
        let signers = "\(manual.folder)/.git/allowed"
        try "* namespaces=\"git\" \(server)\n".write(toFile: signers, atomically: true, encoding: .utf8)
        #expect(try Outcome.of(["git", "fsck", "--strict"], in: manual.folder).succeeded)
        let verify = ["git", "-c", "gpg.ssh.allowedSignersFile=\(signers)", "verify-commit", "record"]
        #expect(try Outcome.of(verify, in: manual.folder).succeeded)
    }
}
