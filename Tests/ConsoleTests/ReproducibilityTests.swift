import Foundation
import Testing

@Suite("The same history gives the same bytes wherever it is made")
struct ReproducibilityTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Everything a reader gets, by path: the bundles of the sample manual, and its site as of two days.
    private func made(under surroundings: String, in folder: String, _ program: Program) throws -> [String: Data] {
        let script = "\(program.folder)/script"
        let answers = try [
            program.run(["demo", folder, "--script", script], under: surroundings),
            program.run(["build", "--manual", folder, "--out", "\(folder)-site"], under: surroundings),
            program.run(["build", "--manual", folder, "--as-of", "2017-09-01", "--out", "\(folder)-past"], under: surroundings),
            program.run(["as-of", "2017-09-01", "--manual", folder, "--format", "json"], under: surroundings),
            program.run(["as-of", "2017-09-01", "--manual", folder], under: surroundings),
            program.run(["verify", "--manual", folder, "\(folder)/releases"], under: surroundings),
        ]
        for answer in answers { #expect(answer.status == 0, "\(answer.errors)") }
        var files = Dictionary(uniqueKeysWithValues: answers[3...].enumerated().map { ("answer \($0)", Data($1.output.utf8)) })
        files["head"] = try Data(contentsOf: URL(filePath: "\(program.folder)/\(folder)/.git/refs/heads/record"))
        for (name, place) in [("releases", "\(folder)/releases"), ("site", "\(folder)-site"), ("past", "\(folder)-past")] {
            for path in try FileManager.default.subpathsOfDirectory(atPath: "\(program.folder)/\(place)") {
                let url = URL(filePath: "\(program.folder)/\(place)/\(path)")
                if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files["\(name)/\(path)"] = try Data(contentsOf: url) }
            }
        }
        return files
    }

    @Test("another time zone, locale, umask, path and number of cores change no commit of the record and no byte of bundles and sites")
    func surroundings() throws {
        let program = try Program()
        defer { try? FileManager.default.removeItem(atPath: program.folder) }
        // The sample's history up to its first release.
        let script = URL(filePath: "\(program.folder)/script")
        try FileManager.default.copyItem(at: Self.root.appending(path: "Tools/demo"), to: script)
        let story = try String(contentsOf: script.appending(path: "script.yml"), encoding: .utf8)
        let publication = try #require(story.range(of: "act: publish"))
        let end = try #require(story[publication.upperBound...].firstIndex(of: "\n"))
        try String(story[...end]).write(to: script.appending(path: "script.yml"), atomically: true, encoding: .utf8)
        let here = try made(under: "umask 022; export TZ=UTC LC_ALL=C", in: "here", program)
        let there = try made(
            under: "umask 077; export TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 HOME=/nonexistent; exec taskset -c 0 \"$0\" \"$@\"",
            in: "a place/with ünusual name", program)
        #expect(here.count > 50)
        #expect(here["answer 1"].map { String(decoding: $0, as: UTF8.self) }?
            .hasPrefix("On 2017-09-01, release 2017-03 was in force: from 2017-03-31 until 2017-10-02; it is not in force now.\n") == true)
        #expect(here.keys.sorted() == there.keys.sorted())
        for (path, bytes) in here { #expect(there[path] == bytes, "\(path)") }
    }
}

extension Program {
    /// Runs the program after a shell's words about its surroundings.
    fileprivate func run(_ arguments: [String], under surroundings: String) throws -> Answer {
        let shell = "\(surroundings); exec \"$0\" \"$@\""
        return try run(["-c", shell, Self.rubric.path] + arguments, as: URL(filePath: "/bin/sh"))
    }
}
