public import Manuals

/// `manual.yml` in two revisions.
public struct SettingsRedline: Redline {
    private let values: Replacement<ManualSettings>

    public init(old: ManualSettings, new: ManualSettings) {
        values = Replacement(old: old, new: new)
    }

    public var accepted: ManualSettings { values.new }
    public var rejected: ManualSettings { values.old }
    public var mirrored: Self { Self(old: values.new, new: values.old) }

    /// What differs. A part is a field named `part` and its id with its title and status as value; their order
    /// is the field `parts`.
    public var changes: [FieldChange] {
        FieldChange.changes(from: values.old.comparedFields, to: values.new.comparedFields)
    }
}

extension ManualSettings {
    fileprivate var comparedFields: [(key: String, value: String)] {
        fields.filter { $0.key != "parts" }
            + parts.map { ("part \($0.id)", "\(YAMLText.scalar($0.title)), \($0.status.rawValue)") }
            + [("parts", YAMLText.list(parts.map(\.id.text)))]
    }
}
