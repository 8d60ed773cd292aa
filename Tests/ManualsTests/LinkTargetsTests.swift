import Manuals
import Testing

/// Every link that leads somewhere in a repository leads there on the site.
@Suite("where links lead") struct LinkTargetsTests {
    private func targets(_ layout: Layout = .plain) throws -> LinkTargets {
        func page(_ id: String, _ other: [String: String] = [:]) throws -> FrontMatter {
            FrontMatter(id: try #require(ChapterID(id)), title: id, other: other)
        }
        return LinkTargets(
            layout: layout,
            chapters: [
                ("pages/index.md", try page("home")), ("pages/tools/slack.md", try page("slack")), ("pages/tools/slack/emoji.md", try page("emoji")),
                ("pages/tools/git.html.md", try page("git")), ("pages/über uns.md", try page("about", ["redirect_from": "[/old/about, /older, /tools/former.html]"])),
                ("pages/team/team.md", try page("team")),
            ],
            files: ["pages/tools/map.png"])
    }

    @Test("from a page of a plain tree, as files and as programs address them", arguments: [
        ("slack.md", "slack"), ("slack", "slack"), ("slack/", "slack"), ("git.html", "git"), ("./git.html.md#one", "git"), ("slack/emoji.md", "emoji"),
        ("/tools/slack/", "slack"), ("/tools/slack.html#x", "slack"), ("/manual/tools/git.html", "git"), ("/", "home"), ("/#x", "home"), ("../../", "home"),
        ("/old/about", "about"), ("/older/", "about"), ("../%C3%BCber%20uns.md", "about"), ("#x", "git"), ("former.html", "about"), ("/team/", "team"), ("../team", "team"),
    ])
    func plain(address: String, chapter: String) throws {
        guard case .chapter(let found, _)? = try targets().destination(of: address, in: "pages/tools/git.html.md") else {
            Issue.record("\(address) leads to no chapter")
            return
        }
        #expect(found.text == chapter)
    }

    @Test("an address without an ending counts from the page's own folder, as it is served")
    func served() throws {
        #expect(try targets().destination(of: "../", in: "pages/tools/slack/emoji.md") == .chapter(#require(ChapterID("slack")), fragment: nil))
        #expect(try targets().destination(of: "../git", in: "pages/tools/slack.md") == .chapter(#require(ChapterID("git")), fragment: nil))
    }

    @Test("to files, to nowhere, and out of the text")
    func others() throws {
        let targets = try targets()
        #expect(targets.destination(of: "map.png", in: "pages/tools/git.html.md") == .file("pages/tools/map.png"))
        #expect(targets.destination(of: "/tools/map.png", in: "pages/tools/git.html.md") == .file("pages/tools/map.png"))
        #expect(targets.destination(of: "gone.md", in: "pages/tools/git.html.md") == .nowhere)
        #expect(targets.destination(of: "/tools/gone.md", in: "pages/tools/git.html.md") == .nowhere)
        #expect(targets.destination(of: "[https://example.org", in: "pages/tools/git.html.md") == .nowhere)
        #expect(targets.destination(of: "//example.org", in: "pages/tools/git.html.md") == nil)
        #expect(targets.destination(of: "https://example.org", in: "pages/tools/git.html.md") == nil)
    }

    @Test("an address whose beginning nothing in the tree has leads out of it", arguments: ["/shop/", "/shop/tools.html", "/repos/slack.html", "/shop/about/us/"])
    func outside(address: String) throws {
        #expect(try targets().destination(of: address, in: "pages/tools/git.html.md") == .outside)
    }

    @Test("in Rubric's own layout an address from the root leads out of the manual")
    func own() throws {
        #expect(try targets(.own).destination(of: "/tools/slack/", in: "pages/tools/git.html.md") == nil)
        #expect(try targets(.own).destination(of: "slack.md#x", in: "pages/tools/git.html.md") == .chapter(#require(ChapterID("slack")), fragment: "x"))
    }
}
