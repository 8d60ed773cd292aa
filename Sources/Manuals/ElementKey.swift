/// What a board decides about, named: the smallest pieces of a manual that can be changed one by one.
///
/// Spelled `kind:id`, as in `paragraph:k3f9tw` or `field:child-sexual-abuse:title`.
public enum ElementKey: Hashable, Sendable {
    case section(ElementID)
    case paragraph(ElementID)
    /// Where a section or paragraph stands among its siblings.
    case place(ElementID)
    /// A field of a chapter's front matter; `path` is the chapter's file.
    case field(ChapterID, String)
    /// `manual.yml`.
    case settings
    case term(String)
    case reference(ReferenceID)
    /// Any other file, by its path from the repository's root.
    case file(String)

    /// The kind's name in digests and in the record.
    public var kind: String {
        switch self {
        case .section: "section"
        case .paragraph: "paragraph"
        case .place: "place"
        case .field: "field"
        case .settings: "settings"
        case .term: "term"
        case .reference: "reference"
        case .file: "file"
        }
    }

    /// What identifies the element among those of its kind.
    public var id: String {
        switch self {
        case .section(let id), .paragraph(let id), .place(let id): id.text
        case .field(let chapter, let field): "\(chapter):\(field)"
        case .settings: "manual"
        case .term(let term): term
        case .reference(let id): id.text
        case .file(let path): path
        }
    }
}

extension ElementKey: CustomStringConvertible, Comparable {
    public var description: String { "\(kind):\(id)" }

    /// The key spelled `kind:id`, or nil.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let id = text[text.index(after: colon)...]
        switch text[..<colon] {
        case "section": if let id = ElementID(id) { self = .section(id) } else { return nil }
        case "paragraph": if let id = ElementID(id) { self = .paragraph(id) } else { return nil }
        case "place": if let id = ElementID(id) { self = .place(id) } else { return nil }
        case "field":
            guard let split = id.firstIndex(of: ":"), let chapter = ChapterID(id[..<split]) else { return nil }
            self = .field(chapter, String(id[id.index(after: split)...]))
        case "settings" where id == "manual": self = .settings
        case "term": self = .term(String(id))
        case "reference": if let id = ReferenceID(id) { self = .reference(id) } else { return nil }
        case "file": self = .file(String(id))
        default: return nil
        }
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.kind == right.kind ? left.id < right.id : left.kind < right.kind
    }
}

extension ElementKey: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let key = ElementKey(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names no element")
        }
        self = key
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
