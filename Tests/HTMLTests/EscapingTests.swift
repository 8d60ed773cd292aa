import HTML
import Testing

/// Text is text wherever it stands.
@Suite struct EscapingTests {
    private func written(_ write: (inout Markup) -> Void) -> String {
        var html = Markup()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test("in text, what opens a tag or a reference is written as a reference; quotation marks stand")
    func text() {
        #expect(written { $0.text("a < b & c > d") } == "a &lt; b &amp; c &gt; d")
        #expect(written { $0.text("say \"no\" or 'no'") } == "say \"no\" or 'no'")
        #expect(written { $0.text("&lt;") } == "&amp;lt;")
    }

    @Test("in an attribute, no quotation mark can end the value")
    func attribute() {
        #expect(written { $0(.p, .title("\" onclick=\"x()"), text: "") } == "<p title=\"&quot; onclick=&quot;x()\"></p>\n")
        #expect(written { $0(.p, .data("release", "<&>"), text: "") } == "<p data-release=\"&lt;&amp;&gt;\"></p>\n")
    }

    @Test("an attribute's value is quoted, so that neither space nor slash ends it", arguments: ["a b", "a/b", "a=b", "a`b", "a'b"])
    func quoted(value: String) {
        #expect(written { $0(.p, .label(value), text: "") } == "<p aria-label=\"\(value)\"></p>\n")
    }

    @Test("an address is escaped as an attribute")
    func address() throws {
        let address = try #require(Address("https://example.org/?a=1&b=\"2\""))
        #expect(written { $0(.a, .href(address), text: "x") } == "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">x</a>")
    }

    @Test("control characters, which a page cannot hold, show as replaced; tab and line feed stand")
    func controls() {
        #expect(written { $0.text("a\u{0}b\u{8}c\u{1B}d\re") } == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
        #expect(written { $0.text("a\tb\nc") } == "a\tb\nc")
        #expect(written { $0(.p, .title("a\u{0}"), text: "") } == "<p title=\"a\u{FFFD}\"></p>\n")
    }

    @Test("letters of every length in UTF-8 pass unchanged, also at the edges", arguments: ["é", "—", "児童", "👩‍👧", "<é>", "é&", "&é"])
    func letters(words: String) {
        let plain = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(written { $0.text(words) } == plain)
    }

    @Test("bytes at hand are escaped as words are")
    func slices() {
        let bytes = Array("<<a&b>>".utf8)
        #expect(written { $0.text(bytes[1..<6]) } == "&lt;a&amp;b&gt;")
        #expect(written { $0.text(bytes[0..<0]) }.isEmpty)
    }

    @Test("a field shows what it holds to the letter: no text ends it, and a first empty line is kept")
    func fields() {
        let words = "\n</textarea><script>\"&"
        #expect(written { $0.textArea([.name("words"), nil, .required], text: words) }
            == "<textarea name=\"words\" required>\n\n&lt;/textarea&gt;&lt;script&gt;\"&amp;</textarea>")
        #expect(written { $0.control([.field(.hidden), .value(words)]) } == "<input type=\"hidden\" value=\"\n&lt;/textarea&gt;&lt;script&gt;&quot;&amp;\">")
    }

    @Test("there is neither a style nor an open script, nor an attribute that runs")
    func vocabulary() {
        for name in ["style", "script", "iframe", "object", "embed", "math", "template", "foreignObject", "animate", "use", "image"] {
            #expect(HTML.Tag(rawValue: name) == nil, "\(name)")
        }
    }
}
