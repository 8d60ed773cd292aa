import Manuals

/// The fields of a mapping, taken out one by one; what is wrong with them is kept as diagnostics.
struct YAMLFields {
    let path: String
    /// What the mapping is called in messages: “The front matter”.
    let name: String
    let line: Int
    private(set) var diagnostics: [Diagnostic] = []
    private var entries: [YAMLValue.Entry]

    /// Nothing but a diagnostic when `value` is no mapping.
    init(_ value: YAMLValue, path: String, name: String) {
        self.path = path
        self.name = name
        line = value.line
        if case .mapping(let entries) = value.content {
            self.entries = entries
        } else {
            entries = []
            report(line: value.line, "wrong-value", "\(name) is not a list of keys and values.", "Write each field as “key: value”.")
        }
    }

    /// The entry of a key, taken out.
    mutating func take(_ key: String) -> YAMLValue.Entry? {
        guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
        return entries.remove(at: index)
    }

    /// The words under a key. An empty value counts as missing.
    mutating func words(_ key: String) -> String? {
        guard let entry = take(key) else { return nil }
        guard case .scalar(let text, let isPlain) = entry.value.content else {
            refuse(entry, "is not a word or a line of text", "Write it as “\(key): words”.")
            return nil
        }
        return text.isEmpty || (isPlain && (text == "~" || text == "null")) ? nil : text
    }

    /// The words under a key that has to be there.
    mutating func neededWords(_ key: String) -> String? {
        let had = diagnostics.count
        if let words = words(key) { return words }
        if diagnostics.count == had {
            report(line: line, "missing-field", "\(name) has no “\(key)”.", "Add “\(key): …”.")
        }
        return nil
    }

    /// What `read` makes of the words under a key; `expected` completes “… is not”.
    mutating func value<Value>(_ key: String, expected: String, read: (String) -> Value?) -> Value? {
        guard let entry = take(key) else { return nil }
        if case .scalar(let text, let isPlain) = entry.value.content {
            if isPlain, text.isEmpty || text == "~" || text == "null" { return nil }
            if let value = read(text) { return value }
        }
        refuse(entry, "is not \(expected)", "Write \(expected).")
        return nil
    }

    /// The list under a key; a single word counts as a list of one.
    mutating func list<Value>(_ key: String, expected: String, read: (String) -> Value?) -> [Value] {
        guard let entry = take(key) else { return [] }
        var items = [entry.value]
        if case .sequence(let values) = entry.value.content { items = values }
        if case .scalar("", isPlain: true) = entry.value.content { return [] }
        var list: [Value] = []
        for item in items {
            guard case .scalar(let text, _) = item.content, let value = read(text) else {
                refuse(entry, "is not a list of \(expected)", "Write “\(key): [one, another]”.")
                return []
            }
            list.append(value)
        }
        return list
    }

    /// The values of a sequence under a key.
    mutating func values(_ key: String) -> [YAMLValue] {
        guard let entry = take(key) else { return [] }
        if case .sequence(let values) = entry.value.content { return values }
        refuse(entry, "is not a list", "Write each entry on lines of its own, starting with “- ”.")
        return []
    }

    /// What is left, each with a warning: keys without a meaning, and the values that were refused.
    mutating func rest(keeping isKept: Bool) -> [YAMLValue.Entry] {
        for entry in entries {
            report(
                .warning, line: entry.line, "unknown-key", "\(name) has an unknown key “\(entry.key)”.",
                isKept ? "Check its spelling; it is kept as it is." : "Check its spelling, or remove it; it is ignored.")
        }
        return rest()
    }

    /// What is left, whatever it is.
    func rest() -> [YAMLValue.Entry] {
        (entries + refused).sorted { $0.line < $1.line }
    }

    mutating func report(
        _ severity: Diagnostic.Severity = .error, line: Int, _ rule: String, _ message: String, _ remedy: String
    ) {
        diagnostics.append(Diagnostic(severity, file: path, line: line, rule: rule, message: message, remedy: remedy))
    }

    /// Entries whose values could not be used.
    private var refused: [YAMLValue.Entry] = []

    private mutating func refuse(_ entry: YAMLValue.Entry, _ problem: String, _ remedy: String) {
        refused.append(entry)
        report(line: entry.line, "wrong-value", "“\(entry.key)” \(problem).", remedy)
    }
}
