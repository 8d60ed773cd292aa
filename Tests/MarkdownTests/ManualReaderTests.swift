import Manuals
import Testing

@testable import Markdown

@Suite("a manual is read")
struct ManualReaderTests {
    private static let settings = "title: M\nnumbering: chapter.section.paragraph\nparts:\n  - id: core\n    title: Core\n    status: core\n"

    private func read(_ files: [String: String], checking: Bool = true) throws -> Reading<Manual> {
        try ManualReader.read(paths: files.keys, checking: checking) { path throws(Missing) in
            guard let text = files[path] else { throw Missing() }
            return Array(text.utf8)
        }
    }

    private struct Missing: Error {}

    @Test("every file finds its place")
    func places() throws {
        let reading = try read([
            "Procedures/manual.yml": Self.settings, "Procedures/glossary.yml": "- term: LADO\n  also: [designated officer]\n  meaning: Who to tell.\n",
            "Procedures/references.yml": "- id: wt2023\n  title: Working together\n  date: \"2023\"\n",
            "Procedures/core/a.md": "---\nid: a\ntitle: A\npart: core\n---\n[The form](../attachments/form.md) [@wt2023]. {#k3f9tw}\n",
            "Procedures/attachments/form.md": "# Form\n", "README.md": "# About\n", "Changelogs/2027.md": "x",
        ])
        #expect(reading.diagnostics == [])
        #expect(reading.value.settings.parts.map(\.title) == ["Core"])
        #expect(reading.value.glossary == [Term(term: "LADO", also: ["designated officer"], meaning: "Who to tell.")])
        #expect(reading.value.references.map(\.date) == ["2023"])
        #expect(reading.value.chapters.keys.sorted() == ["Procedures/core/a.md"])
        #expect(reading.value.files.keys.sorted() == ["Changelogs/2027.md", "Procedures/attachments/form.md", "README.md"])
        #expect(reading.value.files["Changelogs/2027.md"]?.size == 1)
    }

    @Test("its canonical files read back as the same manual, with nothing to say")
    func canonical() throws {
        let first = try read([
            "Procedures/manual.yml": "parts: [{title: \"Core: all\", id: core}]\ntitle: 'The manual'\n", "Procedures/glossary.yml": "- {meaning: b, term: B}\n- {meaning: \"a: #\", term: A}\n",
            "Procedures/references.yml": "- {id: z, title: Z}\n- {id: y, title: \"Y\", date: 2023-12}\n", "Procedures/core/a.md": "---\npart: core\nid: a\n---\n# A\n*text*   {#k3f9tw}\n",
        ])
        #expect(Set(first.diagnostics.map(\.rule)) == ["not-canonical"])
        var files: [String: String] = [:]
        for file in first.value.canonicalFiles { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        let second = try read(files)
        #expect(second.diagnostics == [])
        #expect(second.value.chapters == first.value.chapters)
        #expect(second.value.settings == first.value.settings)
        #expect(Set(second.value.glossary) == Set(first.value.glossary))
        #expect(Set(second.value.references) == Set(first.value.references))
    }

    @Test("a file that is no text is kept as a file, and said")
    func unreadable() {
        let reading = ManualReader.read(paths: ["Procedures/core/a.md"], checking: false) { _ in [0xFF] }
        #expect(reading.value.chapters.isEmpty)
        #expect(reading.value.files.keys.sorted() == ["Procedures/core/a.md"])
        #expect(reading.diagnostics.map(\.rule) == ["not-utf-8"])
    }

    @Test("what is wrong is shown with file and line")
    func diagnostics() throws {
        let reading = try read([
            "Procedures/manual.yml": "title: M\nnumbering: roman\nparts:\n  - id: core\n    title: Core\n  - id: core\n    title: Again\n",
            "Procedures/glossary.yml": "- term: A\n- meaning: b\n", "Procedures/references.yml": "id: a\n",
            "Procedures/core/a.md": "---\nid: a\ntitle: A\npart: core\n---\nOne. {#k3f9tw}\n\nTwo [](#none). {#k3f9tw}\n",
        ])
        #expect(
            reading.diagnostics.map { "\($0.file.split(separator: "/").last ?? ""):\($0.line) \($0.rule)" } == [
                "a.md:8 duplicate-id", "a.md:8 unresolved-reference", "glossary.yml:1 missing-field", "glossary.yml:2 missing-field", "manual.yml:2 wrong-value",
                "manual.yml:6 duplicate-part", "references.yml:1 wrong-value",
            ])
    }

