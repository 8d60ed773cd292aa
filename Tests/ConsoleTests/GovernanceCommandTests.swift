import Foundation
import Testing

@Suite("Governance and consultation on the command line")
struct GovernanceCommandTests {
    private let program: Program

    init() throws {
        program = try Program()
        try #require(try program.run("init", "m").status == 0)
    }

    /// Runs a command on the manual; it must succeed.
    @discardableResult
    private func rubric(_ arguments: String...) throws -> String {
        let answer = try program.run(arguments + ["--manual", "m"])
        #expect(answer.status == 0, "\(arguments.joined(separator: " ")): \(answer.errors)")
        return answer.output
    }

    @Test("a motion is put, listed and seconded, in words and as JSON")
    func motions() throws {
        let put = try rubric("board", "join", "legal-1", "--interest", "legal", "--from", "2026-01-01", "--reason", "Minuted.", "--as", "chair")
        #expect(
            put == """
                Motion m-1 by chair: legal-1 joins the board for legal as member from 2026-01-01.
                Next: rubric board approve m-1 --as MEMBER

                """)
        #expect(try rubric("board", "motions").hasPrefix("m-1     not seconded              legal-1 joins the board"))
        let seconded = try rubric("board", "approve", "m-1", "--as", "health-1", "--format", "json")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(seconded.utf8)) as? [String: Any])
        #expect(Set(answer.keys) == ["id", "change", "reason", "mover", "put", "seconder", "inForceSince"])
        #expect(answer["seconder"] as? String == "health-1")
        #expect(try rubric("board", "show").contains("legal-1             legal             member"))
        let again = try program.run(["board", "approve", "m-1", "--as", "police-1", "--manual", "m"])
        #expect(again.status == 1)
        #expect(again.errors.hasPrefix("rubric: refused: Motion m-1 is in force since"))
    }

    @Test("the rules print as the file that proposes them; one that no board can satisfy is refused, saying why")
    func rules() throws {
        let rules = try rubric("board", "rules")
        try program.write(rules.replacingOccurrences(of: "local-chairs: 0", with: "local-chairs: 32"), to: "rules.yml")
        let refused = try program.run(["board", "rules", "propose", "rules.yml", "--reason", "r", "--as", "chair", "--manual", "m"])
        #expect(refused.status == 1)
        #expect(
            refused.errors == """
                rubric: refused: No edition could ever be signed off: 32 local chairs must sign, and 0 are in office.
                  Ask for fewer, or appoint local chairs first.

                """)
        try program.write(rules.replacingOccurrences(of: "majority: 2/3", with: "majority: 3/4"), to: "rules.yml")
        try rubric("board", "rules", "propose", "rules.yml", "--reason", "r", "--as", "chair")
        try rubric("board", "rules", "approve", "m-1", "--as", "health-1")
        #expect(try rubric("board", "rules").contains("majority: 3/4"))
        #expect(try rubric("board", "rules", "--what-if", "rules.yml") == "0 of 0 ballots would have ended otherwise.\n")
        try program.write("editorial: {quorum: 3/2}\n", to: "bad.yml")
        let unreadable = try program.run(["board", "rules", "--what-if", "bad.yml", "--manual", "m"])
        #expect(unreadable.status == 1)
        #expect(unreadable.errors.contains("“3/2” is not a share such as 2/3 at editorial, quorum"))
    }

    @Test("localities and days are set from files and listed")
    func files() throws {
        try program.write("- {id: barnet, name: Barnet, confirmed: 2026-09-23, duty: 020 7946 0002}\n", to: "l.yml")
        #expect(try rubric("locality", "set", "l.yml", "--as", "coordinator") == "Set: 1 locality.\n")
        #expect(
            try rubric("locality", "list") == """
                barnet                    Barnet                      confirmed on 2026-09-23
                  duty: 020 7946 0002

                """)
        try program.write("- {day: 2027-03-31, kind: release, title: Spring release}\n", to: "c.yml")
        try rubric("calendar", "set", "c.yml", "--as", "coordinator")
        #expect(try rubric("calendar", "list") == "2027-03-31  release   Spring release\n")
        try program.write("- {id: barnet, name: Barnet}\n", to: "l.yml")
        let unreadable = try program.run(["locality", "set", "l.yml", "--as", "coordinator", "--manual", "m"])
        #expect(unreadable.errors.contains("“confirmed” is missing"))
    }

    @Test("a proposal is consulted on, answered for, and its words erased")
    func consultation() throws {
        try rubric("release", "adopt", "2026-11", "--as", "coordinator", "--reason", "As it stands.")
        let folder = "\(program.folder)/m/Procedures"
        let path = try #require(FileManager.default.subpaths(atPath: folder)?.first { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" })
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data((text + "\nA parent may bring somebody to the meeting.\n").utf8).write(to: URL(filePath: path))
        try rubric("proposal", "submit", "--title", "Meetings", "--note", "Who may come.", "--as", "author")
        try rubric("proposal", "edit", "p-1")
        let revised = try String(contentsOfFile: path, encoding: .utf8)
        let line = try #require(revised.split(separator: "\n").first { $0.hasPrefix("A parent may bring") })
        let id = String(line.suffix(8).dropFirst().prefix(6))
        #expect(try rubric("consultation", "open", "p-1", "--until", "2999-01-01", "--networks", "nurses,schools", "--as", "coordinator").hasPrefix("Consultation c-1 is open until 2999-01-01."))
        let respond = ["consultation", "respond", "c-1", "--about", id, "--network", "nurses", "--text", "Say who.", "--as", "coordinator", "--manual", "m"]
        #expect(try program.run(respond + ["--words-from", "bring somebody"]).output == "Response r-1 is taken.\n")
        #expect(try program.run(respond + ["--words-from", "bring nobody"]).errors.contains("“bring nobody” stands nowhere in paragraph \(id)."))
        let ballot = try program.run(["ballot", "open", "p-1", "--closes", "2999-01-01", "--as", "coordinator", "--manual", "m"])
        #expect(ballot.status == 1)
        #expect(ballot.errors.contains("Consultation c-1 on proposal p-1 is open"))
        #expect(try rubric("consultation", "list") == "c-1     p-1     open until 2999-01-01   1 response\n")
        let shown = try rubric("consultation", "show", "c-1")
        #expect(shown.contains("about “bring somebody” in paragraph \(id)"))
        #expect(shown.contains("“Say who.”"))
        try rubric("consultation", "close", "c-1", "--as", "coordinator")
        try rubric("consultation", "dispose", "r-1", "--accepted", "--said", "Say who may come.", "--answer", "Added.", "--as", "author")
        #expect(try rubric("consultation", "answer", "c-1", "--text", "Thank you.", "--as", "coordinator").contains("We did (accepted): Added."))
        try rubric("consultation", "erase", "r-1", "--reason", "Asked for.", "--as", "coordinator")
        let json = try rubric("consultation", "show", "c-1", "--format", "json")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let response = try #require((answer["responses"] as? [[String: Any]])?.first)
        #expect(response["erased"] as? Bool == true)
        #expect(response["words"] == nil)
        #expect(response["disposition"] as? String == "accepted")
        #expect(try rubric("consultation", "show", "c-1", "--public-answer").contains("You said (nurses, about \(id)): Say who may come."))
        #expect(try program.run(["verify", "m"]).status == 0)
    }
}
