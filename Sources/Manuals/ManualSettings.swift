/// What `manual.yml` says: the manual's name, its parts in order, and how it is numbered.
public struct ManualSettings: Hashable, Sendable {
    public var title: String
    public var publisher: String
    /// Printed on every page and every print, such as “An illustrative sample, not for practice”; empty when none.
    public var banner: String
    /// The public address of the site, without a slash at its end; empty when none.
    public var address: String
    /// Where suggestions are sent; empty when none.
    public var suggestions: String
    public var parts: [Part]
    public var numbering: NumberingScheme

    public init(
        title: String, publisher: String = "", banner: String = "", address: String = "", suggestions: String = "",
        parts: [Part] = [], numbering: NumberingScheme = .chapterSectionParagraph
    ) {
        self.title = title
        self.publisher = publisher
        self.banner = banner
        self.address = address
        self.suggestions = suggestions
        self.parts = parts
        self.numbering = numbering
    }
}

/// A part of the manual: `Practice guidance`.
public struct Part: Hashable, Sendable {
    public var id: PartID
    public var title: String
    /// How binding the part is.
    public var status: Status

    public init(id: PartID, title: String, status: Status = .core) {
        self.id = id
        self.title = title
        self.status = status
    }

    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Everybody follows it.
        case core
        /// Complementary, not compulsory.
        case guidance
    }
}

/// How paragraph numbers are made.
public enum NumberingScheme: String, Hashable, Sendable, CaseIterable {
    /// `4.1.22`: the chapter's number, its section, the paragraph.
    case chapterSectionParagraph = "chapter.section.paragraph"
    /// `7.2.1`: the section of the chapter, its subsection, the paragraph.
    case sectionSubsectionParagraph = "section.subsection.paragraph"
}
