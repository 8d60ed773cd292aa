import Manuals
import Releases
import Site
import Testbench
import Testing

/// A chapter as practitioners read it.
@Suite struct ChapterPageTests {
    @Test("every section and paragraph of the manual stands on its chapter's page under its id, with its number and its words")
    func nothingMissing() throws {
        let edition = Sample().edition
        let site = try BuiltSite(edition)
        var count = 0
        for outline in edition.outline.chapters {
            let page = "\(outline.id)/index.html"
            for unit in try #require(edition.chapter(outline.id)).body {
                let text = try #require(site.text(page, id: unit.id.text), "\(unit.id)")
                let number = edition.outline.standing(of: unit.id)?.number
                if let number { #expect(text.contains(number), "\(unit.id)") }
                unit.forEachProse { prose in
                    for case .text(let words) in prose.runs.map(\.content) { #expect(text.contains(words), "\(unit.id): \(words)") }
                }
                count += 1
            }
        }
        #expect(count == 18)
    }

    @Test("the contents list every section in order, and what follows the text")
    func contents() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let contents = try #require(page.nodes.firstIndex { $0.classes == ["contents"] })
        let links = page.places(in: contents).filter { page.nodes[$0].tag == "a" }
        let hrefs = links.compactMap { page.nodes[$0].attributes["href"] }
        #expect(hrefs == ["#sssss1", "#sssss2", "#sssss3", "#~related", "#~attachments", "#~references"])
    }

    @Test("the standing says how binding the chapter is, since when, by which ballots, until when, and for whom")
    func standing() throws {
        let site = try BuiltSite.sample.get()
        let core = try #require(site.pages["enquiries/index.html"]?.text { $0.classes == ["standing"] })
        for words in ["Core procedure", "from 30 September 2024, release 2024-09", "ballot b-1 of 3 July 2024", "by 31 March 2026", "social care, police"] {
            #expect(core.contains(words), "\(words)")
        }
        #expect(site.pages["online-harm/index.html"]?.text { $0.classes == ["standing"] }?.contains("not compulsory") == true)
        #expect(site.pages["stray/index.html"]?.text { $0.classes == ["standing"] }?.contains("not changed in this release") == true)
        let adopted = try BuiltSite(Sample().first)
        #expect(adopted.source("enquiries/index.html").contains("adopted as it stood before the record began"))
    }

    @Test("the first emergency note stands at the head as well, with telephone numbers that can be rung")
    func emergency() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let box = try #require(page.text { $0.classes == ["emergency-box"] })
        #expect(box.contains("In danger, call 999") && box.contains("From 1.1.1"))
        #expect(page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("tel:") } == ["tel:999", "tel:02079460000", "tel:999", "tel:02079460000"])
    }

    @Test("whom to call in an emergency stands before the notices, and those before anything else there is to read")
    func notices() throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["enquiries/index.html"])
        let order = ["emergency-box", "notices", "standing", "text"].map { name in page.nodes.firstIndex { $0.classes == [name] } }
        #expect(!order.contains(nil) && order.compactMap(\.self) == order.compactMap(\.self).sorted())
        #expect(page.nodes.count { $0.classes == ["notices"] } == 1)
        let front = try #require(site.pages["index.html"])
        #expect(try #require(front.nodes.firstIndex { $0.classes == ["emergency-box"] }) < #require(front.nodes.firstIndex { $0.classes == ["notices"] }))
        #expect(site.pages["references.html"]?.nodes.contains { $0.classes == ["notices"] } == false)
        // What an edition that was gone already says of itself is enough.
        let past = try #require(site.pages["release-2024-04-urgent.html"]?.text { $0.tag == "main" })
        #expect(past.contains("This edition is not in force") && !past.contains("New guidance takes precedence"))
    }

    @Test("a pathway is numbered steps, each question leading to steps by their numbers")
    func pathway() throws {
        let site = try BuiltSite.sample.get()
        let text = try #require(site.text("enquiries/index.html", id: "aaaa12"))
        #expect(text.contains("Question Is there harm?") && text.contains("Yes: go to step 2.") && text.contains("The pathway ends here."))
        let page = try #require(site.pages["enquiries/index.html"])
        #expect(page.elements.filter { $0.tag == "li" && $0.id?.hasPrefix("~aaaa12-1-") == true }.map { $0.attributes["value"] } == ["1", "2", "3"])
        #expect(page.elements.filter { $0.attributes["href"]?.hasPrefix("#~aaaa12-1-") == true }.count == 1)
    }

    @Test("a table has a caption that names its paragraph, scopes, and a region of its own that the keyboard reaches")
    func table() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        #expect(page.text { $0.tag == "caption" } == "Table in 1.2.3")
        #expect(page.elements.filter { $0.tag == "th" }.map { $0.attributes["scope"] } == ["col", "col", "row"])
        #expect(page.elements.filter { $0.classes == ["table"] }.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["aria-label"] != nil })
    }

    @Test("in prose marks nest, a list keeps its numbers, and the state of a task is in words")
    func prose() throws {
        let source = try BuiltSite.sample.get().source("enquiries/index.html")
        for markup in [
            "<strong>Bold<em>both</em></strong><s>struck</s><code>code</code>", "<ol start=\"3\">", "<li>Done: An inspector</li>", "<li>To do: <p>Loose</p>",
            "<pre><code>line one\nline two</code></pre>", "<p class=\"heading\">A heading within</p>", "<div class=\"note local\" role=\"note\">",
        ] {
            #expect(source.contains(markup), "\(markup)")
        }
    }

    @Test("a page that skips a level of heading in its text skips none when it is shown")
    func levels() throws {
        var manual = Sample().manual(isNew: true)
        manual.chapters["Procedures/other/stray.md"]?.body = [
            .section(Section(id: id("fffff1"), depth: 4, title: Prose("Deep"))), .section(Section(id: id("fffff2"), depth: 2, title: Prose("Less"))),
        ]
        let page = try #require(
            try BuiltSite(Edition(facts: nil, outline: Outline(manual), chapter: Sample.chapters(of: manual))).pages["stray/index.html"])
        #expect(page.elements.first { $0.id == "fffff1" }?.tag == "h2")
        #expect(page.elements.first { $0.id == "fffff2" }?.tag == "h3")
    }
}
