import HTML
import Manuals

extension ChapterPage {
    /// Sections and paragraphs in reading order, with the tombstones of what stood between them.
    ///
    /// Returns the writer, which knows what footnotes were called.
    func writeBody(to html: inout Markup) -> TextWriter {
        var writer = TextWriter(site, at: standpoint, chapter: chapter.id)
        writer.number(footnotes)
        var level = 1
        writeTombstones(after: nil, to: &html)
        for unit in chapter.body {
            let number = numbering?[unit.id]
            writer.begin(unit.id, number: number)
            switch unit {
            case .section(let section):
                // Other people's headings skip levels; a page must not.
                level = min(section.depth + 1, level + 1)
                write(section, number, level: level, &writer, to: &html)
            case .paragraph(let paragraph): write(paragraph, number, &writer, to: &html)
            }
            writeTombstones(after: unit.id, to: &html)
        }
        return writer
    }

    private func write(_ section: Section, _ number: String?, level: Int, _ writer: inout TextWriter, to html: inout Markup) {
        writer.manner = .plain
        html(.heading(level), .id(section.id.text), .class("numbered")) { html in
            if let number {
                html(.a, .class("number"), .href(Address(fragment: section.id.text)), text: number)
                html.text(" ")
            }
            html(.span, .class("words")) { writer.write(section.title, to: &$0) }
            if let mark = site.revisions.mark(of: section.id) {
                html(.a, .class("flag"), .href(standpoint.address(of: site.redline(of: chapter.id), at: section.id.text)), text: mark.words)
            }
        }
        writer.manner = .reading
    }

    private func write(_ paragraph: Paragraph, _ number: String?, _ writer: inout TextWriter, to html: inout Markup) {
        let mark = site.revisions.mark(of: paragraph.id)
        html(.div, .class(mark.map { "paragraph \($0.className)" } ?? "paragraph"), .id(paragraph.id.text)) { html in
            html(.p, .class("number")) { html in
                html(.a, .href(Address(fragment: paragraph.id.text))) { html in
                    html(.span, .class("unseen"), text: "Paragraph ")
                    html.text(number ?? "¶")
                }
            }
            if let mark {
                html(.p, .class("mark")) { html in
                    html(.a, .href(standpoint.address(of: site.redline(of: chapter.id), at: paragraph.id.text)), text: mark.words)
                }
            }
            html(.div, .class("words")) { writer.write(paragraph.blocks, to: &$0) }
            writeActions(on: paragraph.id, number, to: &html)
        }
    }

    /// What can be done with a paragraph, shown when an address leads to it.
    private func writeActions(on paragraph: ElementID, _ number: String?, to html: inout Markup) {
        let suggestion = site.suggestionAddress(about: paragraph, numbered: words(for: paragraph, number))
        guard site.hasHistory || suggestion != nil else { return }
        html(.p, .class("actions")) { html in
            if site.hasHistory { html(.a, .href(standpoint.address(of: .history(chapter.id), at: paragraph.text)), text: "History") }
            if let suggestion { html(.a, .href(suggestion), text: "Suggest a change to this paragraph") }
        }
    }

    private func words(for id: ElementID, _ number: String?) -> String {
        [chapter.frontMatter.code, number ?? id.text].compactMap(\.self).joined(separator: " ")
    }

    /// What stood after a unit before this release and stands here no longer; its address goes on working.
    private func writeTombstones(after unit: ElementID?, to html: inout Markup) {
        for removal in site.revisions.removals(in: chapter.id, after: unit) {
            html(.div, .class("paragraph marked tombstone"), .id(removal.id.text)) { html in
                html(.p, .class("number"), text: removal.number)
                html(.p, .class("mark")) { html in
                    html(.a, .href(standpoint.address(of: site.redline(of: chapter.id), at: removal.id.text)), text: "Removed")
                }
                html(.div, .class("words")) { html in
                    html(.p) { html in
                        html.text("A \(removal.noun) that stood here was removed in this release.")
                        guard let target = removal.target, let (words, address) = links.reference(to: target.text) else { return }
                        html.text(" Its words now stand in ")
                        html(.a, .href(address), text: words)
                        html.text(".")
                    }
                }
            }
        }
    }
}
