import Digests
import Manuals
import Testbench

extension Author {
    /// A manual of a few chapters.
    mutating func manual() -> Manual {
        var manual = Manual(settings: ManualSettings(title: words(2), parts: [Part(id: name("core"), title: "Core")]))
        for index in 0..<(2 + random.below(3)) {
            var chapter = self.chapter(units: 2 + random.below(8))
            chapter.frontMatter.id = name("chapter-\(index)")
            manual.chapters["Procedures/core/chapter-\(index).md"] = chapter
        }
        for index in 0..<random.below(4) {
            manual.glossary.append(Term(term: "term \(index)", meaning: words(6)))
            manual.references.append(Reference(id: name("ref-\(index)"), title: words(3)))
            manual.files["Procedures/attachments/form-\(index).pdf"] = stamp()
        }
        return manual
    }

    private mutating func stamp() -> FileStamp {
        let text = words(1 + random.below(2))
        return FileStamp(digest: Digest(of: text), size: text.utf8.count)
    }

    /// The manual after a few edits of any kind.
    mutating func edited(_ manual: Manual) -> Manual {
        var manual = manual
        for _ in 0..<(1 + random.below(4)) { edit(&manual) }
        return manual
    }

    private mutating func edit(_ manual: inout Manual) {
        let paths = manual.chapters.keys.sorted()
        guard let path = paths.isEmpty ? nil : Optional(random.one(of: paths)), let chapter = manual.chapters[path] else { return }
        switch random.below(8) {
        case 0: manual.chapters[path] = nil
        case 1:
            manual.chapters[path] = nil
            manual.chapters["Procedures/other/" + chapter.id.text + ".md"] = chapter
        case 2:
            var added = self.chapter(units: 3)
            added.frontMatter.id = name("chapter-new-\(random.below(1_000))")
            manual.chapters["Procedures/core/\(added.id).md"] = added
        case 3: move(&manual, from: path, to: random.one(of: paths))
        case 4: manual.settings.title = words(2)
        case 5: if !manual.glossary.isEmpty { manual.glossary[0].meaning = words(6) }
        case 6: manual.files["Procedures/attachments/form-\(random.below(4)).pdf"] = random.chance(50) ? stamp() : nil
        default: manual.chapters[path] = edited(chapter)
        }
    }

    private mutating func move(_ manual: inout Manual, from path: String, to other: String) {
        guard path != other, var source = manual.chapters[path], var target = manual.chapters[other], !source.body.isEmpty
        else { return }
        target.body.insert(source.body.remove(at: random.below(source.body.count)), at: random.below(target.body.count + 1))
        if !writesIDs {
            source.body = withoutIDs(source.body)
            target.body = withoutIDs(target.body)
        }
        manual.chapters[path] = source
        manual.chapters[other] = target
    }
}
