import HTML
import Manuals
import Redlines
import Releases

extension ChangesPage {
    /// Every changed paragraph with its redline, under its chapter.
    func writeChapters(under heading: String = "Paragraph by paragraph", to html: inout Markup) {
        guard !site.revisions.changedChapters.isEmpty else { return }
        html(.h2, text: heading)
        RedlineKey.write(to: &html)
        for entry in site.revisions.changedChapters {
            let chapter = entry.frontMatter
            html(.h3, anchor(ofChapter: chapter.id)) { html in
                if isOnSite(chapter: chapter.id) {
                    html(.a, .href(standpoint.address(of: .chapter(chapter.id))), text: chapter.printedTitle)
                } else {
                    html.text(chapter.printedTitle)
                }
                if case .added = entry { html(.span, .class("flag"), text: "New") }
                if case .removed = entry { html(.span, .class("flag"), text: "Withdrawn") }
            }
            if entry.isWholeChapter {
                writeWhole(entry, to: &html)
                if case .excerpt = setting { writeUnits(of: entry, to: &html) }
            } else {
                if case .changed(_, let redline) = entry { FieldChanges(site: site).write(redline.frontMatter, to: &html) }
                // An excerpt has the change list before it.
                if case .page = setting { write(site.revisions.sentences(for: chapter.id).filter(\.isAboutText), to: &html) }
                writeUnits(of: entry, to: &html)
            }
        }
    }

    /// Only the site's own page of changes is linked to by chapter.
    private func anchor(ofChapter chapter: ChapterID) -> Attribute? {
        guard case .page = setting else { return nil }
        return .id("\(ids)chapter-\(chapter)")
    }

    private func isOnSite(chapter: ChapterID) -> Bool {
        guard case .excerpt = setting else { return true }
        return site.edition.previous?.chapter(chapter) != nil
    }

    private func writeUnits(of entry: ChapterEntry, to html: inout Markup) {
        let chapter = entry.frontMatter.id
        write(entry.units.filter(\.isShownAsChange), of: chapter, to: &html)
        guard case .page = setting else { return }
        html(.p) { $0(.a, .href(standpoint.address(of: site.redline(of: chapter))), text: "Read \(entry.frontMatter.printedTitle) with its changes marked") }
    }

    /// What is shown as a change of a chapter: of some of its units now, or of all.
    func changes(of units: Set<ElementID>?, in chapter: ChapterID) -> [UnitRedline] {
        guard let entry = site.revisions.changedChapters.first(where: { $0.frontMatter.id == chapter }) else { return [] }
        return entry.units.filter { unit in unit.isShownAsChange && (units == nil || unit.accepted.map { units?.contains($0.id) == true } ?? false) }
    }

    func write(_ units: [UnitRedline], of chapter: ChapterID, to html: inout Markup) {
        html(.div, .class(layout == .sides ? "text redline wide" : "text redline")) { html in
            var writer = UnitRedlineWriter(site, at: standpoint, chapter: chapter, layout: layout, isOnSite: isOnSite, remark: remark) { anchor(of: $0) }
            for unit in units {
                writer.write(unit, level: nil, to: &html)
                if let id = unit.accepted?.id { followUp?(id, &html) }
            }
        }
    }

    private func writeWhole(_ entry: ChapterEntry, to html: inout Markup) {
        let count = entry.units.count { if case .paragraph? = $0.accepted ?? $0.rejected { true } else { false } }
        let paragraphs = "\(count) paragraph\(count == 1 ? "" : "s")"
        html(.p) { html in
            if case .added = entry {
                html.text("A new chapter of \(paragraphs).")
            } else {
                html.text("The chapter was withdrawn, with \(paragraphs). ")
                guard case .page = setting else { return }
                html(.a, .href(standpoint.address(of: site.redline(of: entry.frontMatter.id))), text: "Read its last words")
            }
        }
    }

    /// What changed outside the chapters.
    func writeRest(to html: inout Markup) {
        guard let redline = site.edition.redline else { return }
        writeSettings(redline.settings, to: &html)
        writeGlossary(redline.glossary, to: &html)
        writeReferences(redline.references, to: &html)
        writeFiles(redline.files, to: &html)
    }

    private func writeSettings(_ settings: SettingsRedline, to html: inout Markup) {
        guard !settings.changes.isEmpty else { return }
        html(.h2, text: "The manual as a whole")
        FieldChanges(site: site).write(settings.changes, to: &html)
    }

    private func writeGlossary(_ glossary: MergedSequence<TermChange>, to html: inout Markup) {
        guard !glossary.isUnchanged else { return }
        var writer = RedlineWriter(site, at: standpoint, chapter: nil)
        html(.h2, text: "Glossary")
        html(.dl, .class("glossary")) { html in
            for entry in glossary.entries {
                switch entry {
                case .unchanged: continue
                case .changed(let change):
                    Self.entry(&html, term: { $0.text(change.term.new) }) { html in
                        writer.write(change.meaning, to: &html)
                        let also = (change.also.old.joined(separator: ", "), change.also.new.joined(separator: ", "))
                        guard change.also.isChange else { return }
                        html.text(" Also: ")
                        html.replaced(also.0.isEmpty ? nil : also.0, by: also.1.isEmpty ? nil : also.1)
                    }
                case .added(let term): Self.entry(&html, term: { $0.added { $0.text(term.term) } }) { $0.added { $0.text(term.meaning) } }
                case .deleted(let term): Self.entry(&html, term: { $0.deleted { $0.text(term.term) } }) { $0.deleted { $0.text(term.meaning) } }
                }
            }
        }
    }

    private static func entry(_ html: inout Markup, term: (inout Markup) -> Void, meaning: (inout Markup) -> Void) {
        html(.div, .class("entry")) { html in
            html(.dt, content: term)
            html(.dd, content: meaning)
        }
    }

    private func writeReferences(_ references: MergedSequence<ReferenceChange>, to html: inout Markup) {
        guard !references.isUnchanged else { return }
        html(.h2, text: "References")
        html(.ul, .class("references")) { html in
            for entry in references.entries {
                switch entry {
                case .unchanged: continue
                case .changed(let change):
                    html(.li) { html in
                        html(.cite, text: change.accepted.title)
                        FieldChanges(site: site).write(change.changes, to: &html)
                    }
                case .added(let reference): html(.li) { $0.added { ReferenceEntry(reference).write(to: &$0) } }
                case .deleted(let reference): html(.li) { $0.deleted { ReferenceEntry(reference).write(to: &$0) } }
                }
            }
        }
    }

    private func writeFiles(_ files: [FileRedline], to html: inout Markup) {
        let changed = files.filter(\.isChangedAttachment)
        guard !changed.isEmpty else { return }
        html(.h2, text: "Forms and attachments")
        html(.ul) { html in
            for file in changed { html(.li, text: file.words) }
        }
    }
}

extension ChangeSentence {
    /// Whether the sentence is about sections and paragraphs: facts about the chapter are shown as such, and where its
    /// file stands is no reader's concern.
    var isAboutText: Bool { if case .unit = subject { true } else { false } }
}
