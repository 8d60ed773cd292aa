import Editorial
import Foundation
import Git
import Manuals
import Record
import Signing
import Testbench
import Testing

@testable import Office

extension TestManual {
    /// Puts and seconds a change.
    func change(_ change: PutMotion.Change) throws {
        let motion = try PutMotion(change, reason: "Minuted.", member: "chair").perform(in: office)
        _ = try SecondMotion(motion: motion, member: "health-1").perform(in: office)
    }

    /// A file of the record's tree.
    func recordFile(_ path: String) throws -> String? {
        let head = try office.ledger.head()!
        let tree = try office.repository.commit(head).tree
        return try office.repository.file(at: path, inTree: tree).map { String(decoding: try office.repository.blob($0.id), as: UTF8.self) }
    }

    /// Writes a file beside the manual and gives its path.
    func beside(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/.git/\(name)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}

@Suite("Governance is in the record, signed, and in its tree at once")
struct GovernanceTests {
    private let always = TermOfOffice(from: CalendarDay("2017-01-01")!)

    @Test("a member who joined votes with the key made for them, and board.yml says so at once")
    func joining() throws {
        let manual = try TestManual()
        try manual.change(.join("legal-1", interest: "legal", seat: .member, term: always, key: nil))
        #expect(try manual.recordFile("board.yml")?.contains("id: legal-1") == true)
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let ballot = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        _ = try CastPosition(ballot: ballot, position: .approve, member: "legal-1").perform(in: manual.office)
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("an old position keeps its signature when its member's key is replaced; a new one takes the new key")
    func rotation() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        try manual.approve(proposal)
        manual.set("2017-03-02T09:00:00Z")
        try manual.change(.rotateKey("health-1", key: nil))
        manual.set("2017-03-03T09:00:00Z")
        try manual.schedule([proposal], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try manual.publish("2017-10")
        #expect(try VerifyManual().perform(in: manual.office) == [])
        let keys = try manual.office.proceedings().signingKeys.filter { $0.member == "health-1" }
        #expect(keys.map { $0.until == nil } == [false, true])
    }

    @Test("a revoked key signs nothing")
    func revocation() throws {
        let manual = try TestManual()
        try manual.change(.revokeKey("police-1"))
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        let ballot = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: manual.office)
        #expect(refusal { _ = try CastPosition(ballot: ballot, position: .approve, member: "police-1").perform(in: manual.office) }?.rule == "no-key")
        #expect(try manual.recordFile("board.yml")?.contains("key: revoked") == true)
    }

    @Test("a motion signed with another's key is found by verification")
    func forgery() throws {
        let manual = try TestManual()
        let motion = GovernanceAct.move(
            Motion(motion: "m-1", change: .leave(.init(id: "police-1", until: CalendarDay("2030-01-01")!)), reason: "r", member: "chair"))
        let mallory = try PrivateKey(seed: Array(repeating: 7, count: 32))
        let signature = try Statements.sign(motion, with: mallory, purpose: Statements.governance)
        _ = try manual.office.record(key: "forged") { _ throws(RecordFault) in
            Event(key: "forged", at: manual.office.surroundings.now(), actor: "chair", act: .govern(motion), signature: signature)
        }
        #expect(try VerifyManual().perform(in: manual.office).count == 1)
    }

    @Test("rules.yml reads back as the rules it was written from, and what-if decides past ballots by it")
    func rulesFile() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.referral, "the same day", "at once"))
        try manual.approve(proposal)
        var rules = Rules.standard
        rules.substantive.quorumMembers = 5
        rules.substantive.quorumInterests = ["health", "police"]
        rules.safetyCritical.needsConsultation = true
        try manual.change(.rules(rules))
        let file = try #require(try manual.recordFile("rules.yml"))
        #expect(try Rules(reading: try manual.beside("rules.yml", file)) == rules)
        rules.substantive.quorumMembers = 6
        let hindsight = try manual.office.proceedings().hindsight(rules)
        #expect(hindsight.map(\.differs) == [true])
        #expect(refusal { try manual.change(.rules(rules)) }?.rule == "impossible-rule")
    }

    @Test("localities and days are set from files and stand in the record's tree")
    func files() throws {
        let manual = try TestManual()
        let localities = """
            - id: barnet
              name: Barnet
              confirmed: 2026-09-23
              duty: "020 7946 0002"

            """
        let days = "- day: 2017-05-15\n  kind: meeting\n  title: \"Board: spring\"\n"
        _ = try SetLocalities(reading: try manual.beside("l.yml", localities), actor: "coordinator").perform(in: manual.office)
        _ = try SetCalendar(reading: try manual.beside("c.yml", days), actor: "coordinator").perform(in: manual.office)
        #expect(try manual.recordFile("localities.yml")?.contains("confirmed: 2026-09-23") == true)
        #expect(try manual.recordFile("calendar.yml") == days)
        let written = try #require(try manual.recordFile("localities.yml"))
        let before = try manual.office.proceedings().localities
        _ = try SetLocalities(reading: try manual.beside("again.yml", written), actor: "coordinator").perform(in: manual.office)
        #expect(try manual.office.proceedings().localities == before)
        #expect(before.first?.contacts == ["duty": "020 7946 0002"])
        #expect(try VerifyManual().perform(in: manual.office) == [])
    }

    @Test("allowed_signers of the record's tree satisfies ssh-keygen, at the time of the act and for its purpose only")
    func stockVerification() throws {
        let manual = try TestManual()
        let motion = try PutMotion(.rotateKey("chair", key: nil), reason: "Lost.", member: "chair").perform(in: manual.office)
        manual.set("2017-06-01T00:00:00Z")
        _ = try SecondMotion(motion: motion, member: "health-1").perform(in: manual.office)
        let entry = try #require(try manual.office.ledger.entries().first { if case .govern(.move) = $0.event.act { true } else { false } })
        guard case .govern(let act) = entry.event.act, let signature = entry.event.signature else { return }
        let signers = try manual.beside("signers", try #require(try manual.recordFile("allowed_signers")))
        let statement = try CanonicalJSON.bytes(of: act)
        let sealed = try manual.beside("statement.sig", signature)
        func verify(_ identity: String, _ namespace: String, _ time: String) throws -> Bool {
            try Outcome.of(
                ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", identity, "-n", namespace, "-s", sealed, "-O", "verify-time=\(time)"],
                in: manual.folder, input: statement
            ).succeeded
        }
        #expect(try verify("chair", "board@rubric", "20170401000000Z"))
        #expect(try !verify("chair", "vote@rubric", "20170401000000Z"))
        #expect(try !verify("health-1", "board@rubric", "20170401000000Z"))
        #expect(try !verify("chair", "board@rubric", "20160401000000Z"))
        // The key was replaced on 1 June.
        #expect(try !verify("chair", "board@rubric", "20170701000000Z"))
    }
}
