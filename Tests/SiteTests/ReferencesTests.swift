import Manuals
import Testbench
import Testing

@testable import Site

/// What the manual rests on, and where.
@Suite struct ReferencesTests {
    @Test("a reference names every paragraph that cites it, each leading there, and one nobody cites names none")
    func backLinks() throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["references.html"])
        let entry = try #require(page.nodes.firstIndex { $0.id == "wt2023" })
        #expect(page.text(of: entry).contains("Working together. Department, December 2023, statutory guidance."))
        #expect(page.text(of: entry).contains("Cited in CP1\u{A0}1.1.1."))
        #expect(page.elements.contains { $0.attributes["href"] == "enquiries/index.html#aaaaa1" })
        #expect(site.text("references.html", id: "uncited")?.contains("Cited") == false)
    }

    @Test("a chapter lists what it cites, a citation leads to that list, and the list to where else it is cited")
    func chapter() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        #expect(page.elements.contains { $0.classes == ["citation"] && $0.attributes["href"] == "#~ref-wt2023" })
        #expect(page.text { $0.id == "~ref-wt2023" }?.contains("Where it is cited: Working together") == true)
        #expect(page.elements.contains { $0.classes == ["where-cited"] && $0.attributes["href"] == "../references.html#wt2023" })
    }

    @Test("a citation prints the title, and the year where the title says none", arguments: [
        ("Children Act 1989", "1989-11-16", "Children Act 1989"), ("Working together", "2023", "Working together, 2023"), ("Undated", "", "Undated"),
    ])
    func shortTitles(title: String, date: String, printed: String) {
        #expect(Reference(id: name("a"), title: title, date: date).shortTitle == printed)
    }

    @Test("a date is printed as far as it is known", arguments: [
        ("2023-12-15", "15 December 2023"), ("2023-12", "December 2023"), ("2023", "2023"), ("", ""), ("spring", "spring"),
    ])
    func dates(date: String, printed: String) {
        #expect(Reference(id: name("a"), title: "", date: date).dateInWords == printed)
    }
}
