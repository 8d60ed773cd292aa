import Digests
import Manuals
import Testing

@testable import Markdown

@Suite("Elements are read a few files at a time as they are read from the whole")
struct ElementDigestsTests {
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

    @Test("of random manuals, in batches of any size", arguments: 1...12 as ClosedRange<UInt64>)
    func batches(seed: UInt64) throws {
        let files = files(seed)
        let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let whole = ManualReader.read(paths: texts.keys, checking: false) { path throws(Never) in texts[path] ?? [] }.value
        guard let table = try? ElementTable(whole) else { return }
        for size in [1, 4, files.count] {
            var digests = ElementDigests()
            for start in stride(from: 0, to: files.count, by: size) { digests.add(files: Array(files[start..<min(start + size, files.count)])) }
            #expect(try digests.finish() == table.elements.mapValues(\.digest), "seed \(seed), batches of \(size)")
        }
    }

    @Test("a manual that says nothing of itself has the settings of one that says nothing; one key twice is refused")
    func edges() throws {
        let chapter = Array("---\nid: a\n---\nText. {#k3f9tw}\n".utf8)
        var alone = ElementDigests()
        alone.add(files: [("Procedures/core/a.md", chapter)])
        let whole = ManualReader.read(paths: ["Procedures/core/a.md"], checking: false) { _ throws(Never) in chapter }.value
        #expect(try alone.finish() == ElementTable(whole).elements.mapValues(\.digest))
        var twice = alone
        twice.add(files: [("Procedures/core/b.md", Array("---\nid: b\n---\nText. {#k3f9tw}\n".utf8))])
        #expect(throws: CompositionFailure.duplicate(.paragraph(ElementID("k3f9tw")!))) { try twice.finish() }
    }
}

extension ElementDigests {
    fileprivate mutating func add(files: [(path: String, bytes: [UInt8])]) {
        for file in files { add(ElementDigests.of(ManualFile(file.bytes, at: file.path, checking: false), at: file.path)) }
    }
}
