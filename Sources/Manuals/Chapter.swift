/// A chapter: front matter and a body of sections and paragraphs in reading order.
public struct Chapter: Hashable, Sendable {
    public var frontMatter: FrontMatter
    public var body: [Unit]
    /// Places that other people's Markdown names in HTML, as in `<a name="here"></a>`, and the unit each stands in or
    /// before; headings in lists and quotations, as GitHub calls them. None in a manual of Rubric's own.
    public var anchors: [String: ElementID]

    public init(frontMatter: FrontMatter, body: [Unit], anchors: [String: ElementID] = [:]) {
        self.frontMatter = frontMatter
        self.body = body
        self.anchors = anchors
    }

    public var id: ChapterID { frontMatter.id }
    public var title: String { frontMatter.title }

    public var paragraphs: some Sequence<Paragraph> {
        body.lazy.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    public var sections: some Sequence<Section> {
        body.lazy.compactMap { if case .section(let section) = $0 { section } else { nil } }
    }
}

/// What a body is made of: a section's heading, or a paragraph. A paragraph belongs to the section whose
/// heading comes last before it; a section reaches to the next heading of its level or a higher one.
public enum Unit: Hashable, Sendable {
    /// Apart, so that a list of units, most of them paragraphs, takes little room.
    indirect case section(Section)
    case paragraph(Paragraph)

    public var id: ElementID {
        get {
            switch self {
            case .section(let section): section.id
            case .paragraph(let paragraph): paragraph.id
            }
        }
        set {
            switch self {
            case .section(var section):
                section.id = newValue
                self = .section(section)
            case .paragraph(var paragraph):
                paragraph.id = newValue
                self = .paragraph(paragraph)
            }
        }
    }
}

/// A section, as its heading.
public struct Section: Hashable, Sendable {
    public var id: ElementID
    /// 1 for a section (`##`), 2 for a subsection (`###`), to 5.
    public var depth: Int
    public var title: Prose

    public init(id: ElementID, depth: Int, title: Prose) {
        self.id = id
        self.depth = depth
        self.title = title
    }
}

/// The numbered unit: a lead text with the lists, tables, notes and pathways that belong to it.
public struct Paragraph: Hashable, Sendable {
    public var id: ElementID
    /// At least one block. A first block of `.text` is the lead text; a later one continues it.
    public var blocks: [Block]

    public init(id: ElementID, blocks: [Block]) {
        self.id = id
        self.blocks = blocks
    }

    /// The lead text, if the paragraph has one.
    public var lead: Prose? {
        if case .text(let prose)? = blocks.first { prose } else { nil }
    }
}
