public import Manuals

/// A chapter's front matter in two revisions.
public struct FrontMatterRedline: Redline {
    private let values: Replacement<FrontMatter>

    public init(old: FrontMatter, new: FrontMatter) {
        values = Replacement(old: old, new: new)
    }

    public var accepted: FrontMatter { values.new }
    public var rejected: FrontMatter { values.old }
    public var mirrored: Self { Self(old: values.new, new: values.old) }

    /// What differs, values as canonical YAML.
    public var changes: [FieldChange] { FieldChange.changes(from: values.old.fields, to: values.new.fields) }

    /// The title, word by word.
    public var title: ProseRedline { ProseRedline(old: Prose(values.old.title), new: Prose(values.new.title)) }
}
