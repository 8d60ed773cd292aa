public import Manuals

/// Reads `manual.yml`.
public enum SettingsReader {
    /// The settings, or nil when the file has no title or no parts that can be read.
    ///
    /// `lines` of the reading are those of the parts.
    public static func read(_ bytes: [UInt8], path: String = ManualPaths.settings) throws(UnreadableText) -> Reading<ManualSettings?> {
        let source = try SourceText(bytes, path: path)
        var reading = Reading<ManualSettings?>(value: nil, diagnostics: source.diagnostics)
        guard let value = YAMLValue.file(source.bytes, path: path, into: &reading.diagnostics) else { return reading }
        var fields = YAMLFields(value, path: path, name: "The settings")
        var settings = ManualSettings(title: fields.neededWords("title") ?? "")
        settings.publisher = fields.words("publisher") ?? ""
        settings.banner = fields.words("banner") ?? ""
        settings.address = fields.words("address") ?? ""
        settings.suggestions = fields.words("suggestions") ?? ""
        let schemes = NumberingScheme.allCases.map(\.rawValue).joined(separator: " or ")
        settings.numbering =
            fields.value("numbering", expected: schemes) { NumberingScheme(rawValue: $0) } ?? .chapterSectionParagraph
        for entry in fields.values("parts") {
            guard let part = Self.part(entry, path: path, into: &reading.diagnostics) else { continue }
            if settings.parts.contains(where: { $0.id == part.id }) {
                reading.diagnostics.append(.twice("part", part.id.text, file: path, line: entry.line))
            } else {
                settings.parts.append(part)
                reading.lines.append(entry.line)
            }
        }
        _ = fields.rest(keeping: false)
        reading.diagnostics += fields.diagnostics
        if !settings.title.isEmpty { reading.value = settings }
        return reading
    }

    private static func part(_ value: YAMLValue, path: String, into diagnostics: inout [Diagnostic]) -> Part? {
        var fields = YAMLFields(value, path: path, name: "The part")
        defer {
            _ = fields.rest(keeping: false)
            diagnostics += fields.diagnostics
        }
        let statuses = Part.Status.allCases.map(\.rawValue).joined(separator: " or ")
        let id = fields.value("id", expected: "a name of lower-case letters, digits and hyphens") { PartID($0) }
        let title = fields.neededWords("title")
        let status = fields.value("status", expected: statuses) { Part.Status(rawValue: $0) } ?? .core
        guard let id else {
            if fields.diagnostics.isEmpty {
                fields.report(line: value.line, "missing-field", "The part has no “id”.", "Add “id: …”.")
            }
            return nil
        }
        return title.map { Part(id: id, title: $0, status: status) }
    }
}

extension YAMLValue {
    /// The document a whole file holds; what is wrong with it becomes a diagnostic. Nil for an empty file.
    static func file(_ bytes: [UInt8], path: String, into diagnostics: inout [Diagnostic]) -> YAMLValue? {
        do {
            return try read(bytes[...], limit: Limits.text)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, file: path, line: error.line, rule: "unreadable-yaml",
                    message: "The file cannot be read: \(error.message).",
                    remedy: "Write each field as “key: value”, and put words with special characters in double quotes."))
            return nil
        }
    }
}

extension Diagnostic {
    /// Something that may stand there once only.
    static func twice(_ what: String, _ name: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: line, rule: "duplicate-\(what)", message: "The \(what) “\(name)” stands there twice.",
            remedy: "Remove one of them.")
    }
}
