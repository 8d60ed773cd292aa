import Manuals
import Releases
import Site
import Testbench
import Testing

/// Text that wants to be code stays text, wherever text can stand.
@Suite struct HostileTests {
    /// What the writer writes; an element or attribute beyond these was written by somebody's text.
    private static let tags: Set<String> = [
        "html", "head", "meta", "title", "link", "script", "body", "a", "div", "p", "strong", "header", "nav", "ul", "ol", "li", "main", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "section", "dl", "dt", "dd", "span", "time", "em", "s", "code", "pre", "br", "hr", "img", "blockquote",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "ins", "del", "cite",
        "form", "label", "input", "button", "q", "svg", "g", "path", "text", "desc",
    ]
    private static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "rel", "href", "src", "defer", "class", "id", "tabindex", "aria-label",
        "aria-labelledby", "aria-current", "aria-hidden", "role", "datetime", "start", "value", "scope", "title", "alt", "type", "data-cite", "data-release",
        "action", "method", "for", "autocomplete", "data-words", "data-pages", "data-worker", "viewbox", "width", "height", "x", "y", "d",
    ]
    /// How many lines words take in a drawing, and how large it is, depends on the words.
    private static let drawn: Set<String> = ["svg", "g", "path", "text"]
    private static let schemes: Set<Substring> = ["http", "https", "mailto", "tel"]

    /// What an element is, but for its words: links to terms and telephones depend on the words, and are left out.
    private func shape(_ page: ParsedPage) -> [String] {
        page.elements.filter { !$0.classes.contains("term") && !$0.classes.contains("telephone") && !Self.drawn.contains($0.tag) }
            .map { "\($0.tag) \($0.names.joined(separator: " ")) .\($0.attributes["class"] ?? "")" }
    }

    private func expectNothingForeign(_ site: BuiltSite, _ remark: String) {
        for (path, page) in site.pages {
            #expect(page.faults.isEmpty, "\(remark), \(path)")
            for node in page.elements {
                #expect(Self.tags.contains(node.tag), "\(remark), \(path): <\(node.tag)>")
                #expect(Self.attributes.isSuperset(of: node.names), "\(remark), \(path): \(node.names)")
                #expect(node.names.count == node.attributes.count, "\(remark), \(path): an attribute twice in <\(node.tag)>")
            }
            #expect(page.elements.filter { $0.tag == "script" }.allSatisfy { $0.names == ["src", "defer"] && $0.attributes["src"]?.hasSuffix(".js") == true }, "\(remark), \(path)")
            expectHarmlessAddresses(page, "\(remark), \(path)")
        }
    }

    private func expectHarmlessAddresses(_ page: ParsedPage, _ remark: String) {
        for address in page.elements.flatMap({ [$0.attributes["href"], $0.attributes["src"]] }).compactMap(\.self) {
            #expect(!address.utf8.contains { $0 < 0x21 }, "\(remark): \(address.debugDescription)")
            #expect(!address.hasPrefix("//") && !address.hasPrefix("/\\") && !address.hasPrefix("\\"), "\(remark): \(address)")
            let head = address.prefix { !"/?#".contains($0) }
            if let colon = head.firstIndex(of: ":") {
                #expect(Self.schemes.contains(Substring(head[..<colon].lowercased())), "\(remark): \(address)")
            }
        }
    }

    /// The strings in bunches, so that every place holds every string and one site holds many.
    private var bunches: [[String]] {
        get throws {
            let all = try HostileStrings.all.filter { !$0.isEmpty }
            return stride(from: 0, to: all.count, by: 64).map { Array(all[$0..<min($0 + 64, all.count)]) }
        }
    }

    @Test(
        "no string of the suites, in any place of any page, makes an element, an attribute or a handler",
        .enabled(if: HostileStrings.arePresent, "the suites of hostile strings do not stand beside the project"))
    func suites() throws {
        let harmless = try BuiltSite(Sample(say: { "\($0) harmless" }).first)
        for (number, bunch) in try bunches.enumerated() {
            let hostile = bunch.joined(separator: " ")
            let site = try BuiltSite(Sample(say: { "\($0) \(hostile)" }).first)
            expectNothingForeign(site, "bunch \(number)")
            #expect(Set(site.pages.keys) == Set(harmless.pages.keys))
            for (path, page) in site.pages {
                #expect(shape(page) == harmless.pages[path].map { shape($0) }, "bunch \(number), \(path)")
            }
        }
    }

    @Test(
        "nor before the words, nor in a redline",
        .enabled(if: HostileStrings.arePresent, "the suites of hostile strings do not stand beside the project"))
    func redlines() throws {
        for (number, bunch) in try bunches.enumerated() {
            let hostile = bunch.reversed().joined(separator: " ")
            expectNothingForeign(try BuiltSite(Sample(say: { "\(hostile) \($0)" }).edition), "bunch \(number)")
        }
    }

    @Test(
        "no string of the suites becomes an address that runs, or leads to a host unseen",
        .enabled(if: HostileStrings.arePresent, "the suites of hostile strings do not stand beside the project"))
    func addresses() throws {
        let strings = try HostileStrings.all + Self.addresses
        // One reading of all: starting a parser takes longer than reading. A chapter's page has every sort of address.
        let pages = strings.flatMap { string in
            SitePlan(Sample(lead: { _ in string }).first).files.filter { $0.path == "enquiries/index.html" }.map { $0.bytes() }
        }
        try #require(pages.count == strings.count)
        for (string, page) in zip(strings, try StockParser.read(pages)) { expectHarmlessAddresses(page, string.debugDescription) }
    }

    private static let addresses = [
        "javascript:alert(1)", "\u{1}javascript:alert(1)", "java\tscript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//example.org",
        "/\\example.org", "\\\\example.org", "/\t/example.org", "vbscript:x", "../attachments/../../javascript:alert(1)", "attachments//example.org/x",
        "//example.org/attachments/x", "#\"><script>", "x.md#\"><script>", "javascript:alert(1)//attachments/x",
    ]

    @Test("hostile text is still all there, for a reader to see")
    func nothingLost() throws {
        let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;"
        let site = try BuiltSite(Sample(say: { "\($0)\(hostile)" }).edition)
        #expect(site.text("enquiries/index.html", id: "sssss1")?.contains("Immediate protection\(hostile)") == true)
        #expect(site.pages["index.html"]?.text { $0.tag == "h1" } == "Sample procedures\(hostile)")
        #expect(site.pages["enquiries/index.html"]?.elements.first { $0.tag == "img" }?.attributes["alt"] == "A map\(hostile)")
    }
}
