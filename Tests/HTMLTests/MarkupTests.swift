import HTML
import Testbench
import Testing

/// Elements nest and close by construction.
@Suite struct MarkupTests {
    private func written(_ write: (inout Markup) -> Void) -> String {
        var html = Markup()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test("an element is closed where its content ends, within what it stands in")
    func nesting() {
        let page = written { html in
            html(.div, .class("text")) { html in
                html(.p) { html in
                    html.text("In force ")
                    html(.strong, text: "today")
                    html.text(".")
                }
            }
        }
        #expect(page == "<div class=\"text\"><p>In force <strong>today</strong>.</p>\n</div>\n")
    }

    @Test("white space is added only where it means nothing", arguments: [HTML.Tag.a, .strong, .em, .code, .ins, .del, .span, .s, .time])
    func inline(tag: HTML.Tag) {
        #expect(written { $0(tag, text: "x") } == "<\(tag.rawValue)>x</\(tag.rawValue)>")
    }

    @Test("an attribute that is nil is left out, the others stand in order")
    func attributes() {
        #expect(written { $0(.p, nil, .id("a"), nil, .class("b"), text: "") } == "<p id=\"a\" class=\"b\"></p>\n")
        #expect(written { $0(.li, .value(3), text: "") } == "<li value=\"3\"></li>\n")
    }

    @Test("an element that can hold nothing has no end")
    func void() {
        #expect(written { $0(.br) } == "<br>\n")
        #expect(written { $0(.img, .src(Address(path: "a.png")), .alt("")) } == "<img src=\"a.png\" alt=\"\">")
    }

    @Test("a script is loaded by its address, and waits for the page")
    func script() {
        #expect(written { $0.script(at: Address(path: "assets/rubric.js")) } == "<script src=\"assets/rubric.js\" defer></script>\n")
    }

    @Test("a heading has a level from one to six", arguments: [(-1, "h1"), (1, "h1"), (2, "h2"), (6, "h6"), (7, "h6")])
    func headings(level: Int, name: String) {
        #expect(HTML.Tag.heading(level).rawValue == name)
    }

    @Test("what is written is the same however much room was made ahead")
    func room() {
        var random = SplitMix64(seed: 40)
        let pieces = ["<", "&", "plain words of some length ", "é", "\"", "\u{1}", "\n", "児童", ">", String(repeating: "long ", count: 200)]
        for _ in 0..<2_000 {
            let words = (0..<random.below(12)).map { _ in random.one(of: pieces) }.joined()
            let written = [0, 1, 7, 64, 1 << 16].map { room in
                var html = Markup(reserving: room)
                html(.p, .title(words)) { html in
                    html.text(words)
                    html(.strong, text: words)
                    html.text(Array(words.utf8)[...])
                }
                return html.bytes
            }
            #expect(written.allSatisfy { $0 == written[0] })
            #expect(!written[0].contains(0) && written[0].starts(with: "<p title=\"".utf8))
        }
    }
}
