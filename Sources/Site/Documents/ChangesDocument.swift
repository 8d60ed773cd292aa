import Editorial
import Manuals
import Redlines
import Releases

/// What changed with an edition, as it is printed: duties first, then each proposal with its reasons, then every changed
/// paragraph with its words marked.
struct ChangesDocument {
    private let site: SiteContext
    private let redline: ManualRedline

    /// Nil when nothing is known of an edition before.
    init?(site: SiteContext) {
        guard let redline = site.edition.redline else { return nil }
        self.site = site
        self.redline = redline
    }

    /// The page that tells the same on the site.
    private var page: ChangesPage { ChangesPage(site) }

    func bytes() -> [UInt8] {
        var markup = ManualDocument(site: site).opening(titled: page.title)
        markup("chapter", .string(page.title), .number("level", 1), .named("place", "changes"), .flag("fresh", false))
        markup("words") { $0.text(page.summary) }
        writeDuties(to: &markup)
        writeProposals(to: &markup)
        writeChapters(to: &markup)
        writeRest(to: &markup)
        return markup.bytes
    }

    // MARK: What people must do differently

    private func writeDuties(to markup: inout TypstMarkup) {
        let duties = site.revisions.chapterChanges.map { ($0, $0.sentences.filter(ChangesPage.isDuty)) }.filter { !$0.1.isEmpty }
        guard !duties.isEmpty else { return }
        heading("Duties that changed", in: &markup)
        for (chapter, sentences) in duties {
            heading(page.name(of: chapter), level: 3, in: &markup)
            write(sentences, to: &markup)
        }
    }

    private func write(_ sentences: [ChangeSentence], to markup: inout TypstMarkup) {
        guard !sentences.isEmpty else { return }
        let links = LinkResolver(site: site, standpoint: page.standpoint, chapter: nil)
        let items = sentences.map { sentence in
            { (markup: inout TypstMarkup) in
                if let label = sentence.label { markup("strong") { $0.text("\(label): ") } }
                markup.text(links.printed(sentence.text).map(\.words).joined())
            }
        }
        markup("bulleted", contents: items)
        markup.newLine()
    }

    // MARK: Proposals

    private func writeProposals(to markup: inout TypstMarkup) {
        guard !site.edition.changes.isEmpty else { return }
        heading("Proposal by proposal", in: &markup)
        for change in site.edition.changes {
            heading(change.title, level: 3, in: &markup)
            var rows = [("Impact", change.impact.words), ("What", change.note)]
            if !change.correctedNotes.isEmpty { rows.append(("Note", change.correctionsInWords)) }
            rows.append(("Where", page.places(of: change)))
            if !change.drivers.isEmpty { rows.append(("Why", change.drivers.map { site.shortTitles[$0] ?? $0.text }.joined(separator: "; "))) }
            rows.append(("Decision", "\(change.decisionInWords) \(change.arithmetic)"))
            markup("standing", contents: rows.flatMap { row in [{ $0.text(row.0) }, { $0.text(row.1) }] })
            markup.newLine()
        }
    }

    // MARK: Chapters

    private func writeChapters(to markup: inout TypstMarkup) {
        let entries = site.revisions.changedChapters
        guard !entries.isEmpty else { return }
        heading("Paragraph by paragraph", in: &markup)
        markup("words") { markup in
            markup.added { $0.text("Added words") }
            markup.text(" are doubly underlined, ")
            markup.deleted { $0.text("deleted words") }
            markup.text(" struck.")
        }
        for entry in entries { write(entry, to: &markup) }
    }

    private func write(_ entry: ChapterEntry, to markup: inout TypstMarkup) {
        let chapter = entry.frontMatter
        heading(chapter.printedTitle, level: 3, in: &markup)
        switch entry {
        case .added:
            markup("words") { $0.text("The chapter is new. It is printed in full in the manual and as a document of its own.") }
        case .removed:
            markup("words") { $0.text("The chapter was withdrawn. These were its last words.") }
        case .changed(_, let redline):
            write(FieldChanges(site: site).inWords(redline.frontMatter), to: &markup)
        case .unchanged: break
        }
        var writer = DocumentUnitWriter(site, chapter: chapter.id)
        for unit in entry.units where unit.isShownAsChange {
            // The words of a new chapter are in its own document; what came to it from elsewhere is said here.
            if case .added = entry, case .added = unit { continue }
            writer.write(unit, to: &markup)
        }
    }

    private func write(_ fields: [FieldChange], to markup: inout TypstMarkup) {
        guard !fields.isEmpty else { return }
        let items = fields.map { field in
            { (markup: inout TypstMarkup) in
                markup("strong") { $0.text("\(FieldChanges.words(for: field.key)): ") }
                markup.replaced(field.old, by: field.new)
            }
        }
        markup("bulleted", contents: items)
        markup.newLine()
    }

    // MARK: Outside the chapters

    private func writeRest(to markup: inout TypstMarkup) {
        if !redline.settings.changes.isEmpty {
            heading("The manual as a whole", in: &markup)
            write(redline.settings.changes, to: &markup)
        }
        writeGlossary(to: &markup)
        writeReferences(to: &markup)
        let files = redline.files.filter(\.isChangedAttachment)
        guard !files.isEmpty else { return }
        heading("Forms and attachments", in: &markup)
        markup("bulleted", contents: files.map { file in { $0.text(file.words) } })
        markup.newLine()
    }

    private func writeGlossary(to markup: inout TypstMarkup) {
        guard !redline.glossary.isUnchanged else { return }
        heading("Glossary", in: &markup)
        for entry in redline.glossary.entries where !entry.isUnchanged {
            let change = entry.spread
            let term = entry.accepted ?? entry.rejected
            markup("words") { markup in
                markup("strong") { $0.text("\(term?.term ?? ""): ") }
                for segment in change.meaning.segments {
                    switch segment {
                    case .equal(let words), .restyled(_, let words): markup.text(words.plainText)
                    case .deleted(let words): markup.deleted { $0.text(words.plainText) }
                    case .inserted(let words): markup.added { $0.text(words.plainText) }
                    }
                }
                guard change.also.isChange else { return }
                markup.text(" Also: ")
                let (old, new) = (change.also.old.joined(separator: ", "), change.also.new.joined(separator: ", "))
                markup.replaced(old.isEmpty ? nil : old, by: new.isEmpty ? nil : new)
            }
        }
        markup.newLine()
    }

    private func writeReferences(to markup: inout TypstMarkup) {
        guard !redline.references.isUnchanged else { return }
        heading("References", in: &markup)
        for entry in redline.references.entries {
            switch entry {
            case .unchanged: continue
            case .changed(let change):
                markup("words") { $0.text(change.accepted.title) }
                write(change.changes, to: &markup)
            case .added(let reference): markup("words") { $0.added { $0.text(reference.facts) } }
            case .deleted(let reference): markup("words") { $0.deleted { $0.text(reference.facts) } }
            }
        }
        markup.newLine()
    }

    private func heading(_ words: String, level: Int = 2, in markup: inout TypstMarkup) {
        markup("heading", .number("level", level)) { $0.text(words) }
        markup.newLine()
    }
}
