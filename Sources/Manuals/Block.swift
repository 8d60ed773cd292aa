/// A piece of a paragraph that stands on lines of its own.
public enum Block: Hashable, Sendable {
    /// Text; directly in a paragraph it is the lead text or a continuation of it.
    case text(Prose)
    indirect case list(ItemList)
    indirect case table(Table)
    indirect case note(Note)
    indirect case quote([Block])
    indirect case code(CodeListing)
    indirect case pathway(Pathway)
    /// A footnote's text; directly in a paragraph only.
    indirect case footnote(Footnote)
    /// A heading inside a list or quotation (other people's text); level 1 to 6.
    indirect case heading(level: Int, Prose)
    /// A line across the page.
    case rule
}

/// A bulleted or numbered list.
public struct ItemList: Hashable, Sendable {
    /// The first number of a numbered list (0 to 999,999,999); nil for bullets.
    public var start: Int?
    /// Whether items are set apart by blank lines.
    public var isLoose: Bool
    public var items: [Item]

    public init(start: Int? = nil, isLoose: Bool = false, items: [Item]) {
        self.start = start
        self.isLoose = isLoose
        self.items = items
    }

    public struct Item: Hashable, Sendable {
        /// For a task list: whether the box is ticked.
        public var isTicked: Bool?
        public var blocks: [Block]

        public init(isTicked: Bool? = nil, blocks: [Block]) {
            self.isTicked = isTicked
            self.blocks = blocks
        }
    }
}

/// A table with one header row. Every row has as many cells as the header.
public struct Table: Hashable, Sendable {
    public var alignments: [Alignment]
    public var header: [Prose]
    public var rows: [[Prose]]

    public init(alignments: [Alignment], header: [Prose], rows: [[Prose]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }

    public enum Alignment: Hashable, Sendable { case natural, left, centre, right }
}

/// A set-apart note: `> [!EMERGENCY]`.
public struct Note: Hashable, Sendable {
    public var kind: Kind
    public var blocks: [Block]

    public init(kind: Kind, blocks: [Block]) {
        self.kind = kind
        self.blocks = blocks
    }

    /// The kinds a manual may use, by the word in the file.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case emergency = "EMERGENCY"
        case important = "IMPORTANT"
        case note = "NOTE"
        case tip = "TIP"
        case warning = "WARNING"
        case caution = "CAUTION"
        case local = "LOCAL"
    }
}

/// Text shown letter for letter.
public struct CodeListing: Hashable, Sendable {
    /// The word after the fence, empty when none.
    public var language: String
    /// The lines, each ended by a line feed; empty for an empty listing.
    public var text: String

    public init(language: String = "", text: String) {
        self.language = language
        self.text = text
    }
}
