import HTML
import Manuals
import Releases

extension ChapterPage {
    /// The headings of what follows the text, with their ids, as far as there is something under them.
    var sourceHeadings: [(id: String, words: String)] {
        var headings: [(String, String)] = []
        if !footnotes.isEmpty { headings.append(("~footnotes", "Footnotes")) }
        if !related.isEmpty { headings.append(("~related", "Related guidance")) }
        if !sources.attachments.isEmpty { headings.append(("~attachments", "Forms and attachments")) }
        if !cited.isEmpty { headings.append(("~references", "References")) }
        return headings
    }

    private var related: [Outline.ChapterOutline] {
        chapter.frontMatter.related.compactMap { site.outline.chapter($0) }
    }

    private var cited: [Reference] {
        sources.references.compactMap { site.outline.references[$0] }
    }

    func writeSources(after text: TextWriter, to html: inout Markup) {
        var text = text
        for (id, words) in sourceHeadings {
            html(.section, .class("sources"), .labelledBy(id)) { html in
                html(.h2, .id(id), text: words)
                switch id {
                case "~footnotes": writeFootnotes(after: &text, to: &html)
                case "~related": writeRelated(to: &html)
                case "~attachments": writeAttachments(to: &html)
                default: writeReferences(to: &html)
                }
            }
        }
    }

    /// Each footnote leads back to its first call.
    private func writeFootnotes(after text: inout TextWriter, to html: inout Markup) {
        html(.ol) { html in
            for (index, footnote) in footnotes.enumerated() {
                html(.li, .id("~footnote-\(index + 1)")) { html in
                    for words in footnote.texts { html(.p) { text.write(words, to: &$0) } }
                    guard text.hasCalled(footnote.label) else { return }
                    html(.p) { html in
                        html(.a, .href(Address(fragment: "~call-\(index + 1)"))) { html in
                            html.text("Back to the text")
                            html(.span, .class("unseen"), text: " of footnote \(index + 1)")
                        }
                    }
                }
            }
        }
    }

    private func writeRelated(to html: inout Markup) {
        html(.ul) { html in
            for chapter in related {
                html(.li) { html in
                    html(.a, .href(standpoint.address(of: .chapter(chapter.id))), text: chapter.frontMatter.printedTitle)
                }
            }
        }
    }

    private func writeAttachments(to html: inout Markup) {
        html(.ul) { html in
            for link in sources.attachments {
                if let order = links.withdrawal(of: link.address) {
                    html(.li, text: "\(link.fileName): \(order.words)")
                } else if let address = links.address(of: link.address) {
                    html(.li) { $0(.a, .href(address), text: link.fileName) }
                }
            }
        }
    }

    private func writeReferences(to html: inout Markup) {
        html(.ul, .class("references")) { html in
            for reference in cited {
                html(.li, .id(Self.anchor(of: reference.id))) { html in
                    ReferenceEntry(reference).write(to: &html)
                    html.text(" ")
                    html(.a, .class("where-cited"), .href(standpoint.address(of: .references, at: reference.id.text))) { html in
                        html.text("Where it is cited")
                        html(.span, .class("unseen"), text: ": \(reference.title)")
                    }
                }
            }
        }
    }
}

extension Link {
    /// The last part of the address, without query and fragment.
    fileprivate var fileName: String {
        let path = address.split(whereSeparator: { $0 == "#" || $0 == "?" }).first ?? ""
        return path.split(separator: "/").last.map(String.init) ?? address
    }
}

/// A reference as a list prints it: title, publisher, date, kind.
struct ReferenceEntry {
    let reference: Reference

    init(_ reference: Reference) {
        self.reference = reference
    }

    func write(to html: inout Markup) {
        html(.cite) { html in
            if let address = Address(reference.address), !address.isWithinSite {
                html(.a, .class("outward"), .href(address), text: reference.title)
            } else {
                html.text(reference.title)
            }
        }
        let facts = [reference.publisher, reference.dateInWords, reference.kind].filter { !$0.isEmpty }
        html.text(facts.isEmpty ? "." : ". \(facts.joined(separator: ", ")).")
    }
}
