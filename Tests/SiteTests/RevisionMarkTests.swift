import Site
import Testbench
import Testing

/// What this edition changed, beside the text it changed.
@Suite struct RevisionMarkTests {
    /// The words of the mark beside a paragraph; nil when it bears none.
    private func mark(_ page: ParsedPage, _ key: String) -> String? {
        guard let place = page.nodes.firstIndex(where: { $0.id == key }),
            let mark = page.nodes.indices.first(where: { page.nodes[$0].parent == place && page.nodes[$0].classes == ["mark"] })
        else { return nil }
        return page.text(of: mark)
    }

    @Test("a mark says what became of its paragraph, and leads to the old and the new words", arguments: [
        ("enquiries", "aaaaa2", "Changed"), ("enquiries", "aaaaa3", "New"), ("enquiries", "aaaaa7", "Moved from 1.2.4"),
        ("enquiries", "aaaaa9", "Split from 1.2.1"), ("enquiries", "aaaaa6", "Removed"), ("referral", "aaaa10", "Moved from CP1\u{A0}1.1.4"),
        ("referral", "ddddd2", "Moved from PG9\u{A0}9.1.2"),
    ])
    func marks(chapter: String, key: String, words: String) throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["\(chapter)/index.html"])
        #expect(mark(page, key) == words)
        #expect(page.elements.contains { $0.attributes["href"] == "../\(chapter)/changes.html#\(key)" })
    }

    @Test("what did not change bears no mark, nor does every paragraph of a new chapter", arguments: [
        ("enquiries", "aaaaa1"), ("enquiries", "aaaa11"), ("online-harm", "ccccc2"), ("stray", "eeeee1"),
    ])
    func unmarked(chapter: String, key: String) throws {
        #expect(mark(try #require(try BuiltSite.sample.get().pages["\(chapter)/index.html"]), key) == nil)
    }

    @Test("what only an editorial proposal changed is called a correction, and does not shout")
    func quiet() throws {
        let page = try #require(try BuiltSite.sample.get().pages["referral/index.html"])
        #expect(mark(page, "bbbbb1") == "Corrected")
        #expect(page.elements.first { $0.id == "bbbbb1" }?.classes == ["paragraph", "marked", "quiet"])
    }

    @Test("the address of what was removed goes on working, and says where its words stand now")
    func tombstones() throws {
        let site = try BuiltSite.sample.get()
        #expect(site.text("enquiries/index.html", id: "aaaaa6")?.contains("A paragraph that stood here was removed in this release.") == true)
        #expect(site.text("enquiries/index.html", id: "aaaa10")?.contains("Its words now stand in CP2\u{A0}2.1.2.") == true)
    }

    @Test("a withdrawn chapter's page says so, and where its paragraphs went")
    func withdrawn() throws {
        let site = try BuiltSite.sample.get()
        let source = site.source("customs/index.html")
        #expect(source.contains("This chapter was withdrawn with release 2024-09. It is no longer in force."))
        #expect(site.text("customs/index.html", id: "ddddd2")?.contains("Paragraph 9.1.2 stood here until release 2024-09. It now stands at CP2\u{A0}2.1.3.") == true)
        #expect(source.contains("Read its last words"))
    }

    @Test("the amendment box names each proposal, what it touched by number, why, and the ballot")
    func amendments() throws {
        let box = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"]?.text { $0.classes == ["amendments"] })
        for words in ["Amended September 2024", "Act within a day", "New: 1.1.3", "Changed: 1.1.2", "Moved: 1.1.4", "Removed: 1.1.3", "Why: Working together, 2023", "ballot b-1 on 3 July 2024"] {
            #expect(box.contains(words), "\(words) in \(box)")
        }
        #expect(try BuiltSite.sample.get().pages["online-harm/index.html"]?.text { $0.classes == ["amendments"] }?.contains("The chapter is new.") == true)
        #expect(try BuiltSite.sample.get().pages["stray/index.html"]?.text { $0.classes == ["amendments"] } == nil)
    }

    @Test("the front page and the part mark chapters that changed and that are new, not those merely corrected or untouched")
    func lists() throws {
        for page in ["index.html", "part-core-procedures.html", "part-practice-guidance.html", "chapters.html"] {
            let page = try #require(try BuiltSite.sample.get().pages[page])
            for place in page.nodes.indices where page.nodes[place].classes == ["name"] {
                let words = page.text(of: place)
                #expect(words.hasSuffix("Changed") == (words.contains("Enquiries") || words.contains("Referral")), "\(words)")
                #expect(words.hasSuffix("New") == words.contains("Harm online"), "\(words)")
            }
        }
    }

    @Test("the first edition marks nothing")
    func first() throws {
        let site = try BuiltSite(Sample().first)
        #expect(site.pages.values.flatMap(\.elements).allSatisfy { !$0.classes.contains("marked") && !$0.classes.contains("mark") })
    }
}
