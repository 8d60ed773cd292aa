extension Element {
    public init(_ settings: ManualSettings) {
        self.init(.settings, .settings(settings))
    }

    public init(_ term: Term) {
        self.init(.term(term.term), .term(term))
    }

    public init(_ reference: Reference) {
        self.init(.reference(reference.id), .reference(reference))
    }

    /// A section or paragraph, without its place.
    public init(_ unit: Unit) {
        self.init(unit.key, .unit(unit))
    }

    /// A file that is no text.
    public init(_ stamp: FileStamp, at path: String) {
        self.init(.file(path), .file(stamp))
    }
}

extension Chapter {
    /// What stands in the chapter's file, element by element: where the file stands, the fields of its front matter, then
    /// each section and paragraph and its place.
    public func elements(at path: String) -> [Element] {
        var elements = [Element(.field(id, "path"), .field(.path(path)))]
        elements += frontMatter.elements.map { Element(.field(id, $0.key), .field($0)) }
        elements.reserveCapacity(elements.count + 2 * body.count)
        var previous: ElementID?
        for unit in body {
            elements.append(Element(unit))
            elements.append(Element(.place(unit.id), .place(Place(chapter: id, previous: previous))))
            previous = unit.id
        }
        return elements
    }
}

extension Unit {
    fileprivate var key: ElementKey {
        switch self {
        case .section(let section): .section(section.id)
        case .paragraph(let paragraph): .paragraph(paragraph.id)
        }
    }
}
