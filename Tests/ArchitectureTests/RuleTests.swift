import Testing

/// Each rule is shown a source that breaks it, and one that does not.
@Suite("Each rule can fail")
struct RuleTests {
    private func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

    @Test("an import outside the row is named, however it is spelled", arguments: [
        "import Git", "public import Git", "@testable import Git", "import struct Git.Commit", "import Manuals\nimport Git",
        "#if os(Linux)\n    import Git\n#endif", "@preconcurrency internal import Git", "import Manuals; import Git",
    ])
    func importOutsideTheRow(text: String) {
        let found = Rules.imports(of: [file("Sources/Releases/Gate.swift", text)])
        #expect(found.map(\.message) == ["Releases may not import Git"])
    }

    @Test("an import within the row, or of what is good everywhere, passes")
    func importWithinTheRow() {
        let text = "public import Manuals\nimport FoundationEssentials\n// import Git\nlet words = \"import Git\""
        #expect(Rules.imports(of: [file("Sources/Releases/Gate.swift", text)]) == [])
    }

    @Test("Foundation is refused with a remedy, and a C library outside its wrapper")
    func foundation() {
        let found = Rules.imports(of: [file("Sources/Office/A.swift", "import Foundation\nimport CLibgit2\n")])
        #expect(found == [
            Breach(
                "Sources/Office/A.swift", line: 1,
                "Office may not import Foundation; import FoundationEssentials where something of it is needed"),
            Breach("Sources/Office/A.swift", line: 2, "Office may not import CLibgit2"),
        ])
    }

    @Test("a target that is not in the table is named")
    func unknownTarget() {
        let found = Rules.targetsKnown(in: [file("Sources/Helpers/A.swift", ""), file("Sources/Git/A.swift", "")])
        #expect(found.map(\.path) == ["Sources/Helpers"])
    }

    @Test("what ends the program or silences an error is found", arguments: [
        "fatalError()", "Swift.fatalError(\"no\")", "preconditionFailure()", "assertionFailure()", "precondition(a > b)",
        "abort()", "exit(1)", "try! read()", "let a = b as! String", "a!", "a!.b", "a()!", "a[0]!", "a?.b!", "{ a }()!",
        "\"\"!", "var a: String!", "f(a!)", "a! + b", "a! == b", "\"\\(a!)\"", "@_exported import Git",
    ])
    func banned(text: String) {
        #expect(Rules.banned(in: [file("Sources/Git/A.swift", "\n\(text)\n")]).map(\.line) == [2])
    }

    @Test("what only looks like it passes", arguments: [
        "a != b", "a!=b", "!a", "try !a()", "if a as? B != nil", "(!a)", "[!a, !b]", "try? read()", "as? String", "// try! fatalError() a!", "/* a! /* b! */ c! */",
        "\"try! a! fatalError()\"", "#\"a\"! \"#", "\"\"\"\n a! \"quoted\" fatalError()\n\"\"\"", "#if !os(Linux)\n#endif", "exit", "return !a",
        "\"\\(!a)\"", "self.exit = exit",
    ])
    func innocent(text: String) {
        #expect(Rules.banned(in: [file("Sources/Git/A.swift", text)]) == [])
    }

    @Test("what is left to do is found, in comments above all", arguments: ["// TODO: later", "/* FIXME */", "let a = 1 // XXX"])
    func unfinished(text: String) {
        #expect(Rules.unfinished(in: [file("Sources/Git/A.swift", "\n" + text)]).map(\.line) == [2])
        #expect(Rules.unfinished(in: [file("Sources/Git/A.swift", "// to do nothing is to do something")]) == [])
    }

    @Test("an unchecked promise is found, in tests too", arguments: [
        "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1", "@unchecked\nSendable",
    ])
    func unchecked(text: String) {
        #expect(Rules.unchecked(in: [file("Tests/GitTests/A.swift", text)]).count == 1)
    }

    @Test("a checked promise passes")
    func checked() {
        let text = "final class A: Sendable {} // not @unchecked\nnonisolated func a() {}"
        #expect(Rules.unchecked(in: [file("Tests/GitTests/A.swift", text)]) == [])
    }

    @Test("printing is found outside the console only", arguments: ["print(a)", "debugPrint(a)", "dump(a)", "puts(a)"])
    func printing(text: String) {
        #expect(Rules.printing(in: [file("Sources/Office/A.swift", text)]).map(\.line) == [1])
        #expect(Rules.printing(in: [file("Sources/Console/A.swift", text)]) == [])
        #expect(Rules.printing(in: [file("Sources/Office/A.swift", "prints(a) // print(a)\nlet print = 1")]) == [])
    }

    @Test("waiting is found outside the edge only", arguments: ["func a() async {}", "await a()", "actor A {}"])
    func waiting(text: String) {
        #expect(Rules.waiting(in: [file("Sources/Record/A.swift", text)]).count == 1)
        #expect(Rules.waiting(in: [file("Sources/Desk/A.swift", text)]) == [])
        #expect(Rules.waiting(in: [file("Sources/Record/A.swift", "// async\nlet asynchronous = \"await\"\nlet actor: Actor")]) == [])
    }

    @Test("a demo that writes for itself is found")
    func demo() {
        let text = "try office.repository.setReference(name, to: commit)"
        let found = Rules.demo(in: [file("Sources/Office/DemoStage.swift", text)])
        #expect(found.map(\.message) == ["the demo may not use “setReference”; perform an act of the office"])
        #expect(Rules.demo(in: [file("Sources/Office/PublishRelease.swift", text)]) == [])
        let act = "try OpenBallot(proposal: p, actor: a).perform(in: office, key: key)"
        #expect(Rules.demo(in: [file("Sources/Office/DemoStage.swift", act)]) == [])
    }

    @Test("a target without its opening comment is found, and one whose comment is a stub")
    func openings() {
        let long = String(repeating: "// What lives here.\n", count: Architecture.shortestOpening)
        #expect(Rules.openings(of: [file("Sources/Git/Git.swift", long)]) == [])
        #expect(Rules.openings(of: [file("Sources/CLibgit2/shim.h", "/* libgit2\n as Git sees it. */\n")]) == [])
        #expect(Rules.openings(of: [file("Sources/Git/Git.swift", "// Git.\n\nimport Glibc\n")]).map(\.line) == [1])
        #expect(Rules.openings(of: [file("Sources/Git/Git.swift", "import Glibc\n\(long)")]).map(\.line) == [1])
        #expect(Rules.openings(of: [file("Sources/Git/Commit.swift", long)]).map(\.path) == ["Sources/Git"])
    }

    @Test("a file of 501 lines is found, one of 500 passes")
    func lengths() {
        let lines = String(repeating: "\n", count: 500)
        #expect(Rules.lengths(of: [file("Tests/A.swift", lines)]) == [])
        #expect(Rules.lengths(of: [file("Tests/A.swift", lines + "//")]).map(\.message) == ["has 501 lines; 500 are the limit"])
    }

    @Test("a stray entry at the top is found; what git ignores passes")
    func top() {
        let names = ["Package.swift", "Sources", ".ci", "releases", "Package.resolved", "notes.txt", "docs"]
        let found = Rules.top(names, ignored: "/releases/\nPackage.resolved\n*.swp\n")
        #expect(found.map(\.path) == ["notes.txt", "docs"])
    }
}
