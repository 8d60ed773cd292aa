/// What stands above a chapter's text: its identity, and the facts a board decides about it.
public struct FrontMatter: Hashable, Sendable {
    /// Permanent, and the address of the chapter's page.
    public var id: ChapterID
    /// Printed, may change: `PG37`. Nil when the chapter has none.
    public var code: String?
    public var title: String
    public var part: PartID?
    /// The agencies whose members must be present when the chapter is decided about.
    public var interests: [Interest]
    public var reviewBy: CalendarDay?
    /// Chapters a reader of this one is led to.
    public var related: [ChapterID]
    /// Keys Rubric gives no meaning to, kept in the order of their names with their values as canonical YAML.
    public var other: [String: String]

    public init(
        id: ChapterID, code: String? = nil, title: String, part: PartID? = nil, interests: [Interest] = [],
        reviewBy: CalendarDay? = nil, related: [ChapterID] = [], other: [String: String] = [:]
    ) {
        self.id = id
        self.code = code
        self.title = title
        self.part = part
        self.interests = interests
        self.reviewBy = reviewBy
        self.related = related
        self.other = other
    }

    /// The keys with a meaning of their own, in the order a file spells them.
    public static let knownKeys = ["id", "code", "title", "part", "interests", "review-by", "related"]

    /// Every field that has a value, as key and canonical YAML, in the order a file spells them.
    public var fields: [(key: String, value: String)] {
        var fields: [(key: String, value: String)] = [("id", id.text)]
        if let code { fields.append(("code", YAMLText.scalar(code))) }
        fields.append(("title", YAMLText.scalar(title)))
        if let part { fields.append(("part", part.text)) }
        if !interests.isEmpty { fields.append(("interests", YAMLText.list(interests.map(\.text)))) }
        if let reviewBy { fields.append(("review-by", reviewBy.description)) }
        if !related.isEmpty { fields.append(("related", YAMLText.list(related.map(\.text)))) }
        for key in other.keys.sorted() { if let value = other[key] { fields.append((key, value)) } }
        return fields
    }
}
