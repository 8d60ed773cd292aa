internal import Digests
public import Manuals

/// Reads a chapter file.
public enum ChapterReader {
    /// The chapter in `bytes`, which stand at `path` from the repository's root.
    ///
    /// Without front matter the id is made from the path, and the title from the first `#` heading, else from the
    /// file's name. `lines` of the reading are those of the body's sections and paragraphs.
    /// - Throws: `UnreadableText` for bytes that are no UTF-8 text, or beyond a limit.
    public static func read(_ bytes: [UInt8], path: String) throws(UnreadableText) -> Reading<Chapter> {
        try read(bytes, path: path, as: nil)
    }

    /// The chapter in `bytes` as its outline needs it: front matter, sections, and paragraphs by their ids alone.
    ///
    /// Says the same of the file as `read` does where that is an error. Throws as it does.
    public static func outline(_ bytes: [UInt8], path: String) throws(UnreadableText) -> Reading<Chapter> {
        try read(bytes, path: path, as: nil, isSkeleton: true)
    }

    /// The chapter in `bytes`; one of a plain tree has its name from there, and of its front matter only the title has
    /// a meaning.
    static func read(
        _ bytes: [UInt8], path: String, as given: ChapterName?, isSkeleton: Bool = false
    ) throws(UnreadableText) -> Reading<Chapter> {
        let source = try SourceText(bytes, path: path)
        let split = FrontMatterSplit(source.bytes)
        var fields = FrontMatterFields()
        var diagnostics = source.diagnostics
        if let yaml = split.yaml {
            guard yaml.count <= Limits.frontMatter else { throw .frontMatterTooLarge(path, size: yaml.count) }
            fields = FrontMatterFields(source.bytes[yaml], path: path, layout: given == nil ? .own : .plain)
            diagnostics += fields.diagnostics
        }
        let name = given ?? ChapterName(path: path)
        let id = fields.id ?? name.id
        if fields.id == nil { diagnostics.append(missingIdentity(split, id: id, path: path)) }

        let dialect: Dialect = given == nil ? .manual : .plain
        let text = try text(source.bytes, from: split, path: path, as: dialect)
        var builder = ChapterBuilder(
            BlockBuilder(
                path: path, text: text, dialect: dialect,
                lines: LineCounter(offset: split.bodyStart, line: split.bodyLine)),
            // A chapter with pathways is read whole, as they may be wrong.
            chapter: id, title: fields.title, isSkeleton: isSkeleton && !text.markup.targets.contains { $0.title.hasPrefix("pathway") })
        diagnostics += builder.build()
        let frontMatter = FrontMatter(
            id: id, code: fields.code, title: builder.title ?? name.title, part: fields.part ?? name.part, interests: fields.interests,
            reviewBy: fields.reviewBy, related: fields.related, other: fields.other)
        return Reading(
            value: Chapter(frontMatter: frontMatter, body: builder.units, anchors: builder.anchors), diagnostics: diagnostics, lines: builder.lines,
            mentions: builder.mentions)
    }

    private static func text(_ bytes: [UInt8], from split: FrontMatterSplit, path: String, as dialect: Dialect) throws(UnreadableText) -> ParsedText {
        func line(_ offset: Int) -> Int {
            var counter = LineCounter(offset: split.bodyStart, line: split.bodyLine)
            return counter.line(of: offset, in: bytes)
        }
        do {
            return try ParsedText(bytes, from: split.bodyStart, as: dialect)
        } catch {
            switch error {
            case .tooDeep(let offset): throw .tooDeep(path, line: line(offset))
            case .tooManyCells(let offset): throw .tooManyCells(path, line: line(offset))
            case .parserFailed: throw .parserFailed(path)
            }
        }
    }

    private static func missingIdentity(_ split: FrontMatterSplit, id: ChapterID, path: String) -> Diagnostic {
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

/// What a chapter is called by the path of its file.
struct ChapterName {
    let id: ChapterID
    let title: String
    /// The part its folder makes; only in a plain tree.
    let part: PartID?

    init(id: ChapterID, title: String, part: PartID?) {
        self.id = id
        self.title = title
        self.part = part
    }

    init(path: String) {
        part = nil
        var parts = path.split(separator: "/").map(String.init)
        if let last = parts.last, let dot = last.lastIndex(of: "."), dot != last.startIndex {
            parts[parts.count - 1] = String(last[..<dot])
        }
        title = parts.last ?? path
        if parts.count == 3, parts[0] == ManualPaths.folder { parts.removeFirst(2) }
        // The end of a long path says more than its beginning.
        while parts.count > 1, parts.joined(separator: "-").utf8.count > 80 { parts.removeFirst() }
        id = ChapterID(slugging: parts.joined(separator: "-")) ?? ChapterID(for: Digest(of: path))
    }
}
