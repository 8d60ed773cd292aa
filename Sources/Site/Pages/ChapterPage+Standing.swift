import Editorial
import HTML
import Manuals
import Releases

extension ChapterPage {
    /// What a reader must know to rely on the chapter: how binding it is, since when, approved how, until when.
    func writeStanding(to html: inout Markup) {
        html(.dl, .class("standing")) { html in
            if let part = site.outline.part(of: chapter.id) {
                Self.row("Status", part.status.words, &html)
            }
            if let facts = site.edition.facts {
                html(.div) { html in
                    html(.dt, text: "In force")
                    html(.dd) { html in
                        html.text("from ")
                        html(.time, .datetime(facts.inForce.description), text: facts.inForce.inWords)
                        html.text(", release \(facts.name)")
                    }
                }
                html(.div) { html in
                    html(.dt, text: "Approved")
                    html(.dd) { writeApproval(facts, to: &$0) }
                }
            }
            if let day = chapter.frontMatter.reviewBy {
                html(.div) { html in
                    html(.dt, text: "Next review")
                    html(.dd) { html in
                        html.text("by ")
                        html(.time, .datetime(day.description), text: day.inWords)
                    }
                }
            }
            if site.hasHistory {
                html(.div) { html in
                    html(.dt, text: "History")
                    html(.dd) { html in
                        html(.a, .href(standpoint.address(of: .history(chapter.id))), text: "Every change of this chapter")
                    }
                }
            }
            if let document = DocumentLink(.chapter(chapter.id), of: site, at: standpoint) {
                html(.div) { html in
                    html(.dt, text: "Document")
                    html(.dd) { document.write("This chapter to print or keep", to: &$0) }
                }
            }
            if !chapter.frontMatter.interests.isEmpty {
                Self.row("Agencies", chapter.frontMatter.interests.map(\.inWords).joined(separator: ", "), &html)
            }
        }
    }

    private func writeApproval(_ facts: EditionFacts, to html: inout Markup) {
        let changes = site.changes(of: chapter.id)
        if facts.kind == .adopted {
            html.text("adopted as it stood before the record began")
        } else if changes.isEmpty {
            html.text("not changed in this release")
            if let last = site.redlines(of: chapter.id).first?.edition.facts?.name {
                html.text("; ")
                html(.a, .href(standpoint.address(of: .redline(chapter.id, .own))), text: "last in release \(last)")
            }
        } else {
            for (index, change) in changes.enumerated() {
                if index > 0 { html.text("; ") }
                let address = standpoint.address(of: .changes(facts.name), at: change.proposal.text)
                html(.a, .href(address), text: change.mandate.words)
                html.text(" of \(change.decided.inWords)")
            }
        }
    }

    private static func row(_ term: String, _ words: String, _ html: inout Markup) {
        html(.div) { html in
            html(.dt, text: term)
            html(.dd, text: words)
        }
    }

    /// The amendment box: what this release changed here, and why.
    func writeAmendments(to html: inout Markup) {
        let changes = site.changes(of: chapter.id)
        let marked = site.revisions.places(in: chapter)
        guard !changes.isEmpty || site.revisions.entry(for: chapter.id) != nil else { return }
        html(.section, .class("amendments"), .labelledBy("~amended")) { html in
            let month = site.releaseMonth
            html(.h2, .id("~amended"), text: month.isEmpty ? "What changed here" : "Amended \(month)")
            if site.revisions.isNew(chapter.id) { html(.p, text: "The chapter is new.") }
            let list = PlaceList(standpoint: standpoint, page: .chapter(chapter.id))
            if changes.isEmpty { list.write(marked, to: &html) }
            for change in changes {
                let touched = Set(change.elements.compactMap(\.unit))
                html(.div, .class("amendment")) { html in
                    html(.p) { $0(.strong, text: change.title) }
                    list.write(marked.filter { touched.contains($0.id) }, to: &html)
                    html(.p, text: change.note)
                    if !change.correctedNotes.isEmpty { html(.p, text: change.correctionsInWords) }
                    ChangeReasons(site: site, standpoint: standpoint).write(change, to: &html)
                }
            }
            if site.revisions.entry(for: chapter.id) != nil, !site.revisions.isNew(chapter.id) {
                html(.p) { $0(.a, .href(standpoint.address(of: site.redline(of: chapter.id))), text: "Read this chapter with its changes marked") }
            }
        }
    }
}

extension Part.Status {
    /// How binding a part is, as its chapters say it.
    var words: String {
        switch self {
        case .core: "Core procedure: everybody follows it"
        case .guidance: "Practice guidance: complementary, not compulsory"
        }
    }
}

extension ElementKey {
    /// The section or paragraph the element is, or is the place of.
    var unit: ElementID? {
        switch self {
        case .section(let id), .paragraph(let id), .place(let id): id
        case .field, .settings, .term, .reference, .file: nil
        }
    }
}
