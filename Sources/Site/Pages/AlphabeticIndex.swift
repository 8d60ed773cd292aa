import Editorial
import HTML
import Manuals
import Releases

/// Chapters, sections, terms and localities by their first letter.
struct AlphabeticIndex {
    private let groups: [(letter: String, entries: [Entry])]

    private struct Entry {
        let words: String
        /// Where it stands, for what is no chapter: `PG37`.
        let place: String
        let address: Address
        /// The words without capitals, then the order of the manual.
        let key: (words: String, order: Int)
    }

    init(_ site: SiteContext, _ standpoint: Standpoint, withSections: Bool) {
        var entries: [Entry] = []
        func add(_ words: String, in place: String, at address: Address) {
            guard !words.isEmpty else { return }
            entries.append(Entry(words: words, place: place, address: address, key: (words.lowercased(), entries.count)))
        }
        for chapter in site.outline.chapters {
            let page = Page.chapter(chapter.id)
            add(chapter.frontMatter.title, in: chapter.frontMatter.code ?? "", at: standpoint.address(of: page))
            guard withSections else { continue }
            for section in chapter.sections {
                add(section.title.plainText, in: chapter.frontMatter.code ?? chapter.frontMatter.title, at: standpoint.address(of: page, at: section.id.text))
            }
        }
        for (id, term) in zip(site.termIDs, site.outline.glossary) {
            for words in [term.term] + term.also { add(words, in: "Glossary", at: standpoint.address(of: .glossary, at: id)) }
        }
        for locality in site.edition.localities {
            add(locality.name, in: ContactsPage.title, at: standpoint.address(of: .contacts, at: locality.id.text))
        }
        groups = Dictionary(grouping: entries) { Self.letter(of: $0.words) }
            .sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.sorted { $0.key < $1.key }) }
    }

    func write(to html: inout Markup) {
        for (letter, entries) in groups {
            html(.h3, text: letter)
            html(.ul, .class("index")) { html in
                for entry in entries {
                    html(.li) { html in
                        html(.a, .href(entry.address), text: entry.words)
                        if !entry.place.isEmpty { html(.span, .class("place"), text: " \(entry.place)") }
                    }
                }
            }
        }
    }

    /// Letters of other alphabets have groups of their own; everything else shares one, which comes first.
    private static func letter(of words: String) -> String {
        guard let first = words.first, first.isLetter else { return "0–9" }
        return first.uppercased()
    }
}
