public import Manuals

/// Reads `glossary.yml`.
public enum GlossaryReader {
    /// The terms, in the order of the file. Terms without words or meaning are left out, with a diagnostic.
    public static func read(_ bytes: [UInt8], path: String = ManualPaths.glossary) throws(UnreadableText) -> Reading<[Term]> {
        let source = try SourceText(bytes, path: path)
        var reading = Reading<[Term]>(value: [], diagnostics: source.diagnostics)
        var seen: Set<String> = []
        for entry in YAMLValue.entries(source.bytes, path: path, into: &reading.diagnostics) {
            var fields = YAMLFields(entry, path: path, name: "The term")
            let words = fields.neededWords("term")
            let also = fields.list("also", expected: "words") { $0.isEmpty ? nil : $0 }
            let meaning = fields.neededWords("meaning")
            _ = fields.rest(keeping: false)
            reading.diagnostics += fields.diagnostics
            guard let words, let meaning else { continue }
            guard seen.insert(words).inserted else {
                reading.diagnostics.append(.twice("term", words, file: path, line: entry.line))
                continue
            }
            reading.value.append(Term(term: words, also: also, meaning: meaning))
            reading.lines.append(entry.line)
        }
        return reading
    }
}

extension YAMLValue {
    /// The entries of a file that is one list.
    static func entries(_ bytes: [UInt8], path: String, into diagnostics: inout [Diagnostic]) -> [YAMLValue] {
        guard let value = file(bytes, path: path, into: &diagnostics) else { return [] }
        if case .sequence(let entries) = value.content { return entries }
        diagnostics.append(
            Diagnostic(
                .error, file: path, line: value.line, rule: "wrong-value", message: "The file is not a list.",
                remedy: "Start each entry with “- ”."))
        return []
    }
}
