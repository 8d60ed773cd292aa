public import Manuals

/// What can be traced.
public enum TraceTarget: Hashable, Sendable {
    case unit(ElementID)
    case chapter(ChapterID)
}

extension TraceTarget {
    /// What people may mean by a name.
    public enum Meaning: Hashable, Sendable {
        case one(TraceTarget)
        /// A printed number that more than one chapter has, with each chapter's words for its own.
        case several([String])
        case nothing
    }

    /// Finds what is meant: the permanent id of anything that ever stood in an edition, with or without `#`; or, as the
    /// newest edition prints it, a number (`4.1.22`, `CP4 4.1.22`) or a chapter's code.
    public static func meaning(of name: String, in lineage: Lineage, newest outline: Outline) -> Meaning {
        let bare = name.hasPrefix("#") ? String(name.dropFirst()) : name
        if let id = ElementID(bare), lineage[id] != nil { return .one(.unit(id)) }
        if let id = ChapterID(bare), lineage[id] != nil { return .one(.chapter(id)) }
        if let chapter = outline.chapters.first(where: { $0.frontMatter.code == name }) { return .one(.chapter(chapter.id)) }

        let words = name.split(separator: " ")
        let code = words.count == 2 ? words.first.map(String.init) : nil
        guard let number = words.last, words.count <= 2 else { return .nothing }
        var places: [(id: ElementID, words: String)] = []
        for chapter in outline.chapters where code == nil || chapter.frontMatter.code == code {
            let numbering = chapter.numbering
            for id in chapter.ids where numbering[id]?.elementsEqual(number) ?? false {
                places.append((id, "\(number) of \(ChapterTitle(chapter.frontMatter).words) (#\(id))"))
            }
        }
        switch places.count {
        case 0: return .nothing
        case 1: return .one(.unit(places[0].id))
        default: return .several(places.map(\.words))
        }
    }
}
