public import Manuals

/// A reference that changed, field by field.
public struct ReferenceChange: Redline {
    private let values: Replacement<Reference>

    init(old: Reference, new: Reference) {
        values = Replacement(old: old, new: new)
    }

    public var accepted: Reference { values.new }
    public var rejected: Reference { values.old }
    public var mirrored: Self { Self(old: values.new, new: values.old) }

    /// The fields that differ.
    public var changes: [FieldChange] { FieldChange.changes(from: values.old.fields, to: values.new.fields) }
}

extension Reference {
    var fields: [(key: String, value: String)] {
        [("title", title), ("publisher", publisher), ("date", date), ("address", address), ("kind", kind)]
            .filter { !$0.1.isEmpty }
    }
}
