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
    /// In reading order; place 0 of an entry is the page itself, the first of these is place 1.
    var places: [Place] = []

    struct Place {
        let id: String
        /// The printed number; empty when there is none.
        let number: String
        /// Whether the place is a heading, whose words say what a whole section is about.
        var isHeading = false
        /// What it says, where it is no section or paragraph.
        var words: [String] = []
    }

    static func chapter(_ outline: Outline.ChapterOutline) -> SearchEntry {
        var sections = outline.sections[...]
        let places = outline.ids.map { id in
            let isHeading = sections.first?.id == id
            if isHeading { sections.removeFirst() }
            return Place(id: id.text, number: outline.numbering[id] ?? "", isHeading: isHeading)
        }
        return SearchEntry(
            path: Page.chapter(outline.id).path, code: outline.frontMatter.code ?? "", title: outline.frontMatter.title, places: places)
    }

    static func glossary(of site: SiteContext) -> SearchEntry? {
        site.outline.glossary.isEmpty
            ? nil
            : SearchEntry(
                path: Page.glossary.path, code: "", title: "Glossary",
                places: zip(site.termIDs, site.outline.glossary).map { id, term in
                    Place(id: id, number: "", words: [term.term, term.meaning] + term.also)
                })
    }

    static func references(of site: SiteContext) -> SearchEntry? {
        site.outline.references.isEmpty
            ? nil
            : SearchEntry(
                path: Page.references.path, code: "", title: "References",
                places: site.outline.references.values.sorted { $0.id < $1.id }.map { reference in
                    Place(id: reference.id.text, number: "", words: [reference.title, reference.publisher, reference.date])
                })
    }

    static func contacts(of site: SiteContext) -> SearchEntry? {
        site.edition.localities.isEmpty
            ? nil
            : SearchEntry(
                path: Page.contacts.path, code: "", title: ContactsPage.title,
                places: site.edition.localities.map { Place(id: $0.id.text, number: "", words: [$0.name]) })
    }

    /// Has the words of the page gathered; a chapter's sections and paragraphs say what its text says.
    func gather(_ chapter: Chapter? = nil, with words: inout WordGatherer) -> WordGatherer.Finds {
        words.begin(isHeading: true)
        // What is no chapter is found by what stands there, not by its name.
        if chapter != nil {
            words.add(code)
            words.add(title)
        }
        for (index, place) in places.enumerated() {
            words.begin(isHeading: place.isHeading)
            words.add(place.number)
            for text in place.words { words.add(text) }
            guard let body = chapter?.body, index < body.count else { continue }
            body[index].forEachProse { words.add($0) }
            if case .paragraph(let paragraph) = body[index] { for block in paragraph.blocks { words.addListing(block) } }
        }
        return words.finish()
    }
}
