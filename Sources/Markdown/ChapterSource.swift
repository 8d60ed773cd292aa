import Manuals

/// A chapter's file taken apart: its front matter read, its text not yet.
struct ChapterSource {
    let path: String
    /// Fit to parse, as `SourceText` makes them.
    let bytes: [UInt8]
    let split: FrontMatterSplit
    let fields: FrontMatterFields
    /// What was mended in the bytes, as advice to the author.
    private let mended: [Diagnostic]
    /// The name a plain tree gives the chapter.
    private let given: ChapterName?

    /// Front matter of the same bytes as that of `other` is not read again.
    init(_ original: [UInt8], path: String, as given: ChapterName?, beside other: ChapterSource? = nil) throws(UnreadableText) {
        let source = try SourceText(original, path: path)
        self.path = path
        self.given = given
        bytes = source.bytes
        mended = source.diagnostics
        split = FrontMatterSplit(bytes)
        if let other, let yaml = split.yaml, let otherYAML = other.split.yaml, other.path == path, bytes[yaml] == other.bytes[otherYAML] {
            fields = other.fields
        } else if let yaml = split.yaml {
            guard yaml.count <= Limits.frontMatter else { throw .frontMatterTooLarge(path, size: yaml.count) }
            fields = FrontMatterFields(bytes[yaml], path: path, layout: given == nil ? .own : .plain)
        } else {
            fields = FrontMatterFields()
        }
    }

    /// The same file with other words under its front matter, which begin where its own do.
    private init(_ source: ChapterSource, bytes: [UInt8]) {
        path = source.path
        given = source.given
        self.bytes = bytes
        mended = source.mended
        split = source.split
        fields = source.fields
    }

    func replacing(bytes: [UInt8]) -> ChapterSource { ChapterSource(self, bytes: bytes) }

    /// Reads the text. Where nobody `isTold` of it, the reading says nothing but its value.
    func read(isSkeleton: Bool = false, isTold: Bool = true) throws(UnreadableText) -> Reading<Chapter> {
        var diagnostics = mended + fields.diagnostics
        let id = fields.id ?? name.id
        if fields.id == nil { diagnostics.append(missingIdentity(id)) }
        if isSkeleton, given == nil, let title = fields.title, let plain = PlainSkeleton(bytes, from: split.bodyStart, line: split.bodyLine) {
            let frontMatter = frontMatter(id: id, title: title, part: fields.part ?? given?.part)
            return Reading(value: Chapter(frontMatter: frontMatter, body: plain.units), diagnostics: diagnostics, lines: plain.lines)
        }
        let dialect: Dialect = given == nil ? .manual : .plain
        let text = try text(as: dialect, isTold: isTold)
        // Places that other people's text names are found by their lines.
        let lines = LineCounter(offset: split.bodyStart, line: split.bodyLine, isCounting: isTold || dialect.isForeign)
        var builder = ChapterBuilder(
            BlockBuilder(path: path, text: text, dialect: dialect, lines: lines),
            // A chapter with pathways is read whole, as they may be wrong.
            chapter: id, title: fields.title, isSkeleton: isSkeleton && !text.markup.hasPathway)
        diagnostics += builder.build()
        let frontMatter = frontMatter(id: id, title: builder.title ?? name.title, part: fields.part ?? given?.part)
        let chapter = Chapter(frontMatter: frontMatter, body: builder.units, anchors: builder.anchors)
        guard isTold else { return Reading(value: chapter) }
        return Reading(value: chapter, diagnostics: diagnostics, lines: builder.lines, mentions: builder.mentions)
    }

    /// What the chapter is called where its front matter does not say.
    private var name: ChapterName { given ?? ChapterName(path: path) }

    private func frontMatter(id: ChapterID, title: String, part: PartID?) -> FrontMatter {
        FrontMatter(
            id: id, code: fields.code, title: title, part: part, interests: fields.interests, reviewBy: fields.reviewBy, related: fields.related,
            other: fields.other)
    }

    private func text(as dialect: Dialect, isTold: Bool) throws(UnreadableText) -> ParsedText {
        func line(_ offset: Int) -> Int {
            var counter = LineCounter(offset: split.bodyStart, line: split.bodyLine)
            return counter.line(of: offset, in: bytes)
        }
        do {
            return try ParsedText(bytes, from: split.bodyStart, as: dialect, isTold: isTold)
        } catch {
            switch error {
            case .tooDeep(let offset): throw .tooDeep(path, line: line(offset))
            case .tooManyCells(let offset): throw .tooManyCells(path, line: line(offset))
            case .parserFailed: throw .parserFailed(path)
            }
        }
    }

    private func missingIdentity(_ id: ChapterID) -> Diagnostic {
        if split.isUnclosed {
            return Diagnostic(
                .error, file: path, line: 1, rule: "unclosed-front-matter", message: "The front matter has no second --- line.",
                remedy: "End it with a line of three hyphens.")
        }
        let what = split.yaml == nil ? "The file has no front matter" : "The front matter has no id"
        return Diagnostic(
            .warning, file: path, line: 1, rule: split.yaml == nil ? "no-front-matter" : "no-chapter-id",
            message: "\(what); the chapter is called “\(id)” after its path.",
            remedy: "Start the file with ---, “id: \(id)”, “title: …”, ---.", isFixable: true)
    }
}
