import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// The drafts there are, and the ways to begin another.
struct DraftList {
    let person: Person
    let visit: Visit

    func response() throws(OfficeError) -> Answer {
        let drafts = try ListDrafts().perform(in: visit.office)
        let names = try ReadNames().perform(in: visit.office)
        let outline = try ReadOutline().perform(in: visit.office)
        let open = try visit.office.proceedings().proposals.values.filter { proposal in
            proposal.author == person.member && proposal.state.isOpenToRevision
        }.sorted { $0.id.ordinal < $1.id.ordinal }
        return visit.page("Write", at: .write) { html in
            html(.h1, text: "Write")
            html(.p, .class("lead"), text: "A draft is private to the board and its officers until it is submitted.")
            if !drafts.isEmpty {
                html(.h2, text: "Drafts")
                html(.ul, .class("rows")) { html in
                    for draft in drafts {
                        html(.li) { html in
                            html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/drafts/\(draft.id)")), text: draft.titles.joined(separator: ", ")) }
                            let revising = draft.proposal.map { ", revising \($0)" } ?? ""
                            html(.p, .class("when"), text: "By \(names[draft.owner] ?? draft.owner.text), last saved \(draft.savedAt.inWords)\(revising).")
                        }
                    }
                }
            }
            html(.h2, text: "Change a chapter")
            html.form(to: "/desk/drafts", visit) { html in
                html.hidden("source", "chapter")
                html.options("chapter", "Chapter", outline.chapters.map { ($0.id.text, $0.frontMatter.printed) })
                html.submit("Begin a draft")
            }
            if !open.isEmpty {
                html(.h2, text: "Revise a proposal of yours")
                html.form(to: "/desk/drafts", visit) { html in
                    html.hidden("source", "proposal")
                    html.options("proposal", "Proposal", open.map { ($0.id.text, "\($0.id): \($0.title)") })
                    html.submit("Begin a draft of it")
                }
            }
            html(.h2, text: "Write a new chapter")
            html.form(to: "/desk/drafts", visit) { html in
                html.hidden("source", "new")
                html.field("title", "Title", hint: "Its address is made from this and stays for good; the title itself may change.")
                html.options("part", "Part", outline.settings.parts.map { ($0.id.text, $0.title) })
                html.submit("Begin the chapter")
            }
        }
    }
}
