import Site
import Testbench
import Testing

/// What changed in a release: duties first, then proposal by proposal, then paragraph by paragraph.
@Suite struct ChangesPageTests {
    private func page() throws -> (ParsedPage, BuiltSite) {
        let site = try BuiltSite.sample.get()
        return (try #require(site.pages["release-2024-09.html"]), site)
    }

    @Test("duties that changed stand before everything else")
    func duties() throws {
        let (page, _) = try page()
        let duties = try #require(page.text { $0.classes == ["duty-changes"] })
        #expect(duties.contains("CP1 Enquiries") && duties.contains("1.1.2") && duties.contains("“should” became “must”"), "\(duties)")
        #expect(!duties.contains("Referral"))
    }

    @Test("each proposal says what, where by number, why, and how it was decided")
    func proposals() throws {
        let (_, site) = try page()
        let first = try #require(site.text("release-2024-09.html", id: "p-1"))
        for words in ["Act within a day", "Safety-critical", "What the public is told of it.", "CP1 Enquiries", "Changed: 1.1.2", "Working together, 2023", "Ballot b-1, closed on 3 July 2024. 5 of 7 members took a position; approved."] {
            #expect(first.contains(words), "\(words) in \(first)")
        }
        let second = try #require(site.text("release-2024-09.html", id: "p-2"))
        for words in ["unlisted-review", "Glossary: harm", "Reference: Working together", "The manual's title page and order"] {
            #expect(second.contains(words), "\(words) in \(second)")
        }
        #expect(site.text("release-2024-09.html", id: "p-3")?.contains("Editorial") == true)
    }

    @Test("changed chapters stand in the order the manual prints them, withdrawn ones last")
    func order() throws {
        let (page, _) = try page()
        let headings = page.elements.compactMap(\.id).filter { $0.hasPrefix("~chapter-") }
        #expect(headings == ["~chapter-enquiries", "~chapter-referral", "~chapter-online-harm", "~chapter-customs"])
    }

    @Test("every changed paragraph stands there with its redline, once, under an id its sentence leads to")
    func paragraphs() throws {
        let (page, _) = try page()
        for key in ["aaaaa2", "aaaaa3", "aaaaa6", "aaaaa7", "aaaaa9", "aaaa10", "bbbbb1", "ddddd2"] {
            #expect(page.elements.count { $0.id == "~\(key)" } == 1, "\(key)")
        }
        #expect(!page.elements.contains { $0.id == "~aaaaa1" })
    }

    @Test("what changed outside the chapters is told: glossary, references, attachments")
    func rest() throws {
        let (page, site) = try page()
        let source = site.source("release-2024-09.html")
        #expect(source.contains(">Glossary</h2>") && source.contains("at once"))
        #expect(source.contains(">References</h2>") && source.contains("statutory guidance"))
        #expect(source.contains("form.txt: changed"))
        #expect(page.faults.isEmpty)
    }

    @Test("the summary counts changes, chapters and proposals")
    func summary() throws {
        let (page, _) = try page()
        #expect(page.text { $0.classes == ["lead"] } == "9 changes in 2 chapters, 1 chapter new, 1 chapter withdrawn, from 3 proposals. In force from 30 September 2024.")
    }
}
