import Editorial
import HTML
import Manuals
import Releases

extension ChangesPage {
    /// Each proposal: what, where, why, and how it was decided.
    func writeProposals(to html: inout Markup) {
        guard !site.edition.changes.isEmpty else { return }
        html(.h2, text: "Proposal by proposal")
        writeEachProposal(to: &html)
    }

    func writeEachProposal(to html: inout Markup) {
        for change in site.edition.changes {
            html(.div, .class("change"), .id(change.proposal.text)) { html in
                html(.h3) { html in
                    html.text(change.title)
                    if change.impact != .substantive { html(.span, .class("flag"), text: change.impact.words) }
                }
                html(.dl) { html in
                    row("What", &html) { $0.text(change.note) }
                    if !change.correctedNotes.isEmpty { row("Note", &html) { $0.text(change.correctionsInWords) } }
                    row("Where", &html) { writePlaces(of: change, to: &$0) }
                    if !change.drivers.isEmpty {
                        row("Why", &html) { ChangeReasons(site: site, standpoint: standpoint).writeDrivers(of: change, to: &$0) }
                    }
                    row("Decision", &html) { html in
                        html.text("\(change.decisionInWords) \(change.arithmetic)")
                    }
                }
            }
        }
    }

    private func row(_ term: String, _ html: inout Markup, _ content: (inout Markup) -> Void) {
        html(.div) { html in
            html(.dt, text: term)
            html(.dd, content: content)
        }
    }

    private func writePlaces(of change: EditionChange, to html: inout Markup) {
        let touched = Set(change.elements.compactMap(\.unit))
        html(.ul) { html in
            for chapter in chapters(of: change) {
                html(.li) { html in
                    let outline = site.outline.chapter(chapter) ?? site.edition.previous?.chapter(chapter)
                    html(.a, .href(standpoint.address(of: .chapter(chapter))), text: outline?.frontMatter.printedTitle ?? chapter.text)
                    let places = site.edition.chapter(chapter).map { site.revisions.places(in: $0) } ?? []
                    PlaceList(standpoint: standpoint, page: .chapter(chapter)).write(places.filter { touched.contains($0.id) }, to: &html)
                }
            }
            for words in change.elements.compactMap({ self.words(for: $0) }) { html(.li, text: words) }
        }
    }

    /// Where a proposal changed the text, in words: each chapter with the numbers of its paragraphs.
    func places(of change: EditionChange) -> String {
        let touched = Set(change.elements.compactMap(\.unit))
        let chapters = chapters(of: change).map { chapter in
            let outline = site.outline.chapter(chapter) ?? site.edition.previous?.chapter(chapter)
            let places = site.edition.chapter(chapter).map { site.revisions.places(in: $0) } ?? []
            let numbers = places.filter { touched.contains($0.id) }.map(\.number)
            return (outline?.frontMatter.printedTitle ?? chapter.text) + (numbers.isEmpty ? "" : ": \(numbers.joined(separator: ", "))")
        }
        return (chapters + change.elements.compactMap { words(for: $0) }).joined(separator: "; ")
    }

    /// The chapters a proposal changed, each once, as the manual prints them.
    private func chapters(of change: EditionChange) -> [ChapterID] {
        Set(change.elements.compactMap { site.edition.chapter(of: $0) })
            .sorted { (site.revisions.order(of: $0), $0) < (site.revisions.order(of: $1), $1) }
    }

    /// What an element is called when it stands in no chapter; nil when it does.
    private func words(for key: ElementKey) -> String? {
        switch key {
        case .section, .paragraph, .place, .field: nil
        case .settings: "The manual's title page and order"
        case .term(let term): "Glossary: \(term)"
        case .reference(let id): "Reference: \(site.shortTitles[id] ?? id.text)"
        case .file(let path): "File: \(path.split(separator: "/").last ?? "")"
        }
    }
}

extension Impact {
    var words: String {
        switch self {
        case .editorial: "Editorial"
        case .substantive: "Substantive"
        case .safetyCritical: "Safety-critical"
        }
    }
}
