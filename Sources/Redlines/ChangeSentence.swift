public import Manuals

/// What changed in one place, said in a sentence.
public struct ChangeSentence: Hashable, Sendable {
    public var change: ChangeClass
    public var importance: Importance
    public var subject: Subject
    /// What a reader finds the place by: `4.1.22`, `7.2.1 to 7.2.5`, of a paragraph without a number `“Scope”, paragraph 3`;
    /// nil where the sentence names it.
    public var label: String?
    /// The sentence, ending in a full stop: `“may” became “must”.`
    public var text: String

    /// What the sentence is about.
    public enum Subject: Hashable, Sendable, CustomStringConvertible {
        /// Sections or paragraphs, by the id of the first: the new id, or the old of what is gone.
        case unit(ElementID)
        /// A field of the chapter's front matter.
        case field(String)
        case chapter(ChapterID)
        case setting(String)
        case term(String)
        case reference(ReferenceID)
        case file(String)

        /// `unit:k3f9tw`, `field:code`.
        public var description: String {
            switch self {
            case .unit(let id): "unit:\(id)"
            case .field(let key): "field:\(key)"
            case .chapter(let id): "chapter:\(id)"
            case .setting(let key): "setting:\(key)"
            case .term(let term): "term:\(term)"
            case .reference(let id): "reference:\(id)"
            case .file(let path): "file:\(path)"
            }
        }
    }
}

extension ChangeSentence: CustomStringConvertible {
    /// `4.1.22: “may” became “must”.`
    public var description: String { label.map { "\($0): \(text)" } ?? text }
}
