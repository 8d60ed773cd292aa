import Digests
import Foundation
import Manuals
import Redlines
import Testing

@Suite struct WholeManuals {
    private let rule = paragraph("aaaaaa", "The nurse may tell the police about every threat.")
    private let other = paragraph("bbbbbb", "The record is written before the end of the day.")

    private func manual(_ chapters: [(String, Chapter)]) -> Manual {
        Manual(
            settings: ManualSettings(title: "Procedures"),
            chapters: Dictionary(uniqueKeysWithValues: chapters))
    }

    @Test("a paragraph that goes to another chapter moved, in both chapters")
    func crossing() {
        let changed = paragraph("aaaaaa", "The nurse must tell the police about every threat.")
        let redline = ManualRedline(
            old: manual([("a.md", chapter([rule, other], id: "first")), ("b.md", chapter([], id: "second"))]),
            new: manual([("a.md", chapter([other], id: "first")), ("b.md", chapter([changed], id: "second"))]))
        #expect(redline.chapters.map { $0.units.map(\.fate) } == [["away aaaaaa to second", "same bbbbbb"], ["here aaaaaa from first"]])
        #expect(redline.changes().chapters.map { $0.sentences.map(\.text) } == [
            ["Moved to second: “The nurse may tell the police about every threat.”"],
            ["Moved from first, with changes: “may” became “must”."],
        ])
    }

    @Test("a chapter under a new path or code is the same chapter")
    func recoded() {
        var renamed = chapter([rule, other], id: "first")
        renamed.frontMatter.code = "PA1"
        renamed.frontMatter.part = name("guidance")
        let redline = ManualRedline(
            old: manual([("Procedures/core/first.md", chapter([rule, other], id: "first"))]),
            new: manual([("Procedures/guidance/first.md", renamed)]))
        #expect(redline.changes().chapters.map { $0.sentences.map(\.text) } == [
            ["File Procedures/core/first.md became Procedures/guidance/first.md.", "Code PA1 added.", "Part guidance added."]
        ])
    }

    @Test("a file without ids that was renamed is found again by its text")
    func renamed() {
        let units = withoutIDs([rule, other])
        let redline = ManualRedline(
            old: manual([("old-name.md", chapter(units, id: "old-name"))]),
            new: manual([("new-name.md", chapter(units, id: "new-name"))]))
        guard case .changed(let path, let chapter)? = redline.chapters.first else {
            Issue.record("not found again")
            return
        }
        #expect(path == Replacement(old: "old-name.md", new: "new-name.md"))
        #expect(chapter.units.allSatisfy { $0.isUnchanged })
    }

    @Test("chapters and files that are the same in both may be left out of both", arguments: [true, false])
    func leftOut(writesIDs: Bool) {
        for seed in Laws.seeds {
            var author = Author(seed: seed, writesIDs: writesIDs)
            let old = author.manual()
            let new = author.edited(old)
            func differing(_ manual: Manual, _ other: Manual) -> Manual {
                var rest = manual
                rest.chapters = manual.chapters.filter { path, chapter in
                    other.chapters[path].map { CanonicalText.chapter($0) != CanonicalText.chapter(chapter) || $0 != chapter } ?? true
                }
                rest.files = manual.files.filter { other.files[$0] != $1 }
                return rest
            }
            let whole = ManualRedline(old: old, new: new)
            let part = ManualRedline(old: differing(old, new), new: differing(new, old))
            #expect(
                RedlineJSON.manual(part, changes: part.changes()) == RedlineJSON.manual(whole, changes: whole.changes()), "seed \(seed)")
        }
    }

    @Test("chapters that came and went are told")
    func addedAndRemoved() {
        let redline = ManualRedline(
            old: manual([("a.md", chapter([rule], id: "first", title: "First"))]),
            new: manual([("b.md", chapter([other], id: "second", title: "Second"))]))
        #expect(redline.changes().chapters.map(\.change) == [.withdrawn, .new])
        #expect(redline.changes().chapters.map { $0.sentences[0].text } == [
            "Chapter withdrawn: First, one section or paragraph.", "New chapter: Second, one section or paragraph.",
        ])
    }

    @Test("settings, terms, references and files are told")
    func therest() {
        var old = manual([])
        var new = old
        new.settings.title = "Child Protection Procedures"
        old.glossary = [Term(term: "LADO", meaning: "The officer who may be told.")]
        new.glossary = [Term(term: "LADO", also: ["designated officer"], meaning: "The officer who must be told.")]
        new.references = [Reference(id: name("wt2023"), title: "Working Together")]
        old.files = ["a.pdf": FileStamp(digest: Digest(of: "a"), size: 1), "b.pdf": FileStamp(digest: Digest(of: "b"), size: 2)]
        new.files = ["a.pdf": FileStamp(digest: Digest(of: "aa"), size: 3), "c.pdf": FileStamp(digest: Digest(of: "b"), size: 2)]
        let redline = ManualRedline(old: old, new: new)
        #expect(redline.changes().sentences.map(\.text) == [
            "Setting title Procedures became Child Protection Procedures.",
            "Term “LADO”: “may” became “must”; variants [] became [designated officer].",
            "Reference “Working Together”: new.", "File a.pdf replaced, 1 bytes became 3.",
            "File b.pdf became c.pdf, its content unchanged.",
        ])
        #expect(redline.accepted == new)
        #expect(redline.rejected == old)
    }

    @Test("a file name spelled with other bytes is another name")
    func fileNames() {
        let stamp = FileStamp(digest: Digest(of: "a"), size: 1)
        var (old, new) = (manual([]), manual([]))
        old.files["caf\u{E9}.pdf"] = stamp
        new.files["cafe\u{301}.pdf"] = stamp
        let redline = ManualRedline(old: old, new: new)
        #expect(!redline.isEmpty)
        #expect(redline.accepted.files.keys.map { Array($0.utf8) } == new.files.keys.map { Array($0.utf8) })
        #expect(redline.rejected.files.keys.map { Array($0.utf8) } == old.files.keys.map { Array($0.utf8) })
    }

    @Test("the order in which files are read makes no difference")
    func order() {
        for seed in UInt64(0)..<30 {
            var author = Author(seed: seed)
            let old = author.manual()
            let new = author.edited(old)
            var turned = Manual(settings: new.settings, glossary: new.glossary.reversed(), references: new.references.reversed())
            for (path, chapter) in new.chapters.sorted(by: { $0.key > $1.key }) { turned.chapters[path] = chapter }
            for (path, stamp) in new.files.sorted(by: { $0.key > $1.key }) { turned.files[path] = stamp }
            #expect(ManualRedline(old: old, new: turned) == ManualRedline(old: old, new: new), "seed \(seed)")
        }
    }
}

