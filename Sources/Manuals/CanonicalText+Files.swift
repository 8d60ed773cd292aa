extension CanonicalText {
    /// `manual.yml`.
    public static func settings(_ settings: ManualSettings) -> [UInt8] {
        var lines = [String]()
        for field in settings.fields {
            // A list stands on lines of its own.
            lines.append(field.value.hasPrefix("\n") ? "\(field.key):\(field.value)" : "\(field.key): \(field.value)")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// `glossary.yml`, in the order of the terms' bytes.
    public static func glossary(_ terms: [Term]) -> [UInt8] {
        var bytes: [UInt8] = []
        for term in terms.sorted(by: { $0.term < $1.term }) { bytes += self.term(term) }
        return bytes
    }

    /// One entry of `glossary.yml`.
    public static func term(_ term: Term) -> [UInt8] {
        var text = "- term: \(YAMLText.scalar(term.term))\n"
        if !term.also.isEmpty { text += "  also: \(YAMLText.list(term.also))\n" }
        text += "  meaning: \(YAMLText.scalar(term.meaning))\n"
        return Array(text.utf8)
    }

    /// `references.yml`, in the order of the keys.
    public static func references(_ references: [Reference]) -> [UInt8] {
        var bytes: [UInt8] = []
        for reference in references.sorted(by: { $0.id < $1.id }) { bytes += self.reference(reference) }
        return bytes
    }

    /// One entry of `references.yml`.
    public static func reference(_ reference: Reference) -> [UInt8] {
        var text = "- id: \(reference.id)\n  title: \(YAMLText.scalar(reference.title))\n"
        if !reference.publisher.isEmpty { text += "  publisher: \(YAMLText.scalar(reference.publisher))\n" }
        if !reference.date.isEmpty { text += "  date: \(YAMLText.quoted(reference.date))\n" }
        if !reference.address.isEmpty { text += "  address: \(YAMLText.scalar(reference.address))\n" }
        if !reference.kind.isEmpty { text += "  kind: \(YAMLText.scalar(reference.kind))\n" }
        return Array(text.utf8)
    }
}

extension ManualSettings {
    /// Every setting that has a value, as key and canonical YAML, in the order the file spells them.
    public var fields: [(key: String, value: String)] {
        var fields: [(key: String, value: String)] = [("title", YAMLText.scalar(title))]
        if !publisher.isEmpty { fields.append(("publisher", YAMLText.scalar(publisher))) }
        if !banner.isEmpty { fields.append(("banner", YAMLText.scalar(banner))) }
        if !address.isEmpty { fields.append(("address", YAMLText.scalar(address))) }
        if !suggestions.isEmpty { fields.append(("suggestions", YAMLText.scalar(suggestions))) }
        fields.append(("numbering", numbering.rawValue))
        var list = ""
        for part in parts {
            list += "\n  - id: \(part.id)\n    title: \(YAMLText.scalar(part.title))\n    status: \(part.status.rawValue)"
        }
        fields.append(("parts", parts.isEmpty ? "[]" : list))
        return fields
    }
}
