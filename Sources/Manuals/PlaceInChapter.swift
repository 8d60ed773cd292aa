/// The place in a chapter that an address calls by what stands behind its `#`.
public enum PlaceInChapter: Hashable, Sendable {
    /// The page's beginning: its title.
    case beginning
    case unit(ElementID)

    /// Nil where the chapter has no such place. Other people's Markdown names a place in HTML, or by the words of a
    /// heading; anchors hold no heading in a list or quotation that a section or the title is called as.
    fileprivate init?(_ fragment: String, title: String, anchors: [String: ElementID], sections: some Sequence<Section>) {
        if let unit = anchors[fragment] {
            self = .unit(unit)
        } else if let section = sections.called(fragment) {
            self = .unit(section.id)
        } else if let words = HeadingWords(fragment), words == HeadingWords(title) || fragment == "top" {
            self = .beginning
        } else {
            return nil
        }
    }
}

extension Chapter {
    /// The place an address calls, but by an id.
    public func place(called fragment: String) -> PlaceInChapter? {
        PlaceInChapter(fragment, title: title, anchors: anchors, sections: sections)
    }
}

extension ChapterSkeleton {
    /// The place an address calls, but by an id.
    public func place(called fragment: String) -> PlaceInChapter? {
        PlaceInChapter(fragment, title: frontMatter.title, anchors: anchors, sections: sections)
    }
}
