/// A term of the glossary.
public struct Term: Hashable, Sendable {
    public var term: String
    /// Acronyms and variants that mean the same.
    public var also: [String]
    public var meaning: String

    public init(term: String, also: [String] = [], meaning: String) {
        self.term = term
        self.also = also
        self.meaning = meaning
    }
}

/// A public document the manual cites or that drives a change: law, guidance, a review.
public struct Reference: Hashable, Sendable {
    public var id: ReferenceID
    public var title: String
    public var publisher: String
    /// `2023-12-15`, `2023-12` or `2023`; empty when unknown.
    public var date: String
    /// Its public address; empty when none.
    public var address: String
    /// `law`, `statutory guidance`, `review`, …; empty when not said.
    public var kind: String

    public init(id: ReferenceID, title: String, publisher: String = "", date: String = "", address: String = "", kind: String = "") {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.date = date
        self.address = address
        self.kind = kind
    }
}
