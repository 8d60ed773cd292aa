import Editorial
import HTML
import Hummingbird
import Manuals
import Office
import Site

/// Talk about a proposal on the way to its decision.
enum CommentRoutes {
    static let all: [Route] = [
        .closed(.post, "/desk/proposals/{proposal}/comments", for: .acting) { visit, person throws(OfficeError) in
            let proposal: ProposalID = try visit.name("proposal")
            let paragraph = try visit.element("paragraph")
            let quotation = visit.form["quotation"]
            _ = try TakeComment(
                proposal: proposal, about: paragraph, quotation: quotation.isEmpty ? nil : quotation, words: try visit.words("words", "your comment"),
                actor: person.member
            ).perform(in: visit.office, key: try visit.key())
            let page = Address(path: BallotID(visit.form["ballot"]).map { "/desk/ballots/\($0)" } ?? "/desk/proposals/\(proposal)")
            let query = visit.layout == .inline ? [] : [(name: "layout", value: visit.layout.rawValue)]
            return visit.seeOther(page.adding(query: query, fragment: "~now-\(paragraph)").text)
        },
        .closed(.post, "/desk/comments/{comment}/away", for: .acting) { visit, person throws(OfficeError) in
            guard let number = visit.parameters["comment"].flatMap({ Int($0) }) else { throw .unreadable("There is no such comment.") }
            try TakeBackComment(number: number, actor: person.member).perform(in: visit.office)
            return visit.seeOther(AccountRoutes.isWithinDesk(visit.form["back"]) ? visit.form["back"] : "/desk")
        },
    ]
}
