import Foundation
import Manuals
import Releases
import Site
import Testbench
import Testing

/// What readers and programs learn beyond the text in force.
@Suite struct HistoryTests {
    @Test("a chapter's history names each release that changed it, with its reasons and the marked text")
    func releases() throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["enquiries/history.html"])
        #expect(page.text { $0.id == "~2024-09" }?.contains("Act within a day. What the public is told of it.") == true)
        #expect(page.elements.contains { $0.attributes["href"] == "../enquiries/changes.html#aaaaa2" })
        #expect(page.text { $0.classes == ["lead"] } == "The chapter stands in this record from release 2024-03, in force from 29 March 2024. One release has changed it.")
    }

    @Test("each paragraph has its own history under its own id, and what is gone keeps its address there")
    func paragraphs() throws {
        let site = try BuiltSite.sample.get()
        #expect(site.text("enquiries/history.html", id: "aaaaa2")?.contains("Changed, release 2024-09") == true)
        #expect(site.text("enquiries/history.html", id: "aaaaa1")?.contains("As it was in release 2024-03.") == true)
        #expect(site.text("enquiries/history.html", id: "aaaaa6")?.contains("stood here until release 2024-09") == true)
    }

    @Test("a withdrawn chapter keeps its history")
    func withdrawn() throws {
        #expect(try BuiltSite.sample.get().text("customs/history.html", id: "~2024-09")?.contains("The chapter was withdrawn.") == true)
    }

    @Test("a paragraph leads to its history, and a chapter to its feed")
    func links() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        #expect(page.elements.contains { $0.attributes["href"] == "../enquiries/history.html#aaaaa2" })
        #expect(page.elements.contains { $0.attributes["rel"] == "alternate" && $0.attributes["href"] == "../enquiries/feed.xml" })
    }

    @Test("contacts can be rung and written to, and say when they were last confirmed")
    func contacts() throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["contacts.html"])
        let links = page.elements.compactMap { $0.attributes["href"] }
        #expect(links.contains("tel:02079460002") && links.contains("mailto:duty@west.example.org"))
        #expect(site.text("contacts.html", id: "eastborough")?.contains("1 August 2024") == true)
        let heads = page.nodes.indices.filter { page.nodes[$0].attributes["scope"] == "col" }.map { page.text(of: $0) }
        #expect(heads == ["Locality", "Duty", "Out of hours", "Email", "Last confirmed"])
    }

    @Test("a note about the reader's area leads to the contacts")
    func local() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let place = try #require(page.nodes.firstIndex { $0.classes == ["note", "local"] })
        #expect(page.places(in: place).contains { page.nodes[$0].attributes["href"] == "../contacts.html" })
    }

    @Test("the structure stands in JSON, every section and paragraph under its id and its number")
    func structure() throws {
        let bytes = try #require(try BuiltSite.sample.get().files["manual.json"])
        let manual = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(manual["format"] as? String == "rubric-manual" && manual["version"] as? Int == 1)
        #expect((manual["release"] as? [String: Any])?["name"] as? String == "2024-09")
        let parts = try #require(manual["parts"] as? [[String: Any]])
        let chapters = parts.flatMap { $0["chapters"] as? [[String: Any]] ?? [] }
        #expect(chapters.compactMap { $0["id"] as? String } == ["enquiries", "referral", "online-harm", "stray"])
        let units = chapters.first?["units"] as? [[String: Any]] ?? []
        #expect(units.first?["title"] as? String == "Immediate protection" && units.first?["number"] as? String == "1.1")
        #expect(units.count == Sample.chapters(of: Sample().manual(isNew: true))(name("enquiries"))?.body.count)
    }

    @Test("what is kept for offline reading is another version with every notice, and names only files there are")
    func worker() throws {
        let site = try BuiltSite.sample.get()
        let worker = site.source("worker.js")
        let list = try #require(worker.split(separator: "\n").first { $0.hasPrefix("const kept = ") })
        let paths = try #require(try JSONSerialization.jsonObject(with: Data(list.dropFirst("const kept = ".count).dropLast().utf8)) as? [String])
        #expect(paths.contains("enquiries/index.html") && paths.contains("contacts.html") && paths.contains("assets/search/words-0.js"))
        #expect(paths.allSatisfy { site.files[$0] != nil })
        let other = try BuiltSite(Sample(say: { $0.replacing("Westborough", with: "Westborough-on-Sea") }).edition).source("worker.js")
        #expect(other != worker)
    }
}
