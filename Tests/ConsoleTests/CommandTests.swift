import Foundation
import Testing

@Suite("Bad input gets one clear line and the right exit code")
struct CommandTests {
    /// The program, built beside the tests.
    private static let rubric = Bundle.allBundles.lazy
        .map { $0.bundleURL.deletingLastPathComponent().appending(path: "rubric") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: ".build/debug/rubric")

    private struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }

    private let folder: String

    init() throws {
        folder = "\(NSTemporaryDirectory())rubric-console-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func run(_ arguments: String..., input: String? = nil) throws -> Answer {
        let process = Process()
        process.executableURL = Self.rubric
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        let stdin = Pipe()
        process.standardInput = stdin
        try process.run()
        if let input { stdin.fileHandleForWriting.write(Data(input.utf8)) }
        try stdin.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let remarked = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: remarked, as: UTF8.self))
    }

    private func write(_ text: String, to name: String) throws {
        let path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    @Test("a folder that is no repository")
    func notARepository() throws {
        let answer = try run("proposal", "list")
        #expect(answer.status == 64)
        #expect(answer.errors == "rubric: there is no git repository at .\n")
    }

    @Test("a folder without Procedures")
    func noProcedures() throws {
        let answer = try run("check")
        #expect(answer.status == 64)
        #expect(answer.errors.hasPrefix("rubric: . has no folder Procedures"))
    }

    @Test("a file where a folder should be")
    func fileForFolder() throws {
        try write("x", to: "Procedures")
        let answer = try run("check")
        #expect(answer.status == 64)
        #expect(answer.errors.contains("is not a folder"))
    }

    @Test("another encoding, and a chapter over the limit, with the file and the remedy")
    func unreadable() throws {
        try write("title: T\n", to: "Procedures/manual.yml")
        try FileManager.default.createDirectory(atPath: "\(folder)/Procedures/p", withIntermediateDirectories: true)
        try Data([0x23, 0x20, 0xE9, 0x0A]).write(to: URL(filePath: "\(folder)/Procedures/p/latin.md"))
        try Data(repeating: 0x61, count: 5 << 20).write(to: URL(filePath: "\(folder)/Procedures/p/large.md"))
        let answer = try run("check")
        #expect(answer.status == 1)
        #expect(answer.output.contains("Procedures/p/latin.md:1:3: error: The file is not UTF-8"))
        #expect(answer.output.contains("Procedures/p/large.md: error: The file has 5242880 bytes; at most 4194304 are read."))
    }

    @Test("one id twice")
    func doubledID() throws {
        try write("title: T\n", to: "Procedures/manual.yml")
        try write("## S\n\nOne. {#k3f9tw}\n\nTwo. {#k3f9tw}\n", to: "Procedures/p/c.md")
        let answer = try run("check")
        #expect(answer.status == 1)
        #expect(answer.output.contains("k3f9tw"))
        #expect(answer.output.contains("Procedures/p/c.md:5"))
    }

    @Test("a new manual, a stranger's vote, an unknown ballot, wrong use")
    func board() throws {
        #expect(try run("init", "m").status == 0)
        let again = try run("init", "m")
        #expect(again.status == 64)
        #expect(again.errors.split(separator: "\n").count == 1)
        let stranger = try run("ballot", "cast", "b-1", "approve", "--as", "nobody", "--manual", "m")
        #expect(stranger.status == 1)
        #expect(stranger.errors.contains("“nobody” holds no seat of this board."))
        let unknown = try run("ballot", "cast", "b-1", "approve", "--as", "chair", "--manual", "m")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("There is no ballot b-1."))
        #expect(try run("ballot", "cast", "b-1", "perhaps", "--as", "chair").status == 64)
    }

    @Test("rendering as text and redlining: --accept is the new text, --reject the old")
    func redline() throws {
        try write("## A {#aaaaaa}\n\nIt may be done. {#bbbbbb}\n\n- One\n- Two\n", to: "old.md")
        try write("## A {#aaaaaa}\n\nIt must be done. {#bbbbbb}\n\n- One\n- Two\n- Three\n", to: "new.md")
        let old = try run("render", "old.md", "--format", "text")
        let new = try run("render", "new.md", "--format", "text")
        #expect(try run("redline", "old.md", "new.md", "--accept").output == new.output)
        #expect(try run("redline", "old.md", "new.md", "--reject").output == old.output)
        #expect(try run("redline", "old.md", "new.md", "--format", "summary").output.contains("“may” became “must”"))
        #expect(try run("redline", "old.md", "old.md", "--format", "summary").output.isEmpty)
        #expect(try run("render", "-", "--format", "text", input: "Words.\n").output.contains("Words."))
    }
}
