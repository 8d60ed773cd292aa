import Manuals
import Testing

@testable import Markdown

/// Other people's Markdown: any tree of it is a text.
@Suite("a plain tree") struct PlainTreeTests {
    private func read(_ files: [String: String]) -> Reading<Manual> {
        ManualReader.readPlainTree(paths: files.keys.sorted(), title: "somewhere") { path throws(Never) in Array((files[path] ?? "").utf8) }
    }

    @Test("chapters are called after their paths below the folder that holds nearly all, and two of one name are told apart")
    func names() {
        let tree = PlainTree([
            "docs/tools/index.md", "docs/tools/slack.md", "docs/team/index.md", "docs/team-slack.md", "docs/team/slack.md",
            "docs/tools/deep/er/page.html.md.erb", "docs/a.markdown", "docs/b.md", "docs/c.md", "docs/café.md", "README.md",
        ])
        #expect(tree.chapters["docs/tools/index.md"]?.id.text == "tools")
        #expect(tree.chapters["docs/tools/slack.md"]?.id.text == "tools-slack")
        #expect(tree.chapters["docs/tools/deep/er/page.html.md.erb"]?.id.text == "tools-deep-er-page")
        #expect(tree.chapters["docs/team-slack.md"]?.id.text == "team-slack")
        #expect(tree.chapters["docs/team/slack.md"]?.id.text == "team-slack-2")
        #expect(tree.chapters["docs/café.md"]?.id.text.hasPrefix("caf-") == true)
        #expect(tree.chapters["README.md"]?.id.text == "readme")
        #expect(Set(tree.chapters.values.map(\.id)).count == tree.chapters.count)
        #expect(tree.parts.map(\.title) == ["Docs", "Team", "Tools"])
        #expect(tree.chapters["docs/tools/slack.md"]?.part == PartID("tools"))
        #expect(tree.chapters["README.md"]?.part == nil)
    }

    @Test("templates, tests, packages and hidden folders are passed by")
    func passedBy() {
        let tree = PlainTree([
            "a.md", "_partial.md", "_index.md", "node_modules/x/README.md", ".github/ISSUE.md", "source/partials/b.html.md.erb", "spec/fixtures/c.md", "d.txt",
        ])
        #expect(tree.chapters.keys.sorted() == ["_index.md", "a.md"])
        #expect(tree.leftOut == ["_partial.md", "node_modules/x/README.md", "source/partials/b.html.md.erb", "spec/fixtures/c.md"])
    }

    @Test("a title is the front matter's, the heading's, or the path's; the whole is called as its front page is")
    func titles() {
        let manual = read([
            "README.md": "# The handbook\n\nWords.\n", "one.md": "---\ntitle: First\nlayout: page\ncode: 200\n---\nWords.\n", "two.md": "# Second\n",
            "third-page.md": "Words.\n", "folder/index.md": "Words.\n",
        ]).value
        #expect(manual.settings.title == "The handbook")
        #expect(manual.chapters["one.md"]?.frontMatter.title == "First")
        #expect(manual.chapters["one.md"]?.frontMatter.code == nil, "only the title of other people's front matter has a meaning")
        #expect(manual.chapters["one.md"]?.frontMatter.other == ["layout": "page", "code": "200"])
        #expect(manual.chapters["two.md"]?.title == "Second")
        #expect(manual.chapters["third-page.md"]?.title == "Third page")
        #expect(manual.chapters["folder/index.md"]?.title == "Folder")
        #expect(read(["one.md": "Words.\n"]).value.settings.title == "somewhere")
    }

    @Test("nothing in it is worse than a warning, and what only Rubric's own manuals promise is left out with a line that says so")
    func diagnostics() {
        let found = read(["a.md": "---\ntitle: [\n---\n# A\n\nWords  \n\n#### Deep\n\n[gone](b.md) [^none]\n", "bad.md": "\u{0}"]).diagnostics
        #expect(found.allSatisfy { $0.severity < .error })
        #expect(found.map(\.rule).sorted() == ["broken-link", "nul-byte", "plain-tree", "skipped-level", "unknown-footnote", "unreadable-front-matter"])
    }

    @Test("files that chapters link to belong to the text, and no others do")
    func files() {
        let manual = read(["a.md": "![A map](map.png) [form](/forms/one.pdf)\n", "map.png": "png", "forms/one.pdf": "pdf", "forms/two.pdf": "pdf"]).value
        #expect(manual.files.keys.sorted() == ["forms/one.pdf", "map.png"])
    }

    @Test("an address within a template's tag makes a link; in code the tag stays", arguments: [
        (#"[w]({% page "/a/b/" %})"#, "/a/b/"), (#"[w]({{ site.baseurl }}/a/)"#, "/a/"), (#"[w]({{site.baseurl}}{% link a/b.md %})"#, "a/b.md"),
        (#"[w]({{ "/a" | relative_url }}#part)"#, "/a"), ("[w]\n\n[w]: {% page '/a/' %}", "/a/"), (#"[w]({% other a b c %})"#, nil), ("[w]({% page \"a/b\"\n%})", "a/b"), (#"[w]({% page "/a/#b " %})"#, "/a/"), (#"`[w]({% page "/a/" %})`"#, nil),
    ])
    func templates(text: String, address: String?) throws {
        let chapter = try ChapterReader.read(Array("\(text)\n".utf8), path: "x.md", as: ChapterName(id: #require(ChapterID("x")), title: "X", part: nil)).value
        #expect(chapter.addresses.first.map { $0.split(separator: " ")[0].split(separator: "#")[0].description } == address)
        if address == nil { #expect(chapter.paragraphs.first { _ in true }?.lead?.plainText == text.replacing("`", with: "")) }
    }

    @Test("a file that only stands for another is not read twice, and links to it lead to the other")
    func links() {
        let reading = ManualReader.readPlainTree(paths: ["a.md", "pages/b.md"], links: ["b.md": "pages/b.md"], title: "T") { path throws(Never) in
            Array((path == "a.md" ? "[There](b.md).\n" : "Words.\n").utf8)
        }
        #expect(reading.value.chapters.count == 2)
        #expect(reading.diagnostics.map(\.rule) == ["plain-tree"])
    }

    @Test("at signs cite nothing in other people's text")
    func citations() throws {
        let manual = read(["a.md": "Ask [@octocat] now.\n"])
        #expect(manual.value.chapters["a.md"]?.paragraphs.first { _ in true }?.lead?.plainText == "Ask [@octocat] now.")
        #expect(manual.diagnostics.map(\.rule) == ["plain-tree"])
    }
}
