import Editorial
import HTML
import Manuals
import Office
import Site

/// What members and officers say about a proposal's paragraphs, each beneath the paragraph it is about, with a form for
/// more.
struct CommentSheet {
    let sheet: ProposalSheet
    let comments: [ReadComments.Comment]
    let person: Person
    let visit: Visit
    /// Set on a ballot's page, to which a comment made there leads back.
    var ballot: BallotID?

    init(_ sheet: ProposalSheet, person: Person, visit: Visit, ballot: BallotID? = nil) throws(OfficeError) {
        (self.sheet, self.person, self.visit, self.ballot) = (sheet, person, visit, ballot)
        comments = try ReadComments(proposal: sheet.reading.proposal.id, revision: sheet.reading.submitted.revision).perform(in: visit.office)
    }

    /// What stands beneath a paragraph.
    func write(under id: ElementID, to html: inout Markup) {
        let here = comments.filter { $0.place.element == id }
        html(.div, .class("talk")) { html in
            for comment in here { write(comment, to: &html) }
            html(.details) { html in
                html(.summary, text: "Comment on this paragraph")
                html.form(to: "/desk/proposals/\(sheet.reading.proposal.id)/comments", visit) { html in
                    html.hidden("paragraph", id.text)
                    if let ballot { html.hidden("ballot", ballot.text) }
                    if visit.layout != .inline { html.hidden("layout", visit.layout.rawValue) }
                    html.quotation(in: "comment-\(id)")
                    html.area("words", "Your comment", hint: "The board and its officers read it. You can take it back.", rows: 3, in: "comment-\(id)")
                    html.submit("Add the comment", class: "second")
                }
            }
        }
    }

    /// The comments that stand beneath no paragraph of the redline.
    func writeRest(besides shown: Set<ElementID>, to html: inout Markup) {
        let rest = comments.filter { $0.place.element.map { !shown.contains($0) } ?? true }
        guard !rest.isEmpty else { return }
        html(.h2, text: "Comments on text that is unchanged or gone")
        for comment in rest { write(comment, to: &html) }
    }

    private func write(_ comment: ReadComments.Comment, to html: inout Markup) {
        html(.div, .class("unit"), .id("comment-\(comment.number)")) { html in
            html(.p, .class("when"), text: "\(sheet.name(of: comment.member)), \(comment.at.inWords), \(sheet.words(for: comment.place))")
            html(.blockquote, .class("said")) { $0(.p, text: comment.words) }
            guard comment.member == person.member else { return }
            html.form(to: "/desk/comments/\(comment.number)/away", visit, class: "tools") { html in
                html.hidden("back", page)
                html(.button, .class("quiet"), text: "Take it back")
            }
        }
    }

    private var page: String { ballot.map { "/desk/ballots/\($0)" } ?? "/desk/proposals/\(sheet.reading.proposal.id)" }
}

extension ResponsePlace {
    /// The paragraph it is in now; nil where the text is gone.
    var element: ElementID? {
        switch self {
        case .paragraph(let id), .words(let id, _, _): id
        case .gone: nil
        }
    }
}
