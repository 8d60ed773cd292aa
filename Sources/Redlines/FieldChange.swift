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
