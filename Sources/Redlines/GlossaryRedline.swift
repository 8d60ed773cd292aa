public import Manuals

/// A term of the glossary that changed.
public struct TermChange: Spreadable {
    public let term: Replacement<String>
    public let also: Replacement<[String]>
    public let meaning: ProseRedline

    public init(whole term: Term, as presence: Presence) {
        self.init(
            term: Replacement(whole: term.term, as: presence), also: Replacement(whole: term.also, as: presence),
            meaning: ProseRedline(whole: Prose(term.meaning), as: presence))
    }

    init(old: Term, new: Term) {
        self.init(
            term: Replacement(old: old.term, new: new.term), also: Replacement(old: old.also, new: new.also),
            meaning: ProseRedline(old: Prose(old.meaning), new: Prose(new.meaning)))
    }

    private init(term: Replacement<String>, also: Replacement<[String]>, meaning: ProseRedline) {
        self.term = term
        self.also = also
        self.meaning = meaning
    }

    public var accepted: Term { Term(term: term.new, also: also.new, meaning: meaning.accepted.plainText) }
    public var rejected: Term { Term(term: term.old, also: also.old, meaning: meaning.rejected.plainText) }
    public var mirrored: Self { Self(term: term.mirrored, also: also.mirrored, meaning: meaning.mirrored) }
}

/// A reference that changed, field by field.
public struct ReferenceChange: Redline {
    private let values: Replacement<Reference>

    init(old: Reference, new: Reference) {
        values = Replacement(old: old, new: new)
    }

    public var accepted: Reference { values.new }
    public var rejected: Reference { values.old }
    public var mirrored: Self { Self(old: values.new, new: values.old) }

    /// The fields that differ.
    public var changes: [FieldChange] { FieldChange.changes(from: values.old.fields, to: values.new.fields) }
}

extension Reference {
    var fields: [(key: String, value: String)] {
        [("title", title), ("publisher", publisher), ("date", date), ("address", address), ("kind", kind)]
            .filter { !$0.1.isEmpty }
    }
}

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
