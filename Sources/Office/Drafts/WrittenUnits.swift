import Manuals

/// What somebody wrote for one place of a chapter, as sections and paragraphs.
struct WrittenUnits {
    /// At least one. Ids in what was written are left out: the tool gives them.
    let units: [Unit]

    /// Throws the mistakes, by their lines in what was written. `version` tells what is written now from what was before.
    init(_ words: String, in chapter: ChapterID, of path: String, at version: Int) throws(OfficeError) {
        let head = ["---", "id: \(chapter)", "title: \(chapter)", "---", ""]
        let reading = DraftText(path: path, head.joined(separator: "\n") + words)
        let mistakes = reading.diagnostics.filter { $0.severity == .error }.map { found in
            var found = found
            found.line = max(0, found.line - (head.count - 1))
            return found
        }
        guard mistakes.isEmpty, let read = reading.chapter else { throw .diagnostics(mistakes) }
        guard !read.body.isEmpty else {
            throw .refused("no-words", "There are no words in it.", remedy: "Write some, or take the paragraph out of the draft.")
        }
        units = read.body.enumerated().map { place, unit in
            var unit = unit
            unit.id = ElementID(provisionalFor: UInt64(truncatingIfNeeded: place), ordinal: version)
            return unit
        }
    }
}
