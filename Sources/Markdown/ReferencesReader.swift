public import Manuals

/// Reads `references.yml`.
public enum ReferencesReader {
    /// The references, in the order of the file. Those without id or title are left out, with a diagnostic.
    public static func read(_ bytes: [UInt8], path: String = ManualPaths.references) throws(UnreadableText) -> Reading<[Reference]> {
        let source = try SourceText(bytes, path: path)
        var reading = Reading<[Reference]>(value: [], diagnostics: source.diagnostics)
        var seen: Set<ReferenceID> = []
        for entry in YAMLValue.entries(source.bytes, path: path, into: &reading.diagnostics) {
            var fields = YAMLFields(entry, path: path, name: "The reference")
            let id = fields.value("id", expected: "a name of lower-case letters, digits and hyphens") { ReferenceID($0) }
            if id == nil, fields.diagnostics.isEmpty {
                fields.report(line: entry.line, "missing-field", "The reference has no “id”.", "Add “id: …”.")
            }
            let title = fields.neededWords("title")
            let publisher = fields.words("publisher") ?? ""
            let date = fields.value("date", expected: "a day, a month or a year: 2023-12-15, 2023-12 or 2023", read: Self.date) ?? ""
            let address = fields.words("address") ?? ""
            let kind = fields.words("kind") ?? ""
            _ = fields.rest(keeping: false)
            reading.diagnostics += fields.diagnostics
            guard let id, let title else { continue }
            guard seen.insert(id).inserted else {
                reading.diagnostics.append(.twice("reference", id.text, file: path, line: entry.line))
                continue
            }
            reading.value.append(
                Reference(id: id, title: title, publisher: publisher, date: date, address: address, kind: kind))
            reading.lines.append(entry.line)
        }
        return reading
    }

    /// `2023-12-15`, `2023-12` or `2023`, if it is one of them.
    private static func date(_ text: String) -> String? {
        let isDate =
            switch text.utf8.count {
            case 4: CalendarDay(text + "-01-01") != nil
            case 7: CalendarDay(text + "-01") != nil
            default: CalendarDay(text) != nil
            }
        return isDate ? text : nil
    }
}
