import HTML
import Manuals
import Releases

/// Where the links an author wrote lead on the site.
///
/// Links between chapter files lead to the chapters' pages, links to attachments to their copies, an id to the place
/// where it stands now; every other address stays as it is written when it is safe, and leads nowhere when it is not.
struct LinkResolver {
    let site: SiteContext
    let standpoint: Standpoint
    let chapter: ChapterID?

    /// The address for a link as written; nil when it must not become one, or leads nowhere.
    func address(of written: String) -> Address? {
        if written.utf8.first == 0x23 {
            let fragment = String(written.dropFirst())
            return chapter.flatMap { place(fragment, in: $0) } ?? reference(to: fragment)?.address ?? (isOwn ? Address(written) : nil)
        }
        guard let checked = Address(written) else { return nil }
        guard checked.isWithinSite, !(isOwn && checked.hasQuery) else { return checked }
        switch site.outline.targets.destination(of: written, in: base) {
        case .chapter(let target, let fragment):
            let page = standpoint.address(of: .chapter(target))
            return fragment.map { place($0, in: target) ?? place($0)?.address ?? page } ?? page
        case .file(let path):
            guard let published = site.outline.layout.publishedPath(of: path) else { return checked }
            guard site.withdrawal(ofFile: path) == nil else { return nil }
            return standpoint.address(ofFile: published)
        case .nowhere, .outside, nil: return isOwn ? moved(written) ?? attachment(written) ?? checked : nil
        }
    }

    /// The order that withdrew what a link as written leads to; nil when none did.
    func withdrawal(of written: String) -> Redaction? {
        guard !site.edition.redactions.isEmpty, case .file(let path) = site.outline.targets.destination(of: written, in: base) else { return nil }
        return site.withdrawal(ofFile: path)
    }

    private var isOwn: Bool { site.outline.layout == .own }

    /// The file the text stands in.
    private var base: String { chapter.flatMap(site.outline.path) ?? ManualPaths.settings }

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

    /// A place of a chapter by its id or, as other people's Markdown has it, by the words of its heading.
    private func place(_ fragment: String, in chapter: ChapterID) -> Address? {
        if let id = ElementID(fragment), site.outline.chapter(holding: id) == chapter { return standpoint.address(of: .chapter(chapter), at: fragment) }
        guard let outline = site.outline.chapter(chapter) else { return nil }
        if outline.sections.contains(where: { $0.id.text == fragment }) { return standpoint.address(of: .chapter(chapter), at: fragment) }
        switch outline.skeleton.place(called: fragment) {
        case .unit(let id): return standpoint.address(of: .chapter(chapter), at: id.text)
        case .beginning: return standpoint.address(of: .chapter(chapter))
        case nil: return nil
        }
    }

    /// A chapter whose file stood elsewhere once: in Rubric's own manuals the file's name is the chapter's.
    private func moved(_ written: String) -> Address? {
        let hash = written.utf8.firstIndex(of: 0x23)
        guard let last = written[..<(hash ?? written.endIndex)].split(separator: "/").last else { return nil }
        var stem = last
        for ending in [".md", ".html"] where stem.hasSuffix(ending) { stem = stem.dropLast(ending.utf8.count) }
        guard let id = ChapterID(stem) ?? ChapterID(slugging: stem), site.outline.chapter(id) != nil else { return nil }
        let page = standpoint.address(of: .chapter(id))
        guard let hash else { return page }
        let fragment = String(written[written.utf8.index(after: hash)...])
        return place(fragment, in: id) ?? place(fragment)?.address ?? page
    }

    /// An attachment of which only the address is at hand.
    private func attachment(_ path: String) -> Address? {
        let parts = path.prefix { $0 != "#" }.split(separator: "/")
        guard let folder = parts.lastIndex(of: "attachments"), folder + 1 < parts.count else { return nil }
        let rest = parts[(folder + 1)...].joined(separator: "/")
        // As written: a `%20` of the author's stays one.
        return Address(standpoint.address(ofFile: "attachments/").text + rest)
    }
}
