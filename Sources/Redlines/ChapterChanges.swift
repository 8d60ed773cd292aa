public import Manuals

/// The change list of a chapter: a sentence for each place that changed, in reading order.
public struct ChapterChanges: Hashable, Sendable {
    public var chapter: ChapterID
    public var title: String
    /// The chapter's file, the new path where there is one.
    public var path: String
    /// What happened to the chapter as a whole.
    public var change: ChangeClass
    public var sentences: [ChangeSentence]

    /// The sentences that change what a person has to do before the others.
    public var byImportance: [ChangeSentence] {
        sentences.enumerated().sorted { ($0.element.importance, $0.offset) < ($1.element.importance, $1.offset) }.map(\.element)
    }
}

extension ChapterRedline {
    /// The change list: first the front matter, then sections and paragraphs in reading order.
    public func sentences(numbers: UnitNumbers = .none) -> [ChangeSentence] {
        var sentences = UnitSentences(
            of: units, chapter: frontMatter.accepted.id, former: frontMatter.rejected.id, numbers: numbers)
        return frontMatter.changes.map(ChangeSentence.init) + sentences.sentences()
    }
}

extension ChangeSentence {
    /// A field of the front matter that changed.
    init(_ field: FieldChange) {
        self.init(
            change: .amended, importance: .wording, subject: .field(field.key), label: nil,
            text: Self.words(field.key, field).asSentence)
    }

    /// `code PG1 became PA1`, `review-by 2027-03-31 added`.
    static func words(_ name: String, _ field: FieldChange) -> String {
        switch (field.old, field.new) {
        case (let old?, let new?): "\(name) \(old) became \(new)"
        case (nil, let new?): "\(name) \(new) added"
        case (let old?, nil): "\(name) \(old) removed"
        case (nil, nil): name
        }
    }
}
