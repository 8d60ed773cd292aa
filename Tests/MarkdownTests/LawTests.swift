import Foundation
import Manuals
import Testbench
import Testing

@testable import Markdown

@Suite("reading and writing are inverse")
struct LawTests {
    @Test("for every example of the CommonMark suite", .enabled(if: Shared.hasSuite, "../shared/suites is missing"))
    func suite() {
        for example in CommonMarkExample.all {
            if let law = brokenLaw(Array(example.markdown.utf8)) {
                Issue.record("example \(example.number): \(example.markdown.debugDescription): \(law)")
            }
        }
    }

    @Test("a link to styled code that could end a definition's label keeps its words, whichever mark stood outside")
    func definition() throws {
        let path = "Procedures/core/test.md"
        for prose in ["~~[`a]:b`](#)~~", "**_[`a]:b`](#)_**", "- ~~[`a]:b`](#)~~", "word [~~`a]:b`~~](#)"] {
            let text = Array("---\nid: test\ntitle: Test\n---\n\(prose)\n".utf8)
            let chapter = try ChapterReader.read(text, path: path).value
            let words = chapter.body.reduce(into: "") { words, unit in unit.forEachProse { words += $0.plainText } }
            #expect(words.contains("a]:b"), "\(prose)")
            let again = try ChapterReader.read(CanonicalText.chapter(chapter), path: path).value
            #expect(again.body.reduce(into: "") { words, unit in unit.forEachProse { words += $0.plainText } } == words, "\(prose)")
        }
    }

    @Test("for chapters made at random")
    func generated() throws {
        let cases = RandomCases(usual: 1_000)
        var failures: [String] = []
        for seed in cases.seeds {
            var generator = ChapterGenerator(seed: seed)
            let chapter = generator.chapter()
            let written = CanonicalText.chapter(chapter)
            let reading = try ChapterReader.read(written, path: "Procedures/core/test.md")
            if reading.value != chapter || CanonicalText.chapter(reading.value) != written {
                let text = String(decoding: written, as: UTF8.self)
                failures.append("seed \(seed):\n\(text)\n\(difference(chapter, reading.value))")
            }
        }
        report(failures, of: cases.count)
    }

    @Test("for texts made at random")
    func soup() {
        let cases = RandomCases(usual: 2_000)
        var failures: [String] = []
        for seed in cases.seeds {
            var soup = TextSoup(seed: seed)
            let text = soup.text()
            if let law = brokenLaw(text) {
                failures.append("seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)\n\(law)")
            }
        }
        report(failures, of: cases.count)
    }

    /// The shortest failures say most.
    private func report(_ failures: [String], of count: Int) {
        #expect(failures.isEmpty, "\(failures.count) of \(count) failed")
        for failure in failures.sorted(by: { $0.utf8.count < $1.utf8.count }).prefix(6) { Issue.record("\(failure)") }
    }
}
