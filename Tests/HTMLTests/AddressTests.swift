import HTML
import Testing

/// What may become an address of a link, and how it is spelled.
@Suite struct AddressTests {
    @Test(
        "an address a browser might run, or leave the site by unseen, is none",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT:alert(1)", "javascript://example.org/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://example.org/1",
            "view-source:https://example.org", "intent://x#Intent;end", "ftp://example.org", "about:blank", "x:y", ":", "1:2",
            "//example.org", "/\\example.org", "\\\\example.org", "\\/example.org", "http\\://example.org", "",
        ])
    func refused(written: String) {
        #expect(Address(written) == nil)
    }

    @Test("nothing that a browser drops before it reads the scheme hides one")
    func controls() {
        for control in 0..<0x20 {
            let mark = String(UnicodeScalar(UInt8(control)))
            #expect(Address("\(mark)javascript:alert(1)") == nil, "control \(control) before")
            #expect(Address("java\(mark)script:alert(1)") == nil, "control \(control) within")
            #expect(Address("https://example.org/\(mark)") == nil, "control \(control) after")
        }
        #expect(Address(" javascript:alert(1)") == nil)
        #expect(Address("https://example.org/\u{7F}") == nil)
    }

    @Test(
        "an address of the web, of mail and of a telephone stands as it is written",
        arguments: [
            "https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org", "tel:+442071234567",
            "chapter.md#k3f9tw", "../attachments/form.pdf", "#k3f9tw", "/a/b", "?a:b", "a/b:c", "#a:b",
        ])
    func accepted(written: String) throws {
        #expect(try #require(Address(written)).text == written)
    }

    @Test("spaces are spelled as a browser spells them")
    func spaces() throws {
        #expect(try #require(Address("attachments/the form.pdf")).text == "attachments/the%20form.pdf")
    }

    @Test("an address says whether it leaves the site, and whether it is mail")
    func kinds() throws {
        #expect(try #require(Address("chapter.md")).isWithinSite)
        #expect(try #require(Address("?x=a:b")).isWithinSite)
        #expect(try !#require(Address("https://example.org")).isWithinSite)
        #expect(try #require(Address("MAILTO:a@example.org")).isMail)
        #expect(try !#require(Address("https://mailto.example.org")).isMail)
    }

    @Test("an address is read aloud without its scheme")
    func aloud() throws {
        #expect(try #require(Address("https://example.org/a")).withoutScheme == "example.org/a")
        #expect(try #require(Address("mailto:a@example.org")).withoutScheme == "a@example.org")
        #expect(try #require(Address("a/b")).withoutScheme == "a/b")
    }

    @Test(
        "a path and an id are text, whatever they hold",
        arguments: [
            ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("//example.org/x", "/example.org/x"), ("a b", "a%20b"),
            ("a?b#c", "a%3Fb%23c"), ("é", "%C3%A9"), ("\\\\host", "%5C%5Chost"), ("a/b/../c.html", "a/b/../c.html"), ("%41", "%2541"),
        ])
    func paths(path: String, spelled: String) {
        #expect(Address(path: path).text == spelled)
        #expect(Address(fragment: path.replacing("/", with: "")).text.utf8.count { $0 == 0x23 } == 1)
    }

    @Test("a fragment follows its path after one mark")
    func fragments() {
        #expect(Address(path: "a/index.html", fragment: "~ref-a#b\"").text == "a/index.html#~ref-a%23b%22")
        #expect(Address(fragment: "k3f9tw").text == "#k3f9tw")
    }

    @Test("of a telephone number the figures are rung, and a plus before them", arguments: [
        ("999", "tel:999"), ("020 7123 4567", "tel:02071234567"), ("+44 20 7123", "tel:+44207123"), ("0+1;ext=5", "tel:015"),
    ])
    func telephones(number: String, spelled: String) {
        #expect(Address(telephone: number).text == spelled)
    }

    @Test("a query is added with its values encoded, after one that is there, and to no place on a page")
    func queries() throws {
        let mail = try #require(Address("mailto:a@example.org"))
        #expect(mail.adding(query: [("subject", "On 1.1 & 2?\r\nBcc: x")]).text == "mailto:a@example.org?subject=On%201.1%20%26%202%3F%0D%0ABcc%3A%20x")
        let web = try #require(Address("https://example.org/?a=b"))
        #expect(web.adding(query: [("c", "d"), ("e", "f")]).text == "https://example.org/?a=b&c=d&e=f")
        #expect(Address(fragment: "x").adding(query: [("a", "b")]).text == "#x")
        #expect(web.adding(query: []) == web)
    }
}
