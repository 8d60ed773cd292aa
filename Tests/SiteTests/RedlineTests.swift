import Foundation
import Manuals
import Redlines
import Releases
import Site
import Testbench
import Testing

/// Foundation has units of another kind.
private typealias Unit = Manuals.Unit

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

    /// The redline of a paragraph or heading that was one thing and is another.
    private func source(_ old: [Unit], _ new: [Unit]) throws -> String {
        let id = try #require(ChapterID("a"))
        func manual(_ body: [Unit]) -> Manual {
            Manual(
                settings: ManualSettings(title: "Manual"),
                chapters: ["a.md": Chapter(frontMatter: FrontMatter(id: id, title: "A"), body: body)])
        }
        let (before, after) = (manual(old), manual(new))
        let edition = Edition(
            facts: nil, outline: Outline(after), chapter: { $0 == id ? after.chapters["a.md"] : nil },
            redline: ManualRedline(old: before, new: after), previous: Outline(before))
        let file = try #require(SitePlan(edition).files.first { $0.path == "a/changes.html" })
        return String(decoding: file.bytes(), as: UTF8.self)
    }

    private func paragraph(_ blocks: Block...) throws -> [Unit] {
        [.paragraph(Paragraph(id: try #require(ElementID("aaaaa2")), blocks: blocks))]
    }

    @Test("what changed without a word is told in words")
    func settings() throws {
        func list(_ start: Int?, isLoose: Bool = false, ticked: Bool? = nil) throws -> [Unit] {
            try paragraph(.list(ItemList(start: start, isLoose: isLoose, items: [ItemList.Item(isTicked: ticked, blocks: [.text(Prose("Stop"))])])))
        }
        func table(_ alignment: Table.Alignment) throws -> [Unit] {
            try paragraph(.table(Table(alignments: [alignment], header: [Prose("When")], rows: [[Prose("1 day")]])))
        }
        func heading(_ depth: Int) throws -> [Unit] {
            [.section(Section(id: try #require(ElementID("aaaaa2")), depth: depth, title: Prose("Review")))]
        }
        func code(_ language: String) throws -> [Unit] { try paragraph(.code(CodeListing(language: language, text: "x\n"))) }
        let pairs: [(old: [Unit], new: [Unit], words: String)] = [
            (try list(1), try list(3), "[now numbered from 3]"), (try list(nil), try list(1), "[now numbered]"),
            (try list(1), try list(nil), "[now with bullets]"), (try list(nil), try list(nil, isLoose: true), "[now set apart]"),
            (try list(nil, ticked: false), try list(nil, ticked: true), "[now done]"),
            (try table(.natural), try table(.right), "[now set right]"), (try heading(2), try heading(1), "[now one level out]"),
            (try code("text"), try code("yaml"), "[language text became yaml]"),
            (try paragraph(.quote([.heading(level: 2, Prose("A"))])), try paragraph(.quote([.heading(level: 3, Prose("A"))])), "[now one level in]"),
        ]
        for pair in pairs {
            let page = try source(pair.old, pair.new)
            #expect(page.components(separatedBy: pair.words).count == 2, "\(pair.words)")
        }
    }

    @Test("what is gone has the number it had, said to be a former one; what moved says so, with its changes")
    func former() throws {
        func body(_ words: (String, String)...) throws -> [Unit] {
            try words.map { .paragraph(Paragraph(id: try #require(ElementID($0.0)), blocks: [.text(Prose($0.1))])) }
        }
        let page = try source(
            body(("aaaaa2", "The nurse calls."), ("aaaaa3", "The chair may decide that day."), ("aaaaa4", "It ends."), ("aaaaa5", "It goes on.")),
            body(("aaaaa4", "It ends."), ("aaaaa5", "It goes on."), ("aaaaa3", "The chair must decide that day.")))
        #expect(page.contains("Former paragraph </span>1.0.1"))
        #expect(page.contains(">Moved from 1.0.2, with changes<"))
        #expect(page.contains("Former paragraph </span>1.0.2"))
    }

    @Test("words set out anew are shown once, where they stand now, and where they stood it says so")
    func setAnew() throws {
        func text(_ id: String, _ words: String) throws -> Unit {
            .paragraph(Paragraph(id: try #require(ElementID(id)), blocks: [.text(Prose(words))]))
        }
        let words = ["The worker writes the record before the end of the day.", "The manager reads it and signs each page of it."]
        let list = ItemList(items: words.map { ItemList.Item(blocks: [.text(Prose($0))]) })
        let page = try source(
            [try text("aaaaa2", "All of us:"), try text("aaaaa3", words[0]), try text("aaaaa4", words[1])],
            try paragraph(.text(Prose("All of us:")), .list(list)))
        #expect(page.components(separatedBy: words[1]).count == 2)
        #expect(page.contains("set out anew: words that stayed are not marked"))
        #expect(page.components(separatedBy: "What stood here is set out anew beside this.").count == 3)
    }

    @Test("of a line of a listing the words that changed are marked")
    func listing() throws {
        func code(_ line: String) throws -> [Unit] { try paragraph(.code(CodeListing(language: "sh", text: line + "\n"))) }
        let page = try source(code("bundle exec rake test"), code("bundle exec rake lint"))
        #expect(page.contains("bundle exec rake <del>"))
    }

    @Test("a heading without a number is not said to have moved from itself")
    func movedHeading() throws {
        func heading(_ id: String, _ title: String) throws -> Unit {
            .section(Section(id: try #require(ElementID(id)), depth: 3, title: Prose(title)))
        }
        let (one, two, three) = (try heading("aaaaa2", "One"), try heading("aaaaa3", "Two"), try heading("aaaaa4", "Three"))
        let page = try source([one, two, three], [two, three, one])
        #expect(page.contains(">Moved from elsewhere in the chapter<"))
        #expect(!page.contains("Moved from One"))
    }

    @Test("an item of a numbered list is no heading to the style sheet, and a row that left stands in one cell")
    func lists() throws {
        func list(_ items: String...) throws -> [Unit] {
            try paragraph(.list(ItemList(start: 1, items: items.map { ItemList.Item(blocks: [.text(Prose($0))]) })))
        }
        let page = try source(list("Stop", "Look at the child"), list("Stop", "Look at every child"))
        #expect(page.contains("<li class=\"level-1 counted\" value=\"2\">"))
        func table(_ rows: [String]...) throws -> [Unit] {
            try paragraph(.table(Table(alignments: [.natural, .natural], header: [Prose("Who"), Prose("When")], rows: rows.map { $0.map { Prose($0) } })))
        }
        let moved = try source(
            table(["The nurse", "now"], ["The chair", "then"], ["The clerk", "never"]), table(["The chair", "then"], ["The clerk", "never"], ["The nurse", "now"]))
        #expect(moved.contains("<tr class=\"gone\"><td colspan=\"2\">"))
    }
}
