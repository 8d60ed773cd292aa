import Foundation
import Testing

@Suite("Accounts on the command line")
struct AccountCommandTests {
    private let program: Program

    init() throws {
        program = try Program()
        try #require(try program.run("init", "m").status == 0)
    }

    @Test("the first administrator is made by a command, which prints a code and keeps it nowhere")
    func adding() throws {
        #expect(try program.run("account", "list", "--manual", "m").output.isEmpty)
        let added = try program.run("account", "add", "coordinator", "--administrator", "--name", "Chris Example", "--manual", "m")
        #expect(added.status == 0)
        let code = added.output.trimmingCharacters(in: .newlines)
        #expect(code.wholeMatch(of: /[a-z2-9]{5}(-[a-z2-9]{5}){3}/) != nil)
        let store = try Data(contentsOf: URL(filePath: "\(program.folder)/m/.git/rubric/private.sqlite"))
        #expect(store.range(of: Data(code.utf8)) == nil)

        let again = try program.run("account", "add", "coordinator", "--manual", "m")
        #expect(again.status == 1 && again.errors.contains("has an account already"))
        let fresh = try program.run("account", "code", "coordinator", "--manual", "m")
        #expect(fresh.status == 0 && fresh.output != added.output)

        let list = try program.run("account", "list", "--format", "json", "--manual", "m")
        let lines = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        #expect(lines.map { $0["member"] as? String } == ["coordinator"])
        #expect(lines.first?["state"] as? String == "to enrol")
        #expect(lines.first?["standing"] as? String == "coordinator")
        #expect(lines.first?["administrator"] as? Bool == true)
    }

    @Test("a disabled account gets no code until it is enabled; one that is not there is refused")
    func disabling() throws {
        _ = try program.run("account", "add", "police-1", "--manual", "m")
        #expect(try program.run("account", "disable", "police-1", "--manual", "m").status == 0)
        #expect(try program.run("account", "list", "--manual", "m").output.contains("disabled"))
        #expect(try program.run("account", "code", "police-1", "--manual", "m").status == 1)
        #expect(try program.run("account", "enable", "police-1", "--manual", "m").status == 0)
        #expect(try program.run("account", "code", "police-1", "--manual", "m").status == 0)
        let unknown = try program.run("account", "disable", "nobody", "--manual", "m")
        #expect(unknown.status == 1 && unknown.errors.contains("has no account"))
    }
}
