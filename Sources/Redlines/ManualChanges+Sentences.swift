import Manuals

extension Merged<TermChange> {
    var sentence: ChangeSentence? {
        let (change, term, clauses): (ChangeClass, String, [Clause])
        switch self {
        case .unchanged: return nil
        case .added(let value):
            (change, term, clauses) = (.new, value.term, [Clause(.wording, "new: \(Clause.quoted(value.meaning))")])
        case .deleted(let value): (change, term, clauses) = (.withdrawn, value.term, [Clause(.wording, "withdrawn")])
        case .changed(let value):
            var found = value.meaning.edits.flatMap(\.clauses)
            if value.also.isChange {
                let (before, after) = (YAMLText.list(value.also.old), YAMLText.list(value.also.new))
                found.append(Clause(.wording, "variants \(before) became \(after)"))
            }
            if found.isEmpty { found = [Clause(.setting, "spelled differently")] }
            (change, term, clauses) = (.amended, value.term.new, found)
        }
        return ChangeSentence(
            change: change, importance: clauses.importance, subject: .term(term), label: nil,
            text: "term “\(term)”: \(clauses.told)".asSentence)
    }
}

extension Merged<ReferenceChange> {
    var sentence: ChangeSentence? {
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
    var sentence: ChangeSentence? {
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
