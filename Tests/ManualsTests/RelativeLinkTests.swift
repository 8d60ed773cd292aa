import Manuals
import Testing

@Suite("links within the manual")
struct RelativeLinkTests {
    @Test(
        "are resolved from the file they stand in",
        arguments: [
            ("b.md", "Procedures/core/b.md", nil), ("b.md#x", "Procedures/core/b.md", "x"), ("#x", nil, "x"), ("#", nil, nil),
            ("../attachments/a%20b.pdf", "Procedures/attachments/a b.pdf", nil), ("./b.md?q=1#%C3%A9", "Procedures/core/b.md", "é"),
            ("b%FF.md", "Procedures/core/b%FF.md", nil),
        ] as [(String, String?, String?)])
    func resolved(address: String, path: String?, fragment: String?) throws {
        let link = try #require(RelativeLink(address, from: "Procedures/core/a.md"))
        #expect(link.path == path)
        #expect(link.fragment == fragment)
    }

    @Test("lead out of the repository where they have a scheme, start at a root or climb too high",
        arguments: ["", "https://example.org", "mailto:a@b.org", "/x", "//example.org", "../../../x", "?x"])
    func outside(address: String) {
        #expect(RelativeLink(address, from: "Procedures/core/a.md") == nil)
    }
}
