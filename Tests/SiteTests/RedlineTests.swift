import Site
import Testing

/// Two revisions shown as one.
@Suite struct RedlineTests {
    @Test("deleted and added words are marked, and spoken, whole words at a time")
    func words() throws {
        let source = try BuiltSite.sample.get().source("enquiries/changes.html")
        let pair = { (old: String, new: String) in
            "<del><span class=\"unseen\"> start of deleted text </span>\(old)<span class=\"unseen\"> end of deleted text </span></del>"
                + "<ins><span class=\"unseen\"> start of added text </span>\(new)<span class=\"unseen\"> end of added text </span></ins>"
        }
        #expect(source.contains(pair("should", "must")))
        #expect(source.contains(pair("48", "24")))
    }

    @Test("taking out what was deleted leaves the new words of every paragraph, taking out what was added the old")
    func bothVersions() throws {
        let edition = Sample().edition
        let page = try #require(try BuiltSite(edition).pages["enquiries/changes.html"])
        func reading(_ key: String, without tag: String) -> String {
            guard let place = page.nodes.firstIndex(where: { $0.id == key }) else { return "" }
            var hidden: Set<Int> = []
            var text = ""
            for index in page.places(in: place) {
                let node = page.nodes[index]
                if hidden.contains(node.parent) || node.tag == tag || node.classes == ["unseen"] || node.classes == ["number"] || node.classes == ["mark"] {
                    hidden.insert(index)
                } else {
                    text += node.text
                }
            }
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(reading("aaaaa2", without: "del") == "The social worker must see the child within 24 hours of the referral being received.")
        #expect(reading("aaaaa2", without: "ins") == "The social worker should see the child within 48 hours of the referral being received.")
        #expect(reading("aaaaa3", without: "ins").isEmpty)
        #expect(reading("aaaaa6", without: "del").isEmpty)
        #expect(reading("aaaaa6", without: "ins") == "Nobody waits for a second sign of harm.")
    }

    @Test("a redline's head says against what, how to read it, and leads to each place that changed")
    func head() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/changes.html"])
        #expect(page.text { $0.classes == ["lead"] } == "Against the edition before, as release 2024-09 has it.")
        #expect(page.text { $0.classes == ["key"] }?.contains("A bar in the margin marks each paragraph that changed") == true)
        let places = try #require(page.nodes.firstIndex { $0.classes == ["places"] })
        let links = page.places(in: places).filter { page.nodes[$0].tag == "a" }
        #expect(links.compactMap { page.nodes[$0].attributes["href"] } == ["#aaaaa3", "#aaaaa9", "#aaaaa2", "#aaaaa8", "#aaaaa7", "#aaaaa6", "#aaaa10"])
    }

    @Test("a fact about the chapter that changed is told in its readers' words")
    func fields() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/changes.html"])
        let fields = try #require(page.text { $0.classes == ["fields"] })
        #expect(fields.contains("31 March 2025") && fields.contains("31 March 2026"))
        #expect(fields.contains("CP2 Referral, PG1 Harm online"), "\(fields)")
        #expect(!fields.contains("["))
    }

    @Test("of a chapter that is withdrawn its last words are kept, of a new one all words are added", arguments: [
        ("customs", "del", "The chapter was withdrawn with release 2024-09. These were its last words."),
        ("online-harm", "ins", "The chapter is new in release 2024-09."),
    ])
    func whole(chapter: String, tag: String, lead: String) throws {
        let page = try #require(try BuiltSite.sample.get().pages["\(chapter)/changes.html"])
        #expect(page.text { $0.classes == ["lead"] } == lead)
        #expect(page.elements.contains { $0.tag == tag })
    }
}
