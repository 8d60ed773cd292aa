import Editorial
import Record
import Testbench
import Testing

@testable import Office

@Suite("a manual cloned with git")
struct CloneTests {
    @Test("says how the record is fetched while git has only the text, and then shows the edition in force")
    func record() throws {
        let manual = try TestManual()
        let scratch = try Scratch()
        let clone = scratch.path("clone")
        try #require(Outcome.of(["git", "clone", "--quiet", manual.folder, clone], in: scratch.path).succeeded)

        let refused = #expect(throws: OfficeError.self) { try Secretariat(at: clone, surroundings: manual.office.surroundings).inForce() }
        guard case .refusal(let refusal, _) = try #require(refused) else {
            Issue.record("The rules said nothing.")
            return
        }
        #expect(refusal.message == "This clone has the manual's record only as origin/record, where git keeps what others have.")
        let command = refusal.remedy.replacing("Run ", with: "").dropLast()
        try #require(Outcome.ofShell(String(command), in: clone).succeeded, "\(command)")

        let office = try Secretariat(at: clone, surroundings: manual.office.surroundings)
        #expect(try office.inForce().commit == manual.office.inForce().commit)
    }
}
