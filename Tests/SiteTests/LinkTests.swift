import Foundation
import Manuals
import Releases
import Site
import Testbench
import Testing

/// Links lead somewhere.
@Suite struct LinkTests {
    /// The links of a site that lead to no file of it, or to no id of that file's page.
    private func dead(_ site: BuiltSite) -> [String] {
        var dead: [String] = []
        for (path, page) in site.pages {
            let folder = path == "404.html" ? "" : path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
            for node in page.elements where node.tag == "a" || node.tag == "link" {
                let href = node.attributes["href"] ?? ""
                guard let url = URL(string: href), url.scheme == nil else { continue }
                let target = url.path.isEmpty ? path : URL(filePath: "/" + folder + url.path).standardizedFileURL.path.dropFirst().description
                if target.hasPrefix("attachments/") { continue }
                if site.files[target] == nil {
                    dead.append("\(path): \(href) leads to no file")
                } else if let id = url.fragment(percentEncoded: false), site.pages[target]?.elements.contains(where: { $0.id == id }) != true {
                    dead.append("\(path): \(href) leads to no id")
                }
            }
        }
        return dead.sorted()
    }

    @Test("every link within the site leads to a file of it, and to an id on that page", arguments: ["release", "first", "draft"])
    func internalLinks(kind: String) throws {
        let sample = Sample()
        let site = try BuiltSite(kind == "release" ? sample.edition : kind == "first" ? sample.first : sample.draft)
        #expect(dead(site) == [])
        #expect(site.pages.values.flatMap(\.elements).count { $0.tag == "a" } > 100)
    }

    @Test("no page has an id twice, closes what is not open, or leaves open what it opened")
    func wellFormed() throws {
        for (path, page) in try BuiltSite.sample.get().pages {
            let ids = page.elements.compactMap(\.id)
            #expect(ids.count == Set(ids).count, "\(path)")
            #expect(page.faults.isEmpty, "\(path)")
            #expect(page.elements.allSatisfy { $0.names.count == $0.attributes.count }, "\(path)")
        }
    }

    @Test("an author's links lead to pages, to attachments, to places by their ids, and elsewhere as written")
    func authors() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let links = Dictionary(
            page.nodes.indices.filter { page.nodes[$0].tag == "a" }.map { (page.text(of: $0), page.nodes[$0].attributes["href"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        #expect(links["a link"] == "https://www.example.org/a?b=c")
        #expect(links["the form"] == "../attachments/form.txt")
        #expect(links["a chapter"] == "../referral/index.html#bbbbb1")
        #expect(links["here"] == "#aaaaa2")
        #expect(links["Far away"] == "https://www.example.org/far.png", "a picture of another host is a link: nothing is asked of that host")
        #expect(page.elements.filter { $0.tag == "img" }.map { $0.attributes["src"] } == ["../attachments/map.png"])
    }

    @Test("a reference prints the number in force, another chapter's after its code, a chapter's title, and shows what leads nowhere")
    func references() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let printed = page.nodes.indices.filter { page.nodes[$0].classes.contains("reference") }.map { page.text(of: $0) }
        #expect(printed == ["CP2\u{A0}2.1.1", "Who takes part", "Harm online"])
        #expect(page.nodes.indices.filter { page.nodes[$0].classes.contains("unresolved") }.map { page.text(of: $0) } == ["@unlisted", "#nowhere", "#gone"])
    }

    @Test("the page for what is not found counts from the root of the manual's address", arguments: [
        ("", "/index.html"), ("https://procedures.example.org", "/index.html"), ("https://example.org/manual", "/manual/index.html"),
        ("https://example.org/manual/", "/manual/index.html"), ("nonsense", "/index.html"),
    ])
    func notFound(address: String, front: String) throws {
        let site = try BuiltSite(Sample(lead: { $0.hasPrefix("https://procedures") ? address : $0 }).edition)
        let page = try #require(site.pages["404.html"])
        #expect(page.elements.first { $0.attributes["href"]?.hasSuffix("index.html") == true }?.attributes["href"] == front)
        #expect(!page.elements.contains { $0.attributes["rel"] == "canonical" })
    }
}
