import HTML
import Manuals

/// Where the links an author wrote lead on the site.
///
/// Links between chapter files lead to the chapters' pages, links to attachments to their copies, an id to the place
/// where it stands now; every other address stays as it is written when it is safe, and leads nowhere when it is not.
struct LinkResolver {
    let site: SiteContext
    let standpoint: Standpoint
    let chapter: ChapterID?

    /// The address for a link as written; nil when it must not become one.
    func address(of written: String) -> Address? {
        let hash = written.utf8.firstIndex(of: 0x23)
        let path = String(written[..<(hash ?? written.endIndex)])
        let fragment = hash.map { String(written[written.utf8.index(after: $0)...]) }
        if path.isEmpty, let fragment {
            return reference(to: fragment)?.address ?? heading(fragment, of: chapter) ?? Address(written)
        }
        guard let checked = Address(written) else { return nil }
        guard checked.isWithinSite, !path.utf8.contains(0x3F) else { return checked }
        if let target = chapterNamed(by: path) {
            guard let fragment else { return standpoint.address(of: .chapter(target)) }
            return place(fragment)?.address ?? heading(fragment, of: target) ?? standpoint.address(of: .chapter(target))
        }
        return attachment(path) ?? checked
    }

    /// What `[](#target)` prints, and where it leads; nil when this edition has no such id.
    ///
    /// A paragraph or section is printed by its number, a section without one by its title, a chapter by its title.
    /// The number of another chapter's paragraph follows that chapter's code, since numbers repeat between parts.
    func reference(to target: String) -> (words: String, address: Address)? {
        if let place = place(target) { return place }
        guard let id = ChapterID(target), let found = site.outline.chapter(id) else { return nil }
        return (found.frontMatter.title, standpoint.address(of: .chapter(id)))
    }

    private func place(_ target: String) -> (words: String, address: Address)? {
        guard let id = ElementID(target), let standing = site.outline.standing(of: id) else { return nil }
        let address = standpoint.address(of: .chapter(standing.chapter), at: id.text)
        var words = standing.number ?? standing.title ?? id.text
        if standing.chapter != chapter, standing.number != nil, let code = site.outline.chapter(standing.chapter)?.frontMatter.code {
            words = "\(code)\u{A0}\(words)"
        }
        return (words, address)
    }

    /// Other people's Markdown names headings by their words.
    private func heading(_ words: String, of chapter: ChapterID?) -> Address? {
        guard let chapter, let section = site.outline.chapter(chapter)?.sections.called(words) else { return nil }
        return standpoint.address(of: .chapter(chapter), at: section.id.text)
    }

    /// The chapter whose file a path names.
    private func chapterNamed(by path: String) -> ChapterID? {
        guard let last = path.split(separator: "/").last else { return nil }
        var stem = last
        for ending in [".md", ".html"] where stem.hasSuffix(ending) { stem = stem.dropLast(ending.utf8.count) }
        guard let id = ChapterID(stem) ?? ChapterID(slugging: stem) else { return nil }
        return site.outline.chapter(id) == nil ? nil : id
    }

    private func attachment(_ path: String) -> Address? {
        let parts = path.split(separator: "/")
        guard let folder = parts.lastIndex(of: "attachments"), folder + 1 < parts.count else { return nil }
        let rest = parts[(folder + 1)...].joined(separator: "/")
        // As written: a `%20` of the author's stays one.
        return Address(standpoint.address(ofFile: "attachments/").text + rest)
    }
}
