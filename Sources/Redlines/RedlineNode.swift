/// A redline as a tree of one kind of node, from which plain text, JSON and the change list are drawn.
public struct RedlineNode: Hashable, Sendable {
    public var kind: Kind
    public var change: Change
    /// What there is to a node besides its words, by name; old and new are the same where it did not change.
    public var attributes: [FieldChange] = []
    /// What stands before a list's item: `-`, `3.`, `- [x]`. A number that follows from its neighbours is no change.
    public var label: String?
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
    }

    public enum Change: String, Hashable, Sendable {
        case unchanged
        case changed
        case added
        case deleted
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
