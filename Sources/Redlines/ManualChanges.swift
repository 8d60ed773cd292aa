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
        ManualChanges(
            sentences: settings.changes.map {
                ChangeSentence(
                    change: .amended, importance: .wording, subject: .setting($0.key), label: nil,
                    text: ("setting " + ChangeSentence.words($0.key, $0)).asSentence)
            } + glossary.entries.compactMap(\.sentence) + references.entries.compactMap(\.sentence) + files.compactMap(\.sentence),
            chapters: chapters.compactMap { $0.changes(numbers) })
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
            if path.isChange {
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
        var text = "\(words): \(frontMatter.title), \(Vocabulary.counted(units.count, "section or paragraph"))"
        if moved > 0 { text += ", \(moved) of them moved \(change == .new ? "from" : "to") other chapters" }
        return ChangeSentence(
            change: change, importance: .duty, subject: .chapter(frontMatter.id), label: frontMatter.code, text: text.asSentence)
    }
}

extension Merged<TermChange> {
    fileprivate var sentence: ChangeSentence? {
        let (change, term, clauses): (ChangeClass, String, [Clause])
        switch self {
        case .unchanged: return nil
        case .added(let value): (change, term, clauses) = (.new, value.term, [Clause(.wording, "new: \(Clause.quoted(value.meaning))")])
        case .deleted(let value): (change, term, clauses) = (.withdrawn, value.term, [Clause(.wording, "withdrawn")])
        case .changed(let value):
            var found = value.meaning.edits.map(\.clause)
            if value.also.isChange {
                let (before, after) = (YAMLText.list(value.also.old), YAMLText.list(value.also.new))
                found.append(Clause(.wording, "variants \(before) became \(after)"))
            }
            (change, term, clauses) = (.amended, value.term.new, found)
        }
        return ChangeSentence(
            change: change, importance: clauses.importance, subject: .term(term), label: nil,
            text: "term “\(term)”: \(clauses.told)".asSentence)
    }
}

extension Merged<ReferenceChange> {
    fileprivate var sentence: ChangeSentence? {
        let (change, reference, words): (ChangeClass, Reference, String)
        switch self {
        case .unchanged: return nil
        case .added(let value): (change, reference, words) = (.new, value, "new")
        case .deleted(let value): (change, reference, words) = (.withdrawn, value, "withdrawn")
        case .changed(let value):
            let fields = value.changes.map { ChangeSentence.words($0.key, $0) }.joined(separator: "; ")
            (change, reference, words) = (.amended, value.accepted, fields)
        }
        return ChangeSentence(
            change: change, importance: .wording, subject: .reference(reference.id), label: nil,
            text: "reference “\(reference.title)”: \(words)".asSentence)
    }
}

extension FileRedline {
    fileprivate var sentence: ChangeSentence? {
        let (change, words): (ChangeClass, String)
        switch self {
        case .unchanged: return nil
        case .changed(let path, let stamp):
            (change, words) = (.amended, "\(path) replaced, \(stamp.old.size) bytes became \(stamp.new.size)")
        case .added(let path, let stamp): (change, words) = (.new, "\(path) added, \(stamp.size) bytes")
        case .removed(let path, _): (change, words) = (.withdrawn, "\(path) removed")
        case .renamed(let path, _): (change, words) = (.moved, "\(path.old) became \(path.new), its content unchanged")
        }
        return ChangeSentence(
            change: change, importance: .wording, subject: .file(path), label: nil, text: "file \(words)".asSentence)
    }
}
