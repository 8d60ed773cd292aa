import HTML
import Manuals
import Releases

/// The manual's releases as an Atom feed (RFC 4287), newest first: what each is, and what the newest changed.
///
/// There is one only where `manual.yml` gives the site's address: entries are known by their addresses for ever.
struct ReleaseFeed {
    static let path = "feed.xml"

    let site: SiteContext
    private let newest: EditionFacts
    private let home: Address

    /// Nil for text that is no release, and where the site's address is unknown.
    init?(_ site: SiteContext) {
        guard let newest = site.edition.facts, let home = site.publicAddress(of: "") else { return nil }
        self.site = site
        self.newest = newest
        self.home = home
    }

    func bytes() -> [UInt8] {
        var xml = Markup(reserving: 4 << 10)
        xml.constant("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        element("<title>", site.outline.settings.title, "</title>\n", in: &xml)
        element("<id>", home.text, "</id>\n", in: &xml)
        element("<updated>", Self.moment(newest), "</updated>\n", in: &xml)
        writeLink("self", to: Self.path, in: &xml)
        writeLink("alternate", to: "", in: &xml)
        let publisher = site.outline.settings.publisher
        xml.constant("<author>")
        element("<name>", publisher.isEmpty ? site.outline.settings.title : publisher, "</name>", in: &xml)
        xml.constant("</author>\n")
        for facts in [newest] + site.edition.earlier.map(\.facts) { write(facts, in: &xml) }
        xml.constant("</feed>\n")
        return xml.bytes
    }

    private func write(_ facts: EditionFacts, in xml: inout Markup) {
        // The id names the release whatever page tells of it.
        let page = Page.changes(facts.name).path
        xml.constant("<entry>\n")
        element("<title>", "Release \(facts.name), in force from \(facts.inForce.inWords)", "</title>\n", in: &xml)
        element("<id>", site.publicAddress(of: page)?.text ?? page, "</id>\n", in: &xml)
        element("<updated>", Self.moment(facts), "</updated>\n", in: &xml)
        writeLink("alternate", to: (site.changesPage(of: facts.name) ?? .releases).path, in: &xml)
        element("<summary>", facts == newest ? summary : "", "</summary>\n", in: &xml)
        xml.constant("</entry>\n")
    }

    /// The newest release's change notes.
    private var summary: String {
        site.edition.changes.map { "\($0.title.endingSentence) \($0.note.endingSentence)" }.joined(separator: " ")
    }

    private func writeLink(_ relation: String, to path: String, in xml: inout Markup) {
        guard let address = site.publicAddress(of: path) else { return }
        xml(.link, .rel(relation), .href(address))
        xml.constant("</link>\n")
    }

    /// Text within an element; what HTML escapes is what XML does.
    private func element(_ start: StaticString, _ words: String, _ end: StaticString, in xml: inout Markup) {
        xml.constant(start)
        // XML holds every character a page does but these two, which Unicode keeps free.
        xml.text(String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" })))
        xml.constant(end)
    }

    /// The start of the day of publication: the record's moments are no reader's concern.
    private static func moment(_ facts: EditionFacts) -> String { "\(facts.publication)T00:00:00Z" }
}
