import Foundation
import HTML
import Testbench
import Testing

/// Whatever text goes in comes out of somebody else's parser as the same text.
@Suite struct StockReadingTests {
    /// Characters in which escaping goes wrong, among ordinary ones.
    private static let pieces: [String] = [
        "<", ">", "&", "\"", "'", "`", "=", "/", "\\", "#", ";", "!", "-", "--", "]]>", "<!--", "-->", "</p>", "</script>", "<script>",
        "<![CDATA[", "<?", "&amp;", "&lt", "&#60;", "&#x3c;", "&nbsp", "a", "word", " ", "  ", "\t", "\n", "\r", "\u{0}", "\u{B}",
        "\u{7F}", "\u{85}", "\u{A0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "é", "e\u{301}", "児", "👩‍👧", "\u{10FFFF}", "javascript:",
    ]

    private func words(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0..<24, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }

    /// What a reader sees of a text: its control characters, which no page can hold, as replaced.
    private func shown(_ words: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            shown.append(scalar.value < 0x20 && scalar != "\t" && scalar != "\n" ? "\u{FFFD}" : scalar)
        }
        return String(shown)
    }

    private func check(_ texts: [String], _ remark: String) throws {
        var html = Markup()
        html(.body) { html in
            for text in texts { html(.p, .title(text), .data("cite", text), text: text) }
        }
        let page = try #require(try StockParser.read([html.bytes]).first)
        #expect(page.faults.isEmpty, "\(remark)")
        let places = page.nodes.indices.filter { page.nodes[$0].tag == "p" }
        #expect(page.elements.count == texts.count + 1, "\(remark): no element but those written")
        try #require(places.count == texts.count, "\(remark)")
        for (place, text) in zip(places, texts) {
            let expected = Array(shown(text).unicodeScalars)
            let node = page.nodes[place]
            #expect(node.names == ["title", "data-cite"], "\(remark): \(text.debugDescription)")
            #expect(Array((node.attributes["title"] ?? "").unicodeScalars) == expected, "\(remark): \(text.debugDescription)")
            #expect(Array((node.attributes["data-cite"] ?? "").unicodeScalars) == expected, "\(remark): \(text.debugDescription)")
            #expect(Array(page.text(of: place).unicodeScalars) == expected, "\(remark): \(text.debugDescription)")
        }
    }

    @Test("a thousand texts made of what escaping fears")
    func generated() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        try check((0..<1_000).map { _ in words(&random) }, "seed \(seed)")
    }

    @Test("every character alone, up to the end of the Basic Multilingual Plane's first half")
    func characters() throws {
        let scalars = (0..<0x2100).compactMap { UnicodeScalar(UInt32($0)) }
        try check(scalars.map { String($0) }, "characters")
    }

    @Test(
        "other people's hostile and naughty strings",
        .enabled(if: HostileStrings.arePresent, "the suites of hostile strings do not stand beside the project"))
    func suites() throws {
        try check(try HostileStrings.all, "suites")
    }
}
