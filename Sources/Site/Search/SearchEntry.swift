import Editorial
import Manuals
import Releases

/// A page that search leads to, and the places on it that can be found.
struct SearchEntry {
    /// From the site's root.
    let path: String
    /// The printed code; empty when there is none.
    let code: String
    let title: String
    private let places: Places

    private enum Places {
        /// The sections and paragraphs of a chapter.
        case units(Outline.ChapterOutline)
        /// What a page lists.
        case listed([Listed])
    }

    /// Something a page lists, and what it says.
    private struct Listed {
        let id: String
        let words: [String]
    }

    /// A place on the page; place 0 is the page itself, the first of these is place 1.
    struct Place {
        let id: String
        /// The printed number; empty when there is none.
        let number: ArraySlice<UInt8>
        /// Whether the place is a heading, whose words say what a whole section is about.
        let isHeading: Bool
    }

    static func chapter(_ outline: Outline.ChapterOutline) -> SearchEntry {
        SearchEntry(
            path: Page.chapter(outline.id).path, code: outline.frontMatter.code ?? "", title: outline.frontMatter.title, places: .units(outline))
    }

    static func glossary(of site: SiteContext) -> SearchEntry? {
        site.outline.glossary.isEmpty
            ? nil
            : SearchEntry(
                path: Page.glossary.path, code: "", title: "Glossary",
                places: .listed(
                    zip(site.termIDs, site.outline.glossary).map { Listed(id: $0, words: [$1.term, $1.meaning] + $1.also) }))
    }

    static func references(of site: SiteContext) -> SearchEntry? {
        site.outline.references.isEmpty
            ? nil
            : SearchEntry(
                path: Page.references.path, code: "", title: "References",
                places: .listed(
                    site.outline.references.values.sorted { $0.id < $1.id }.map { reference in
                        Listed(id: reference.id.text, words: [reference.title, reference.publisher, reference.date])
                    }))
    }

    static func contacts(of site: SiteContext) -> SearchEntry? {
        site.edition.localities.isEmpty
            ? nil
            : SearchEntry(
                path: Page.contacts.path, code: "", title: ContactsPage.title,
                places: .listed(site.edition.localities.map { Listed(id: $0.id.text, words: [$0.name]) }))
    }

    /// The places in reading order.
    func forEachPlace(_ body: (Place) -> Void) {
        switch places {
        case .units(let outline): outline.forEachPlace(body)
        case .listed(let list): for place in list { body(Place(id: place.id, number: [], isHeading: false)) }
        }
    }

    /// Adds what the page says; a chapter's sections and paragraphs say what its text says.
    func write(_ chapter: Chapter? = nil, to text: inout SearchText) {
        text.begin(isHeading: true)
        switch places {
        case .units(let outline):
            text.add(code)
            text.add(title)
            let body = chapter?.body ?? []
            let numbering = outline.numbering
            for place in outline.ids.indices {
                let isHeading = if place < body.count, case .section = body.span[place] { true } else { false }
                text.begin(isHeading: isHeading)
                text.add(numbering[unit: place])
                if place < body.count { text.add(body.span[place]) }
            }
        case .listed(let list):
            // The page is found by what stands there, not by its name.
            for place in list {
                text.begin(isHeading: false)
                for words in place.words { text.add(words) }
            }
        }
    }
}

extension Outline.ChapterOutline {
    /// The sections and paragraphs in reading order.
    fileprivate func forEachPlace(_ body: (SearchEntry.Place) -> Void) {
        let numbering = numbering
        for (place, id) in ids.enumerated() {
            body(SearchEntry.Place(id: id.text, number: numbering[unit: place], isHeading: skeleton.section(at: place) != nil))
        }
    }
}
