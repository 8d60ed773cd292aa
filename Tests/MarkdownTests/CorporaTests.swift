import Foundation
import Manuals
import Testing

@testable import Markdown

@Suite("other people's repositories", .enabled(if: Shared.hasCorpora, "../shared/corpora is missing"))
struct CorporaTests {
    @Test(
        "every Markdown file at one revision obeys the laws",
        arguments: [
            ("18f-handbook", "fd8771e84122722771721a28265a654f43dd7703"),
            ("github-site-policy", "a0194358f697128557b59cc7fe187c417665ac4f"),
            ("govuk-developer-docs", "5ee34f80708e693789514028a25fdcead277eca0"),
        ])
    func laws(corpus: String, revision: String) throws {
        let bundle = try #require(Shared.url("corpora/\(corpus).bundle"))
        let folder = FileManager.default.temporaryDirectory.appending(path: "rubric-corpus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try git(["clone", "-q", "--no-checkout", bundle.path(percentEncoded: false), folder.path(percentEncoded: false)])
        try git(["-C", folder.path(percentEncoded: false), "checkout", "-q", revision])
        var files = 0
        var broken: [String] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() where path.hasSuffix(".md") {
            guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path(percentEncoded: false)) else { continue }
            files += 1
            do {
                let whole = try ChapterReader.read(Array(data), path: path).value
                if try ChapterReader.chapter(Array(data), path: path) != whole { broken.append("\(path) is another text where nobody is told of it") }
            } catch {
                broken.append("\(path) cannot be read: \(error.diagnostic)")
            }
            if let law = brokenLaw(Array(data), path: path) { broken.append("\(path): \(law)") }
        }
        print("\(corpus): \(files) files")
        #expect(files > 50)
        for law in broken.prefix(6) { Issue.record("\(law.prefix(4_000))") }
    }

    private func git(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/git")
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    }
}
