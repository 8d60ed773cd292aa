import HTML
import Manuals
import Releases

/// A feed after RFC 4287, newest entry first. Entries are known by their ids for ever.
struct AtomFeed {
    let site: SiteContext
    let title: String
    /// The page the feed is about, and the feed itself, from the site's root.
    let page: String
    let path: String
    let entries: [Entry]

    struct Entry {
        let title: String
        /// What names it for ever, from the site's root: not always a page.
        let id: String
        /// The page that tells of it.
        let page: String
        let facts: EditionFacts
        let summary: String
    }

    func bytes() -> [UInt8] {
        var xml = Markup(reserving: 4 << 10)
        xml.constant("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        element("<title>", title, "</title>\n", in: &xml)
        element("<id>", site.publicAddress(of: page)?.text ?? page, "</id>\n", in: &xml)
        if let newest = entries.first { element("<updated>", Self.moment(newest.facts), "</updated>\n", in: &xml) }
        writeLink("self", to: path, in: &xml)
        writeLink("alternate", to: page, in: &xml)
        let publisher = site.outline.settings.publisher
        xml.constant("<author>")
        element("<name>", publisher.isEmpty ? site.outline.settings.title : publisher, "</name>", in: &xml)
        xml.constant("</author>\n")
        for entry in entries { write(entry, in: &xml) }
        xml.constant("</feed>\n")
        return xml.bytes
    }

    private func write(_ entry: Entry, in xml: inout Markup) {
        xml.constant("<entry>\n")
        element("<title>", entry.title, "</title>\n", in: &xml)
        element("<id>", site.publicAddress(of: entry.id)?.text ?? entry.id, "</id>\n", in: &xml)
        element("<updated>", Self.moment(entry.facts), "</updated>\n", in: &xml)
        writeLink("alternate", to: entry.page, in: &xml)
        element("<summary>", entry.summary, "</summary>\n", in: &xml)
        xml.constant("</entry>\n")
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

extension [EditionChange] {
    /// The change notes, one after another.
    var summary: String { map { "\($0.title.endingSentence) \($0.note.endingSentence)" }.joined(separator: " ") }
}
