import Digests
import Manuals
import Testing

@testable import Markdown

@Suite("Elements are read file by file as they are read from the whole")
struct FileDigestsTests {
    private func files(_ seed: UInt64) -> [(path: String, bytes: [UInt8])] {
        var generator = ChapterGenerator(seed: seed)
        var files = [
            (path: "Procedures/manual.yml", bytes: Array("title: M\nparts:\n  - id: core\n    title: Core\n".utf8)),
            (path: "Procedures/glossary.yml", bytes: Array("- term: LADO\n  meaning: Who to tell.\n".utf8)),
            (path: "Procedures/references.yml", bytes: Array("- id: wt2023\n  title: Working together\n".utf8)),
            (path: "Procedures/attachments/form.txt", bytes: Array("A form.\n".utf8)),
        ]
        for number in 1...6 {
            var chapter = generator.chapter()
            chapter.frontMatter.id = ChapterID("chapter-\(number)")!
            files.append(("Procedures/core/chapter-\(number).md", CanonicalText.chapter(chapter)))
        }
        return files
    }

    @Test("of random manuals", arguments: 1...12 as ClosedRange<UInt64>)
    func files(seed: UInt64) throws {
        let texts = Dictionary(uniqueKeysWithValues: files(seed).map { ($0.path, $0.bytes) })
        let whole = ManualReader.read(paths: texts.keys, checking: false) { path throws(Never) in texts[path] ?? [] }.value
        guard let table = try? ElementTable(whole) else { return }
        let digests = texts.flatMap { ManualFile($0.value, at: $0.key, checking: false).digests(at: $0.key) }
        #expect(digests.count == table.elements.count)
        #expect(Dictionary(digests.map { ($0.key, $0.digest) }) { first, _ in first } == table.elements.mapValues(\.digest), "seed \(seed)")
    }
}
