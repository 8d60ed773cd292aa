import Editorial
import Manuals
import Testing

@testable import Desk

@Suite("Redlines are laid out as the reader chooses")
struct LayoutTests {
    @Test("a link leads from one layout to the other at the same place, and a comment comes back to the one it was written in")
    func chosen() async throws {
        let desk = try TestDesk()
        let (proposal, author) = (try desk.submit(), try await desk.signIn("author"))
        let ballot = try desk.ballot(on: proposal)
        for page in ["/desk/proposals/\(proposal)", "/desk/ballots/\(ballot)"] {
            let inline = try await desk.get(page, as: author).text
            #expect(inline.contains("href=\"\(page)?layout=sides#~redline\"") && !inline.contains("class=\"side\""))
            let sides = try await desk.get("\(page)?layout=sides", as: author).text
            #expect(sides.contains("href=\"\(page)#~redline\"") && sides.contains("class=\"side\""))
            #expect(sides.contains("name=\"layout\" value=\"sides\"") && !inline.contains("name=\"layout\""))
        }
        let comment = ["paragraph": TestDesk.paragraph, "quotation": "", "words": "Who decides?", "layout": "sides"]
        let answer = try await desk.post("/desk/proposals/\(proposal)/comments", comment, as: author)
        #expect(answer.location == "/desk/proposals/\(proposal)?layout=sides#~now-\(TestDesk.paragraph)")
    }
}
