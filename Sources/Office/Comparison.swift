public import Manuals
public import Redlines

/// Two texts of a manual compared, with their numbers. Chapters and attachments that are the same in both may be left out.
public struct Comparison: Sendable {
    public let redline: ManualRedline
    private let old: ChapterNumbers
    private let new: ChapterNumbers

    init(old: Manual, new: Manual) {
        redline = ManualRedline(old: old, new: new)
        self.old = ChapterNumbers(old)
        self.new = ChapterNumbers(new)
    }

    /// The change list under the numbers of both sides.
    public var changes: ManualChanges {
        redline.changes { entry in UnitNumbers(old: old.numbers(at: entry.paths.old), new: new.numbers(at: entry.paths.new)) }
    }

    /// The change list and the changed chapters as text for a terminal. What `remark` says of a section or paragraph
    /// stands above it.
    public func text(remark: (ElementID) -> String? = { _ in nil }) -> String {
        var lines = summary(changes)
        for entry in redline.chapters {
            switch entry {
            case .unchanged: continue
            case .changed(_, let chapter): lines += ["", TextForm.redline(chapter, remark: remark)]
            case .added(_, let frontMatter, let units), .removed(_, let frontMatter, let units):
                lines += ["", TextForm.redline(ChapterRedline(frontMatter: frontMatter, units: units), remark: remark)]
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The change list alone, a sentence a line under each chapter.
    public var summary: String { summary(changes).joined(separator: "\n") }

    private func summary(_ changes: ManualChanges) -> [String] {
        var lines: [String] = []
        for chapter in changes.chapters {
            lines.append("\(chapter.title)")
            lines += chapter.byImportance.map { "  \($0)" }
        }
        return lines + changes.sentences.map(\.description)
    }
}
