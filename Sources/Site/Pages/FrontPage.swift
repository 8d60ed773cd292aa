import Editorial
import HTML
import Manuals
import Releases

/// The front page: what the manual is, what changed lately, where everything stands, how to use it.
struct FrontPage {
    let site: SiteContext
    let standpoint: Standpoint

    /// Parts with more chapters are listed on their own page only.
    private static let mostChaptersListed = 60

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.front)
    }

    func bytes() -> [UInt8] {
        let settings = site.outline.settings
        var frame = PageFrame(site: site, standpoint: standpoint, title: "", description: description)
        frame.beginsWithNotices = false
        return frame.page(reserving: 16 << 10) { html in
            html(.h1, text: settings.title)
            writeEmergency(to: &html)
            NoticeBand(site: site, standpoint: standpoint).write(to: &html)
            if !description.isEmpty { html(.p, .class("lead"), text: description) }
            writeChanges(to: &html)
            for part in site.outline.parts where !part.chapters.isEmpty { write(part, to: &html) }
            if let document = DocumentLink(.manual, of: site, at: standpoint) {
                html(.section, .class("use"), .labelledBy("~document")) { html in
                    html(.h2, .id("~document"), text: "As a document")
                    html(.p) { document.write("The whole manual to print or keep", to: &$0) }
                }
            }
            writeUse(to: &html)
        }
    }

    private var description: String {
        let publisher = site.outline.settings.publisher
        let by = publisher.isEmpty ? [] : ["Published by \(publisher.withinSentence)."]
        let standing = site.edition.facts == nil ? ["This text is no release: no approval is claimed for it."] : []
        return (by + standing).joined(separator: " ")
    }

    /// Where there are localities there are people to call, and one whom everybody calls first.
    private func writeEmergency(to html: inout Markup) {
        guard !site.edition.localities.isEmpty else { return }
        html(.section, .class("emergency-box"), .labelledBy("~emergency")) { html in
            html(.h2, .id("~emergency"), text: "In an emergency")
            html(.p) { EmergencyCall().write(to: &$0) }
            html(.p) { html in
                html(.a, .href(standpoint.address(of: .contacts)), text: ContactsPage.title)
                html.text(": the duty team where the child is, by day and by night.")
            }
        }
    }

    private func writeChanges(to html: inout Markup) {
        guard let page = site.changesPage else { return }
        html(.section, .class("lately"), .labelledBy("~lately")) { html in
            let month = site.releaseMonth
            html(.h2, .id("~lately"), text: month.isEmpty ? "What changed" : "What changed in \(month)")
            if !site.edition.changes.isEmpty {
                html(.ul) { html in
                    for change in site.edition.changes {
                        html(.li) { html in
                            html(.a, .href(standpoint.address(of: page, at: change.proposal.text)), text: change.title)
                            if change.impact == .safetyCritical { html(.span, .class("flag"), text: "Safety-critical") }
                        }
                    }
                }
            }
            html(.p) { $0(.a, .href(standpoint.address(of: page)), text: "Everything that changed, paragraph by paragraph") }
        }
    }

    private func write(_ part: Outline.PartOutline, to html: inout Markup) {
        let page = Page.part(part.part?.id)
        html(.section, .class("part")) { html in
            html(.h2) { $0(.a, .href(standpoint.address(of: page)), text: part.title) }
            if site.outline.layout == .own, let status = part.part?.status { html(.p, text: status.sentence) }
            if part.chapters.count <= Self.mostChaptersListed {
                ChapterList(site: site, standpoint: standpoint).write(part.chapters, to: &html)
            } else {
                html(.p) { $0(.a, .href(standpoint.address(of: page)), text: "All \(part.chapters.count) chapters") }
            }
        }
    }

    /// Must, should and may are defined here and nowhere else; what they mean in other people's text is not ours to say.
    private func writeUse(to html: inout Markup) {
        html(.section, .class("use"), .labelledBy("~use")) { html in
            html(.h2, .id("~use"), text: "How to use this manual")
            if site.outline.layout == .own { writeDuties(to: &html) }
            html(.ul) { html in
                html(.li, text: "Every paragraph has a number. The number is a link to the paragraph: follow it, and copy the address.")
                html(.li, text: "The number may change with a release; the link goes on leading to the paragraph. Cite the number with the release.")
                html(.li, text: "A bar in the margin with a word (Changed, New, Moved) marks what this release changed, and leads to the old and the new words.")
                html(.li, text: "Paper is out of date when a new release comes into force. The foot of each printed page says which release it is.")
            }
        }
    }

    private func writeDuties(to html: inout Markup) {
        html(.dl, .class("duties")) { html in
            for (word, meaning) in Self.duties {
                html(.div) { html in
                    html(.dt, text: word)
                    html(.dd, text: meaning)
                }
            }
        }
    }

    private static let duties = [
        ("must", "The law requires it."),
        ("should", "Good practice that everybody follows unless there is a good reason, which is recorded."),
        ("may", "Allowed, and left to judgment."),
    ]
}
