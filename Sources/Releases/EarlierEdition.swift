import Editorial
public import Redlines

/// An edition that came before another, and what has changed since.
public struct EarlierEdition: Sendable {
    /// The edition as it was; it has facts, and knows what came after it.
    public let edition: Edition
    public let facts: EditionFacts
    /// From its text to that of the edition whose past it is.
    public let redline: ManualRedline

    /// Nil for text that is no release.
    public init?(_ edition: Edition, redline: ManualRedline) {
        guard let facts = edition.facts else { return nil }
        self.edition = edition
        self.facts = facts
        self.redline = redline
    }
}

extension Edition {
    /// The edition with those that came before it, newest first.
    public func following(_ earlier: [EarlierEdition]) -> Edition {
        Edition(
            facts: facts, outline: outline, chapter: chapter, changes: changes, redline: redline, previous: previous, earlier: earlier,
            succession: succession, notices: notices, localities: localities, redactions: redactions)
    }

    /// The edition against an earlier one instead of the one before: everything decided since then, as one list. What was
    /// both made and taken back since then is left out.
    public func since(_ earlier: EarlierEdition) -> Edition {
        let between = self.earlier.prefix { $0.facts.name != earlier.facts.name }
        let decided = between.reversed().flatMap(\.edition.changes) + changes
        let times = Dictionary(decided.map { ($0.proposal, 1) }, uniquingKeysWith: +)
        return Edition(
            facts: facts, outline: outline, chapter: chapter, changes: decided.filter { times[$0.proposal] == 1 },
            redline: earlier.redline, previous: earlier.edition.outline, succession: succession, notices: notices, localities: localities,
            redactions: redactions)
    }
}
