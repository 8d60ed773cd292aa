public import Manuals

/// A named value that changed: a field of the front matter, a setting. Nil stands for absence.
public struct FieldChange: Hashable, Sendable, Codable {
    public var key: String
    /// As the file spells it.
    public var old: String?
    public var new: String?

    public init(key: String, old: String?, new: String?) {
        self.key = key
        self.old = old
        self.new = new
    }

    /// The fields that differ, in the order of the new and then what is gone.
    static func changes(
        from old: [(key: String, value: String)], to new: [(key: String, value: String)]
    ) -> [FieldChange] {
        var before: [String: String] = [:]
        for field in old { before[field.key] = field.value }
        var changes: [FieldChange] = []
        for field in new {
            let value = before.removeValue(forKey: field.key)
            if !value.isSpelled(as: field.value) { changes.append(FieldChange(key: field.key, old: value, new: field.value)) }
        }
        for field in old where before[field.key] != nil {
            changes.append(FieldChange(key: field.key, old: field.value, new: nil))
        }
        return changes
    }
}

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
