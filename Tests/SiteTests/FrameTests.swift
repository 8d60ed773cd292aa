import Site
import Testbench
import Testing

/// What every page says of itself.
@Suite struct FrameTests {
    @Test("every page names the release and the day it came into force, on the screen and at the head of every sheet")
    func release() throws {
        for (path, page) in try BuiltSite.sample.get().pages {
            // What an earlier release changed is told by pages of that release.
            let words =
                path == "release-2024-04-urgent.html" ? "Release 2024-04-urgent, in force from 25 April 2024"
                : "Release 2024-09, in force from 30 September 2024"
            #expect(page.text { $0.classes == ["release"] } == words, "\(path)")
            #expect(page.text { $0.classes == ["running-head"] }?.contains(words) == true, "\(path)")
        }
    }

    @Test("text that is no release says so on every page, and claims no approval")
    func draft() throws {
        for (path, page) in try BuiltSite(Sample().draft).pages {
            #expect(page.text { $0.classes == ["release"] } == "Text that is no release", "\(path)")
        }
        #expect(try BuiltSite(Sample().draft).source("approval.html").contains("no approval is claimed for it"))
    }

    @Test("every page says that it is a sample, on the screen and at the foot of every sheet")
    func banner() throws {
        for (path, page) in try BuiltSite.sample.get().pages {
            #expect(page.text { $0.classes == ["banner"] } == Sample.banner, "\(path)")
            let foot = page.text { $0.classes == ["running-foot"] }
            #expect(foot?.contains("\(Sample.banner).") == true, "\(path)")
            #expect(foot?.contains("Uncontrolled when printed.") == true, "\(path)")
        }
    }

    @Test("a page has one heading of the first level, skips none, and a title of its own")
    func headings() throws {
        let site = try BuiltSite.sample.get()
        var titles: Set<String> = []
        for (path, page) in site.pages {
            let levels = page.elements.compactMap { $0.tag.utf8.count == 2 && $0.tag.hasPrefix("h") ? Int($0.tag.dropFirst()) : nil }
            #expect(levels.count { $0 == 1 } == 1, "\(path)")
            #expect(zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.isEmpty, "\(path)")
            let title = try #require(page.text { $0.tag == "title" }, "\(path)")
            #expect(title.hasSuffix("Sample procedures"), "\(path)")
            #expect(titles.insert(title).inserted, "\(path): \(title)")
        }
    }

    @Test("no page loads anything but the site's own style, script and icon, and its policy allows no more")
    func policy() throws {
        for (path, page) in try BuiltSite.sample.get().pages {
            let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"]
            #expect(policy?.hasPrefix("default-src 'none'; ") == true, "\(path)")
            #expect(policy?.contains("unsafe") == false && policy?.contains("http") == false, "\(path)")
            for node in page.elements where ["script", "link", "img"].contains(node.tag) && node.attributes["rel"] != "canonical" {
                let address = node.attributes["src"] ?? node.attributes["href"] ?? ""
                #expect(!address.contains(":") && !address.hasPrefix("//"), "\(path): \(address)")
            }
        }
    }

    @Test("a page's public address is its canonical one, a chapter's without its file's name")
    func canonical() throws {
        let site = try BuiltSite.sample.get()
        func canonical(_ path: String) -> String? { site.pages[path]?.elements.first { $0.attributes["rel"] == "canonical" }?.attributes["href"] }
        #expect(canonical("index.html") == "https://procedures.example.org/")
        #expect(canonical("enquiries/index.html") == "https://procedures.example.org/enquiries/")
        #expect(canonical("enquiries/changes.html") == "https://procedures.example.org/enquiries/changes.html")
    }

    @Test("a page tells reference managers its title, its release and the day it was published")
    func citation() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let facts = page.elements.filter { $0.attributes["name"]?.hasPrefix("citation_") == true }.compactMap { $0.attributes["content"] }
        #expect(
            facts == [
                "CP1 Enquiries, Sample procedures, release 2024-09", "The sample board", "2024-03-28", "https://procedures.example.org/enquiries/",
            ])
        #expect(!(try BuiltSite(Sample().draft).source("enquiries/index.html").contains("citation_")))
    }

    @Test("a place for suggestions is offered on every page, and about every paragraph by its number and id", arguments: [
        ("mailto:a@example.org", "mailto:a@example.org?subject=Suggestion%20on%20CP1%201.1.2%20%28aaaaa2%29"),
        ("a@example.org", "mailto:a@example.org?subject=Suggestion%20on%20CP1%201.1.2%20%28aaaaa2%29"),
        ("https://example.org/desk", "https://example.org/desk?paragraph=aaaaa2"),
    ])
    func suggestions(written: String, address: String) throws {
        let site = try BuiltSite(Sample(lead: { $0.hasPrefix("mailto:") ? written : $0 }).edition)
        let chapter = try #require(site.pages["enquiries/index.html"])
        #expect(chapter.elements.contains { $0.attributes["href"] == address })
        for (path, page) in site.pages {
            #expect(page.text { $0.classes == ["colophon"] }?.contains("Suggest a change") == true, "\(path)")
        }
    }

    @Test("nothing is offered where suggestions would lead nowhere", arguments: ["", "javascript:alert(1)", "desk", "a@b c", "@", "a@"])
    func noSuggestions(written: String) throws {
        let site = try BuiltSite(Sample(lead: { $0.hasPrefix("mailto:") ? written : $0 }).edition)
        #expect(!site.source("enquiries/index.html").contains("Suggest a change"))
    }
}