@Suite struct JSONForm {
    @Test("is well formed, and its segments hold every word of both texts")
    func words() throws {
        for seed in UInt64(0)..<200 {
            var author = Author(seed: seed)
            let (old, new) = (author.prose(), author.prose())
            let redline = ChapterRedline(
                old: chapter([.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [.text(old)]))]),
                new: chapter([.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [.text(new)]))]))
            let json = try #require(
                
                    try JSONSerialization.jsonObject(with: Data(RedlineJSON.chapter(redline, sentences: redline.sentences())))
                        as? [String: Any])
            let unit = try #require((json["units"] as? [[String: Any]])?.first)
            guard unit["change"] as? String == "changed" else { continue }
            let segments = try #require((unit["nodes"] as? [[String: Any]])?.first?["segments"] as? [[String: Any]])
            func words(_ side: [String]) -> String {
                segments.filter { side.contains($0["change"] as? String ?? "") }
                    .flatMap { $0["runs"] as? [[String: Any]] ?? [] }
                    .map { $0["text"] as? String ?? ($0["break"] == nil ? "" : " ") }.joined()
            }
            func bare(_ prose: Prose) -> String {
                Prose(prose.runs.filter { if case .image = $0.content { false } else { true } }).plainText
            }
            #expect(words(["equal", "inserted", "restyled"]) == bare(new), "seed \(seed)")
            #expect(words(["equal", "deleted", "restyled"]) == bare(old), "seed \(seed)")
        }
    }

    @Test("spells a changed paragraph so")
    func spelling() {
        let redline = ChapterRedline(
            old: chapter(paragraph("aaaaaa", "You may call."), paragraph("bbbbbb", "Gone.")),
            new: chapter(paragraph("aaaaaa", "You must call.")))
        #expect(String(decoding: RedlineJSON.chapter(redline, sentences: redline.sentences()), as: UTF8.self) == """
            {"format":"rubric-redline","version":1,"chapter":"referral","fields":[],"units":[\
            {"change":"changed","kind":"paragraph","id":"aaaaaa","nodes":[{"kind":"text","change":"changed","segments":[\
            {"change":"equal","runs":[{"text":"You "}]},{"change":"deleted","runs":[{"text":"may"}]},\
            {"change":"inserted","runs":[{"text":"must"}]},{"change":"equal","runs":[{"text":" call."}]}]}]},\
            {"change":"deleted","kind":"paragraph","id":"bbbbbb","nodes":[{"kind":"text","change":"deleted","segments":[\
            {"change":"deleted","runs":[{"text":"Gone."}]}]}]}],"sentences":[\
            {"class":"amended","importance":"duty","subject":"unit:aaaaaa","label":"Paragraph 1","text":"“may” became “must”."},\
            {"class":"withdrawn","importance":"wording","subject":"unit:bbbbbb","label":"Paragraph 2","text":"Withdrawn: “Gone.”"}]}
            """)
    }

    @Test("is well formed for a whole manual")
    func manuals() throws {
        for seed in UInt64(0)..<40 {
            var author = Author(seed: seed)
            let old = author.manual()
            let redline = ManualRedline(old: old, new: author.edited(old))
            let json = try JSONSerialization.jsonObject(with: Data(RedlineJSON.manual(redline, changes: redline.changes())))
            #expect((json as? [String: Any])?["format"] as? String == "rubric-manual-redline", "seed \(seed)")
        }
    }
}
