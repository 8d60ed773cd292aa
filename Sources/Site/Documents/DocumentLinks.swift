import HTML
import Manuals

/// Where links lead in a document: to a place within it where it holds that place, else to the public site.
struct DocumentLinks {
    let site: SiteContext
    /// The chapters the document holds.
    let chapters: Set<ChapterID>
    /// The chapter being written.
    let chapter: ChapterID

    enum Target: Hashable {
        /// A place in the document.
        case place(String)
        case address(String)
    }

    /// Where a link as written leads; nil when nothing known does.
    func target(of written: String) -> Target? {
        let resolver = LinkResolver(site: site, standpoint: site.standpoint(.chapter(chapter)), chapter: chapter)
        guard let address = resolver.address(of: written) else { return nil }
        guard address.isWithinSite else { return .address(address.text) }
        return place(at: address.text) ?? publicTarget(of: address.text)
    }

    /// What `[](#target)` prints, and where it leads; nil when this edition has no such id.
    func reference(to target: String) -> (words: String, target: Target?)? {
        let resolver = LinkResolver(site: site, standpoint: site.standpoint(.chapter(chapter)), chapter: chapter)
        guard let (words, address) = resolver.reference(to: target) else { return nil }
        return (words, place(at: address.text) ?? publicTarget(of: address.text))
    }

    /// The place a relative address names, if the document holds it: `#id`, or `../chapter/index.html#id`.
    private func place(at address: String) -> Target? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let id = parts.count > 1 ? ElementID(parts[1]) : nil
        if parts[0].isEmpty { return id.map { .place(DocumentPlaces.name(of: $0)) } }
        let path = parts[0].split(separator: "/").filter { $0 != ".." }
        guard path.count == 2, path[1] == "index.html", let named = ChapterID(path[0]), chapters.contains(named) else { return nil }
        if let id, site.outline.standing(of: id)?.chapter == named { return .place(DocumentPlaces.name(of: id)) }
        return .place(DocumentPlaces.name(of: named))
    }

    private func publicTarget(of address: String) -> Target? {
        let path = address.hasPrefix("../") ? String(address.dropFirst(3)) : address.hasPrefix("#") ? "\(chapter)/index.html\(address)" : "\(chapter)/\(address)"
        let home = site.outline.settings.address
        guard let root = Address(home), !root.isWithinSite, !root.isMail else { return nil }
        return .address("\(home)\(home.hasSuffix("/") ? "" : "/")\(path)")
    }
}

/// What places in a document are called.
enum DocumentPlaces {
    static func name(of id: ElementID) -> String { "e-\(id)" }
    static func name(of chapter: ChapterID) -> String { "c-\(chapter)" }
    static func name(of footnote: Int, in chapter: ChapterID) -> String { "f-\(chapter)-\(footnote)" }
}
