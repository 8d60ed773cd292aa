/// A redline as a tree of one kind of node, from which plain text, JSON and the change list are drawn.
public struct RedlineNode: Hashable, Sendable {
    public var kind: Kind
    public var change: Change
    /// What there is to a node besides its words, by name; old and new are the same where it did not change.
    public var attributes: [FieldChange] = []
    /// What stands before a list's item: `-`, `3.`, `- [x]`. A number that follows from its neighbours is no change.
    public var label: String?
    /// Of a row or item that moved: where it stood and where it stands, counted from 1, items of all levels together.
    public var places: Replacement<Int>?
    /// The node's own words.
    public var prose: ProseRedline?
    public var children: [RedlineNode] = []

    public enum Kind: String, Hashable, Sendable {
        /// Attributes: `depth`.
        case section
        case text
        case list
        /// An item or the continuation of one. Attributes: `level`; where they changed `list`, `spacing`, `box`.
        case line
        case table
        case row
        /// Attributes, in the first row: `alignment`.
        case cell
        /// Attributes: `kind`.
        case note
        case quote
        /// Attributes: `language`.
        case code
        case codeLine = "code-line"
        /// Its own words are its title.
        case pathway
        /// Attributes: `name`, and `next` where the step leads on.
        case step
        /// Attributes: `next`.
        case answer
        /// Attributes: `level`.
        case heading
        /// Attributes: `label`.
        case footnote
        case rule
        /// Where a paragraph was split. Its children are the old text that followed. Attributes: `holders`, the ids of the
        /// paragraphs that have it now, and `within`, whether the split is within a block.
        case split
        /// Where others were joined to a paragraph. Its children are the new text that follows. Attributes: `holders`, the
        /// ids of the paragraphs that had it, and `within`.
        case joined
        /// That the paragraph, or what stood in one that is gone, is set out otherwise.
        case setAnew = "set-anew"
    }

    public enum Change: String, Hashable, Sendable {
        case unchanged
        case changed
        case added
        case deleted
        /// A row or item that came here, changed or not.
        case movedHere = "moved-here"
        /// A row or item that stood here; it has no words and no children.
        case movedAway = "moved-away"
    }

    /// The attributes that changed.
    public var changedAttributes: [FieldChange] { attributes.filter { !$0.old.isSpelled(as: $0.new) } }

    init(_ kind: Kind, _ change: Change, prose: ProseRedline? = nil, children: [RedlineNode] = []) {
        self.kind = kind
        self.change = change
        self.prose = prose
        self.children = children
    }

    /// Notes an attribute; changed when the values differ.
    mutating func note(_ key: String, _ value: Replacement<String>) {
        attributes.append(FieldChange(key: key, old: value.old, new: value.new))
    }

    /// Notes an attribute that may be absent.
    mutating func note(_ key: String, _ value: Replacement<String?>) {
        if value.old != nil || value.new != nil { attributes.append(FieldChange(key: key, old: value.old, new: value.new)) }
    }
}

extension Replacement {
    func map<Other>(_ transform: (Value) -> Other) -> Replacement<Other> {
        Replacement<Other>(old: transform(old), new: transform(new))
    }
}

extension Merged {
    var nodeChange: RedlineNode.Change {
        switch self {
        case .unchanged: .unchanged
        case .changed: .changed
        case .added: .added
        case .deleted: .deleted
        }
    }
}

extension Rearranged {
    var nodeChange: RedlineNode.Change {
        switch self {
        case .inPlace(let item): item.nodeChange
        case .movedHere: .movedHere
        case .movedAway: .movedAway
        }
    }

    /// Where a moved item stood and stands, when this one is at a place of its own sequence.
    func places(at place: Int) -> Replacement<Int>? {
        switch self {
        case .inPlace: nil
        case .movedHere(_, let from): Replacement(old: from, new: place)
        case .movedAway(_, let to): Replacement(old: place, new: to)
        }
    }
}

extension [RedlineNode] {
    /// How many words are marked as added or deleted.
    var markedWords: Int {
        reduce(0) { count, node in
            var count = count + node.children.markedWords
            for segment in node.prose?.segments ?? [] {
                switch segment {
                case .deleted(let prose), .inserted(let prose): count += ProseText(prose).tokens.count { $0.kind == .word }
                case .equal, .restyled: continue
                }
            }
            return count
        }
    }
}
