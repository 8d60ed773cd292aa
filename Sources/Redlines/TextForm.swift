public import Manuals

/// Chapters and redlines as plain text, for a terminal and for comparing.
///
/// No computed number is printed; a cross-reference prints `#id`. A redline's deletions stand in `[-…-]`, its
/// additions in `{+…+}`, words set differently in `{~…: now bold~}`; other notes stand in `<…>` on lines of their own.
/// A redline with nothing changed is the text of the chapter.
public enum TextForm {
    /// A chapter as text, ending in a line feed.
    public static func chapter(_ chapter: Chapter) -> String {
        redline(ChapterRedline(whole: chapter, as: .unchanged))
    }

    /// A redline as text with marks, ending in a line feed. What `remark` says of a section or paragraph stands above it.
    public static func redline(_ redline: ChapterRedline, remark: (ElementID) -> String? = { _ in nil }) -> String {
        var writer = TextWriter()
        writer.write(redline.frontMatter)
        for unit in redline.units {
            if let words = (unit.accepted ?? unit.rejected).flatMap({ remark($0.id) }) { writer.remark(words) }
            writer.write(unit, in: Replacement(old: redline.frontMatter.rejected.id, new: redline.frontMatter.accepted.id))
        }
        return writer.text
    }
}

extension TextWriter {
    mutating func write(_ frontMatter: FrontMatterRedline) {
        startBlock()
        line("# " + Self.marked(frontMatter.title))
        startBlock()
        let changes = Dictionary(frontMatter.changes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var shown: Set<String> = []
        for (key, value) in frontMatter.accepted.fields + frontMatter.rejected.fields where key != "title" {
            guard shown.insert(key).inserted else { continue }
            guard let change = changes[key] else {
                line("\(key): \(value)")
                continue
            }
            line("\(key): " + [change.old.map { "[-\($0)-]" }, change.new.map { "{+\($0)+}" }].compactMap(\.self).joined())
        }
    }

    mutating func write(_ unit: UnitRedline, in chapter: Replacement<ChapterID>) {
        switch unit {
        case .movedHere(_, let place): remark("moved from \(Self.name(of: place, in: chapter.old))")
        case .movedAway(_, let place): remark("moved to \(Self.name(of: place, in: chapter.new))")
        case .added(_, let origin?): remark("split from \(Self.name(of: origin))")
        case .deleted(_, let target?): remark("joined into \(Self.name(of: target))")
        case .kept, .added, .deleted: break
        }
        for node in unit.nodes { write(node) }
    }

    mutating func remark(_ words: String) {
        startBlock()
        line("<\(words)>")
    }

    private static func name(of place: UnitPlace, in chapter: ChapterID) -> String {
        place.chapter == chapter ? name(of: place.id) : "\(place.chapter) \(name(of: place.id))"
    }

    /// A provisional id means nothing to a reader.
    private static func name(of id: ElementID) -> String { id.isProvisional ? "elsewhere" : "#\(id)" }
}