    @Test("a manual without settings says so")
    func noSettings() throws {
        #expect(try read([:]).diagnostics.map(\.rule) == ["no-settings"])
    }

    @Test("the first failure to load ends the reading")
    func failure() {
        #expect(throws: Missing.self) {
            try ManualReader.read(paths: ["README.md"]) { _ throws(Missing) in throw Missing() }
        }
    }
}

@Suite("YAML is written as it is read")
struct YAMLTests {
    @Test("words that other readers could take for something else come back as words")
    func words() throws {
        let words = [
            "", " ", "a", "yes", "No", "null", "~", "1", "1.0", "-", "- a", "a: b", "a:", ":a", "a #b", "#a", "[a]", "{a}", "a, b", "\"a\"", "'a'", "a\"b", "a\\b",
            "a\nb", "\ta", "é", "“a”", "a—b", "\u{A0}", "\u{85}", "\u{2028}", "a\u{FEFF}b", "😀", "日本", "@a", "`a`", "%a", "&a", "*a", "!a", "|", ">", "?", "? a", "a ", "0x1F",
            "2027-03-31", "=", "<<", "a:b", "http://a.b", "\u{1}", "\u{7F}", "true", "a & b", "it's", "...", "---",
        ]
        for word in words {
            for yaml in [YAMLText.scalar(word), YAMLText.quoted(word)] {
                let value = try #require(try YAMLValue.read(Array("key: \(yaml)\n".utf8)[...]))
                guard case .mapping(let entries) = value.content, case .scalar(let read, _)? = entries.first?.value.content else {
                    Issue.record("\(yaml) is no scalar")
                    continue
                }
                #expect(read == word, "\(yaml)")
            }
        }
        let value = try #require(try YAMLValue.read(Array("key: \(YAMLText.list(words))\n".utf8)[...]))
        guard case .mapping(let entries) = value.content, case .sequence(let items)? = entries.first?.value.content else {
            Issue.record("no list")
            return
        }
        #expect(items.map(\.canonical) == words.map(YAMLText.scalar) || items.count == words.count)
        for (item, word) in zip(items, words) {
            guard case .scalar(let read, _) = item.content else { continue }
            #expect(read == word)
        }
    }

    @Test(
        "other keys keep the kind of their values",
        arguments: [
            ("a: 1", "1"), ("a: \"1\"", "\"1\""), ("a: yes", "yes"), ("a: 'yes'", "\"yes\""), ("a:", "null"), ("a: ~", "null"), ("a: 2027-01-01", "2027-01-01"),
            ("a: -5", "-5"), ("a: |\n  x\n  y", "\"x\\ny\\n\""), ("a: >-\n  x\n  y", "x y"), ("a:\n  - b\n  - c: [d, \"e, f\"]", "[b, {c: [d, \"e, f\"]}]"),
            ("a: {}", "{}"), ("a: []", "[]"), ("a: {\"b c\": d}", "{b c: d}"), ("a: <b>", "\"<b>\""),
        ])
    func other(yaml: String, canonical: String) throws {
        let reading = try ChapterReader.read(Array("---\nid: x\n\(yaml)\n---\n".utf8), path: "x.md")
        #expect(reading.value.frontMatter.other["a"] == canonical)
        let again = try ChapterReader.read(CanonicalText.chapter(reading.value), path: "x.md")
        #expect(again.value == reading.value)
    }
}
