import Manuals

/// What a chapter file says above its text, before anything is inferred from the path or the text.
struct FrontMatterFields {
    var id: ChapterID?
    var code: String?
    var title: String?
    var part: PartID?
    var interests: [Interest] = []
    var reviewBy: CalendarDay?
    var related: [ChapterID] = []
    var other: [String: String] = [:]
    var diagnostics: [Diagnostic] = []

    init() {}

    /// Reads the YAML between the `---` lines; its first line is line 2 of the file.
    ///
    /// In a plain tree only the title has a meaning; the rest is kept.
    init(_ yaml: ArraySlice<UInt8>, path: String, layout: Layout) {
        let value: YAMLValue?
        do {
            value = try YAMLValue.read(yaml, line: 2)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, file: path, line: error.line, rule: "unreadable-front-matter",
                    message: "The front matter cannot be read: \(error.message).",
                    remedy: "Write each field as “key: value”, and put words with special characters in double quotes."))
            return
        }
        guard let value else { return }
        var fields = YAMLFields(value, path: path, name: "The front matter")
        guard layout == .own else {
            title = fields.words("title")
            for entry in fields.rest() { other[entry.key] = entry.value.canonical }
            diagnostics = fields.diagnostics
            return
        }
        let name = "a name of lower-case letters, digits and hyphens"
        id = fields.value("id", expected: name) { ChapterID($0) }
        code = fields.words("code")
        title = fields.words("title")
        part = fields.value("part", expected: name) { PartID($0) }
        interests = fields.list("interests", expected: "names") { Interest($0) }
        reviewBy = fields.value("review-by", expected: "a day such as 2027-03-31") { CalendarDay($0) }
        related = fields.list("related", expected: "chapter ids") { ChapterID($0) }
        // A known key with a value of the wrong form is kept too, so that nothing an author wrote is lost.
        for entry in fields.rest(keeping: true) { other[entry.key] = entry.value.canonical }
        diagnostics = fields.diagnostics
    }
}

/// Where a chapter file's front matter ends and its text begins.
struct FrontMatterSplit {
    /// The lines between the `---` lines; nil when the file has no front matter.
    var yaml: Range<Int>?
    var bodyStart = 0
    var bodyLine = 1
    /// Whether a first `---` has no second one.
    var isUnclosed = false

    init(_ bytes: [UInt8]) {
        guard let first = Self.lineEnd(bytes, from: 0), Self.isMark(bytes[0..<first], 0x2D) else { return }
        var start = first + 1
        var line = 2
        while start < bytes.count {
            let end = Self.lineEnd(bytes, from: start) ?? bytes.count
            let text = bytes[start..<end]
            if Self.isMark(text, 0x2D) || Self.isMark(text, 0x2E) {
                yaml = (first + 1)..<start
                bodyStart = min(end + 1, bytes.count)
                bodyLine = line + 1
                return
            }
            start = end + 1
            line += 1
        }
        isUnclosed = true
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes[start...].firstIndex(of: 0x0A)
    }

    /// Three marks and nothing but spaces after them.
    private static func isMark(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == mark } && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
