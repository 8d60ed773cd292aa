import Foundation
import FoundationXML
import Manuals
import Releases
import Site
import Testbench
import Testing

/// What programs read of the site.
@Suite struct FeedTests {
    /// The words of each element of an XML file, by the element's name, as the system's parser reads them.
    private func words(of name: String, in bytes: [UInt8]?) throws -> [String] {
        let reader = ElementWords(of: name)
        let parser = XMLParser(data: Data(try #require(bytes)))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        return reader.found
    }

    @Test("the feed has an entry a release, newest first, under ids that never change")
    func feed() throws {
        let feed = try BuiltSite.sample.get().files["feed.xml"]
        #expect(
            try words(of: "title", in: feed) == [
                "Sample procedures", "Release 2024-09, in force from 30 September 2024", "Release 2024-04-urgent, in force from 25 April 2024",
                "Release 2024-03, in force from 29 March 2024",
            ])
        #expect(
            try words(of: "id", in: feed) == [
                "https://procedures.example.org/", "https://procedures.example.org/release-2024-09.html",
                "https://procedures.example.org/release-2024-04-urgent.html", "https://procedures.example.org/release-2024-03.html",
            ])
        #expect(try words(of: "summary", in: feed).first?.hasPrefix("Act within a day. What the public is told of it.") == true)
        #expect(try words(of: "updated", in: feed).allSatisfy { $0 == "2024-03-28T00:00:00Z" })
    }

    @Test("the site map names every page but the one for what is not found, by its public address")
    func siteMap() throws {
        let site = try BuiltSite.sample.get()
        let pages = try words(of: "loc", in: site.files["sitemap.xml"])
        #expect(pages.count == site.pages.count - 1)
        #expect(pages.starts(with: ["https://procedures.example.org/", "https://procedures.example.org/part-core-procedures.html", "https://procedures.example.org/enquiries/"]))
        let canonical = site.pages.values.flatMap(\.elements).filter { $0.attributes["rel"] == "canonical" }.compactMap { $0.attributes["href"] }
        #expect(Set(canonical) == Set(pages))
    }

    @Test("there is neither where the site's address is unknown, or no address of the web", arguments: ["", "nonsense", "javascript:x", "mailto:a@b"])
    func homeless(address: String) {
        let sample = Sample(lead: { $0.hasPrefix("https://procedures") ? address : $0 })
        let paths = SitePlan(sample.edition).files.map(\.path)
        #expect(!paths.contains("feed.xml") && !paths.contains("sitemap.xml"))
    }

    @Test("whatever a title holds, the feed stays XML and says it")
    func hostile() throws {
        let hostile = "]]> <b>&amp; \"'\u{1}\u{FFFF}é"
        let site = SitePlan(Sample(say: { "\($0)\(hostile)" }).edition).files
        let feed = site.first { $0.path == "feed.xml" }?.bytes()
        #expect(try words(of: "title", in: feed).first == "Sample procedures]]> <b>&amp; \"'\u{FFFD}é")
    }

    @Test("what changed stands in JSON too, beside its page")
    func json() throws {
        let bytes = try #require(try BuiltSite.sample.get().files["release-2024-09.json"])
        let value = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(value["format"] as? String == "rubric-manual-redline")
        let chapters = try #require(value["chapters"] as? [[String: Any]])
        #expect(Set(chapters.compactMap { $0["chapter"] as? String }) == ["enquiries", "referral", "online-harm", "customs"])
        #expect(SitePlan(Sample().first).files.allSatisfy { !$0.path.hasSuffix(".json") || $0.path == "manual.json" })
    }
}

/// Collects the words of elements of one name.
private final class ElementWords: NSObject, XMLParserDelegate {
    private let name: String
    private var isWithin = false
    private(set) var found: [String] = []

    init(of name: String) {
        self.name = name
    }

    func parser(
        _: XMLParser, didStartElement element: String, namespaceURI _: String?, qualifiedName _: String?, attributes _: [String: String]
    ) {
        guard element == name else { return }
        isWithin = true
        found.append("")
    }

    func parser(_: XMLParser, foundCharacters words: String) {
        if isWithin { found[found.count - 1] += words }
    }

    func parser(_: XMLParser, didEndElement element: String, namespaceURI _: String?, qualifiedName _: String?) {
        if element == name { isWithin = false }
    }
}
