import Foundation
import Testing

@Suite("Bad input gets one clear line and the right exit code")
struct CommandTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("a folder that is no repository")
    func notARepository() throws {
        let answer = try program.run("proposal", "list")
        #expect(answer.status == 64)
        #expect(answer.errors == "rubric: there is no git repository at .\n")
    }

    @Test("a folder without Procedures")
    func noProcedures() throws {
        let answer = try program.run("check")
        #expect(answer.status == 64)
        #expect(answer.errors.hasPrefix("rubric: . has no folder Procedures"))
    }

    @Test("a file where a folder should be")
    func fileForFolder() throws {
        try program.write("x", to: "Procedures")
        let answer = try program.run("check")
        #expect(answer.status == 64)
        #expect(answer.errors.contains("is not a folder"))
    }

    @Test("another encoding, and a chapter over the limit, with the file and the remedy")
    func unreadable() throws {
        try program.write("title: T\n", to: "Procedures/manual.yml")
        try FileManager.default.createDirectory(atPath: "\(program.folder)/Procedures/p", withIntermediateDirectories: true)
        try Data([0x23, 0x20, 0xE9, 0x0A]).write(to: URL(filePath: "\(program.folder)/Procedures/p/latin.md"))
        try Data(repeating: 0x61, count: 5 << 20).write(to: URL(filePath: "\(program.folder)/Procedures/p/large.md"))
        let answer = try program.run("check")
        #expect(answer.status == 1)
        #expect(answer.output.contains("Procedures/p/latin.md:1:3: error: The file is not UTF-8"))
        #expect(answer.output.contains("Procedures/p/large.md: error: The file has 5242880 bytes; at most 4194304 are read."))
    }

    @Test("other people's Markdown that cannot be read is named file by file; a folder without any is said to have none")
    func unreadableTree() throws {
        try FileManager.default.createDirectory(atPath: "\(program.folder)/t", withIntermediateDirectories: true)
        let none = try program.run("build", "--source", "t", "--out", "s")
        #expect(none.status == 64)
        #expect(none.errors.hasPrefix("rubric: t has neither a folder Procedures nor Markdown outside folders"))
        try Data([0x23, 0x20, 0xE9, 0x0A]).write(to: URL(filePath: "\(program.folder)/t/latin.md"))
        let said = "latin.md:1:3: error: The file is not UTF-8: byte 3 cannot stand there. Save the file as UTF-8. [not-utf-8]\n"
        let built = try program.run("build", "--source", "t", "--out", "s")
        #expect(built.status == 1 && built.errors == said)
        let checked = try program.run("check", "--source", "t")
        #expect(checked.status == 1 && checked.output.hasPrefix(said))
        #expect(!FileManager.default.fileExists(atPath: "\(program.folder)/s"))
    }

    @Test("one id twice")
    func doubledID() throws {
        try program.write("title: T\n", to: "Procedures/manual.yml")
        try program.write("## S\n\nOne. {#k3f9tw}\n\nTwo. {#k3f9tw}\n", to: "Procedures/p/c.md")
        let answer = try program.run("check")
        #expect(answer.status == 1)
        #expect(answer.output.contains("k3f9tw"))
        #expect(answer.output.contains("Procedures/p/c.md:5"))
    }

    @Test("a new manual, a stranger's vote, an unknown ballot, wrong use")
    func board() throws {
        #expect(try program.run("init", "m").status == 0)
        let again = try program.run("init", "m")
        #expect(again.status == 64)
        #expect(again.errors.split(separator: "\n").count == 1)
        let stranger = try program.run("ballot", "cast", "b-1", "approve", "--as", "nobody", "--manual", "m")
        #expect(stranger.status == 1)
        #expect(stranger.errors.contains("“nobody” holds no seat of this board."))
        let unknown = try program.run("ballot", "cast", "b-1", "approve", "--as", "chair", "--manual", "m")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("There is no ballot b-1."))
        #expect(try program.run("ballot", "cast", "b-1", "perhaps", "--as", "chair").status == 64)
    }

    @Test("rendering as text and redlining: --accept is the new text, --reject the old")
    func redline() throws {
        try program.write("## A {#aaaaaa}\n\nIt may be done. {#bbbbbb}\n\n- One\n- Two\n", to: "old.md")
        try program.write("## A {#aaaaaa}\n\nIt must be done. {#bbbbbb}\n\n- One\n- Two\n- Three\n", to: "new.md")
        let old = try program.run("render", "old.md", "--format", "text")
        let new = try program.run("render", "new.md", "--format", "text")
        #expect(try program.run("redline", "old.md", "new.md", "--accept").output == new.output)
        #expect(try program.run("redline", "old.md", "new.md", "--reject").output == old.output)
        #expect(try program.run("redline", "old.md", "new.md", "--format", "summary").output.contains("“may” became “must”"))
        #expect(try program.run("redline", "old.md", "old.md", "--format", "summary").output.isEmpty)
        #expect(try program.run("render", "-", "--format", "text", input: "Words.\n").output.contains("Words."))
    }
}
