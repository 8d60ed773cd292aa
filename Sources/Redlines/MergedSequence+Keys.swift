import Manuals

extension MergedSequence<TermChange> {
    /// Compares two glossaries, in the order of the terms.
    init(old: [Term], new: [Term]) {
        self.init(old: old, new: new, key: \.term, isSame: { Spelling($0) == Spelling($1) }) { TermChange(old: $0, new: $1) }
    }
}

extension MergedSequence<ReferenceChange> {
    /// Compares two lists of references, in the order of their keys.
    init(old: [Reference], new: [Reference]) {
        self.init(old: old, new: new, key: \.id.text, isSame: { Spelling($0) == Spelling($1) }) {
            ReferenceChange(old: $0, new: $1)
        }
    }
}

extension MergedSequence {
    /// Two collections in the order of their keys, paired by key; of several with one key the first with the first.
    fileprivate init(
        old: [Change.Value], new: [Change.Value], key: (Change.Value) -> String,
        isSame: (Change.Value, Change.Value) -> Bool, comparing compare: (Change.Value, Change.Value) -> Change
    ) {
        func sorted(_ values: [Change.Value]) -> [(key: [UInt8], value: Change.Value)] {
            values.map { (Array(key($0).utf8), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        }
        let (before, after) = (sorted(old), sorted(new))
        var entries: [Merged<Change>] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if j == after.count || (i < before.count && before[i].key.lexicographicallyPrecedes(after[j].key)) {
                entries.append(.deleted(before[i].value))
                i += 1
            } else if i == before.count || before[i].key != after[j].key {
                entries.append(.added(after[j].value))
                j += 1
            } else {
                let (left, right) = (before[i].value, after[j].value)
                entries.append(isSame(left, right) ? .unchanged(right) : .changed(compare(left, right)))
                i += 1
                j += 1
            }
        }
        self.init(inOrder: entries)
    }
}

extension Spelling {
    fileprivate init(_ term: Term) {
        write(term.term)
        write(term.also.count)
        for also in term.also { write(also) }
        write(term.meaning)
    }

    fileprivate init(_ reference: Reference) {
        write(reference.id.text)
        for field in [reference.title, reference.publisher, reference.date, reference.address, reference.kind] { write(field) }
    }
}
