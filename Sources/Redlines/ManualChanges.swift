import Manuals

/// The change list of a manual.
public struct ManualChanges: Hashable, Sendable {
    /// Settings, glossary, references and files.
    public var sentences: [ChangeSentence]
    /// The chapters that changed, in the order of their paths.
    public var chapters: [ChapterChanges]
}

extension ManualRedline {
    /// The change list.
    public func changes(numbers: UnitNumbers = .none) -> ManualChanges {
        changes { _ in numbers }
    }

    /// The change list, each chapter's paragraphs named by numbers of its own.
    public func changes(numbersFor numbers: @Sendable (ChapterEntry) -> UnitNumbers) -> ManualChanges {
        var sentences = settings.changes.map {
            ChangeSentence(
                change: .amended, importance: .wording, subject: .setting($0.key), label: nil,
                text: ("setting " + ChangeSentence.words($0.key, $0)).asSentence)
        }
        sentences += glossary.entries.compactMap(\.sentence)
        sentences += references.entries.compactMap(\.sentence)
        sentences += files.compactMap(\.sentence)
        return ManualChanges(sentences: sentences, chapters: chapters.mapConcurrently { $0.changes(numbers($0)) }.compactMap(\.self))
    }
}

extension ChapterEntry {
    fileprivate func changes(_ numbers: UnitNumbers) -> ChapterChanges? {
        let frontMatter = self.frontMatter
        var changes = ChapterChanges(
            chapter: frontMatter.id, title: frontMatter.title, path: path, change: .amended, sentences: [])
        switch self {
        case .unchanged: return nil
        case .changed(let path, let redline):
            changes.sentences = redline.sentences(numbers: numbers)
            if !path.old.isSpelled(as: path.new) {
                let words = "file \(path.old) became \(path.new)".asSentence
                changes.sentences.insert(
                    ChangeSentence(
                        change: .moved, importance: .setting, subject: .chapter(frontMatter.id), label: nil, text: words), at: 0)
            }
        case .added:
            changes.change = .new
            changes.sentences = [whole(.new, "New chapter")]
        case .removed:
            changes.change = .withdrawn
            changes.sentences = [whole(.withdrawn, "Chapter withdrawn")]
        }
        return changes
    }

    private func whole(_ change: ChangeClass, _ words: String) -> ChangeSentence {
        let moved = units.count {
            switch $0 {
            case .movedHere, .movedAway: true
            default: false
            }
        }
        var text = "\(words): \(frontMatter.title), \(Vocabulary.counted(units.count, units.count == 1 ? "section or paragraph" : "sections and paragraph"))"
        if moved > 0 { text += ", \(moved) of them moved \(change == .new ? "from" : "to") other chapters" }
        return ChangeSentence(
            change: change, importance: .duty, subject: .chapter(frontMatter.id), label: frontMatter.code, text: text.asSentence)
    }
}
