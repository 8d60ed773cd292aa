/// Running text: what stands in a paragraph, a heading, a list item or a table cell.
///
/// Prose is a flat sequence of runs. Nested marks are flattened into each run's style, so that two
/// spellings of the same formatting are the same value; `normalised()` gives the one form all of them have.
public struct Prose: Hashable, Sendable {
    private var storage: Storage

    /// Mostly prose is words alone, which need no array of runs.
    private enum Storage: Hashable, Sendable {
        /// One run of text without style or link.
        case words(String)
        /// Anything else.
        case runs([Run])
    }

    public init(_ runs: [Run] = []) {
        if runs.count == 1, runs[0].style.isEmpty, runs[0].link == nil, case .text(let words) = runs[0].content {
            storage = .words(words)
        } else {
            storage = .runs(runs)
        }
    }

    /// Plain words without formatting.
    public init(_ text: String) {
        storage = text.isEmpty ? .runs([]) : .words(text)
    }

    public var runs: [Run] {
        get {
            switch storage {
            case .words(let words): [Run(.text(words))]
            case .runs(let runs): runs
            }
        }
        set { self = Prose(newValue) }
    }

    /// The words of prose that is one run of them without formatting; nil for any other.
    public var words: String? {
        if case .words(let words) = storage { words } else { nil }
    }

    /// The runs of prose that is more than words; none of prose that is words alone.
    public var formattedRuns: [Run] {
        if case .runs(let runs) = storage { runs } else { [] }
    }

    public var isEmpty: Bool {
        if case .runs(let runs) = storage { runs.isEmpty } else { false }
    }

    /// The prose without its pictures, such as the badges in a page's title; as it is where it has no other words.
    public var withoutPictures: Prose {
        let words = Prose(runs.filter { if case .image = $0.content { false } else { true } }).normalised()
        return words.isEmpty ? self : words
    }

    /// The words alone, line breaks as spaces, images as their alternative text; references that print a computed
    /// number or title, and calls of footnotes, are left out.
    public var plainText: String {
        if let words { return words }
        var text = ""
        for run in runs {
            switch run.content {
            case .text(let words): text += words
            case .lineBreak: text += " "
            case .image(let image): text += image.alternative
            case .crossReference, .citation, .footnote: break
            }
        }
        return text
    }
}

/// A stretch of prose with one style and at most one link.
public struct Run: Hashable, Sendable {
    public var content: Content
    public var style: Style
    /// The link the run stands in, if any.
    public var link: Link?

    public init(_ content: Content, style: Style = [], link: Link? = nil) {
        self.content = content
        self.style = style
        self.link = link
    }

    public enum Content: Hashable, Sendable {
        /// Words; never empty in normalised prose, no line feed.
        case text(String)
        /// `[](#target)`: prints the target's number (or a chapter's title) in force.
        case crossReference(String)
        /// `[@key]`: cites a reference.
        case citation(ReferenceID)
        /// `[^label]`: calls a footnote of the chapter.
        case footnote(FootnoteLabel)
        indirect case image(Image)
        /// A forced line break.
        case lineBreak
    }

    /// How words are set.
    public struct Style: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let emphasis = Style(rawValue: 1)
        public static let strong = Style(rawValue: 2)
        public static let struck = Style(rawValue: 4)
        public static let code = Style(rawValue: 8)
    }
}

/// Where a link leads.
public struct Link: Hashable, Sendable {
    /// The address as written: `https://…`, `#id`, `other-chapter.md#id`, `../attachments/form.pdf`.
    public var address: String
    /// The title, empty when none.
    public var title: String

    public init(address: String, title: String = "") {
        self.address = address
        self.title = title
    }
}

/// A picture.
public struct Image: Hashable, Sendable {
    public var address: String
    /// What stands for the picture where it cannot be seen.
    public var alternative: String
    public var title: String

    public init(address: String, alternative: String, title: String = "") {
        self.address = address
        self.alternative = alternative
        self.title = title
    }
}
