public import Digests

/// One element of a revision: its key, its content, and the digest a ballot binds.
///
/// Held by reference, so that the tables of several revisions hold what is the same in them once.
public struct Element: Sendable {
    private let held: Held

    private final class Held: Sendable {
        let key: ElementKey
        let content: Content
        let digest: Digest

        init(_ key: ElementKey, _ content: Content) {
            self.key = key
            self.content = content
            digest = Element.digest(kind: key.kind, id: key.id, canonical: content.canonicalBytes)
        }
    }

    public init(_ key: ElementKey, _ content: Content) {
        held = Held(key, content)
    }

    public var key: ElementKey { held.key }
    public var content: Content { held.content }
    /// SHA-256 over `rubric 1`, the kind, the id (a line each) and the canonical bytes.
    public var digest: Digest { held.digest }

    /// The digest rule, in one place.
    public static func digest(kind: String, id: String, canonical: [UInt8]) -> Digest {
        var bytes = Array("rubric \(CanonicalText.version)\n\(kind)\n\(id)\n".utf8)
        bytes += canonical
        return Digest(of: bytes)
    }

    public enum Content: Hashable, Sendable {
        case unit(Unit)
        case place(Place)
        case field(FrontMatterField)
        indirect case settings(ManualSettings)
        indirect case term(Term)
        indirect case reference(Reference)
        case file(FileStamp)

        /// The bytes the digest is taken over.
        public var canonicalBytes: [UInt8] {
            switch self {
            case .unit(let unit): CanonicalText.unit(unit)
            case .place(let place): Array("\(place.chapter)\n\(place.previous?.text ?? "")\n".utf8)
            case .field(let field): Array("\(field.canonicalYAML)\n".utf8)
            case .settings(let settings): CanonicalText.settings(settings)
            case .term(let term): CanonicalText.term(term)
            case .reference(let reference): CanonicalText.reference(reference)
            case .file(let stamp): Array("\(stamp.digest.hex)\n".utf8)
            }
        }
    }
}

extension Element: Hashable {
    public static func == (left: Element, right: Element) -> Bool {
        left.held === right.held || left.digest == right.digest && left.key == right.key && left.content == right.content
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(digest)
    }
}

/// A unit's place: its chapter, and the unit it follows in reading order; nil at the chapter's beginning.
public struct Place: Hashable, Sendable {
    public var chapter: ChapterID
    public var previous: ElementID?

    public init(chapter: ChapterID, previous: ElementID?) {
        self.chapter = chapter
        self.previous = previous
    }
}

/// One field of a chapter's front matter.
public enum FrontMatterField: Hashable, Sendable {
    /// Where the chapter's file stands.
    case path(String)
    case code(String)
    case title(String)
    case part(PartID)
    case interests([Interest])
    case reviewBy(CalendarDay)
    case related([ChapterID])
    case other(key: String, yaml: String)

    public var key: String {
        switch self {
        case .path: "path"
        case .code: "code"
        case .title: "title"
        case .part: "part"
        case .interests: "interests"
        case .reviewBy: "review-by"
        case .related: "related"
        case .other(let key, _): key
        }
    }

    public var canonicalYAML: String {
        switch self {
        case .path(let path): YAMLText.quoted(path)
        case .code(let code): YAMLText.scalar(code)
        case .title(let title): YAMLText.scalar(title)
        case .part(let part): part.text
        case .interests(let interests): YAMLText.list(interests.map(\.text))
        case .reviewBy(let day): day.description
        case .related(let chapters): YAMLText.list(chapters.map(\.text))
        case .other(_, let yaml): yaml
        }
    }
}

extension FrontMatter {
    /// The fields that have a value, without the id, which names the chapter and never changes.
    var elements: [FrontMatterField] {
        var fields: [FrontMatterField] = [.title(title)]
        if let code { fields.append(.code(code)) }
        if let part { fields.append(.part(part)) }
        if !interests.isEmpty { fields.append(.interests(interests)) }
        if let reviewBy { fields.append(.reviewBy(reviewBy)) }
        if !related.isEmpty { fields.append(.related(related)) }
        for (key, yaml) in other { fields.append(.other(key: key, yaml: yaml)) }
        return fields
    }

    mutating func set(_ field: FrontMatterField) {
        switch field {
        case .path: break
        case .code(let value): code = value
        case .title(let value): title = value
        case .part(let value): part = value
        case .interests(let value): interests = value
        case .reviewBy(let value): reviewBy = value
        case .related(let value): related = value
        case .other(let key, let yaml): other[key] = yaml
        }
    }
}
