public import Digests
public import Manuals

/// What a ballot is about, to the letter: the revision, and every element it changes by digest.
///
/// The digest of its canonical JSON is what members sign. Two revisions with equal elements have different
/// subjects only in what they name, so the text a member approved is never in doubt.
public struct Subject: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    public var revision: Revision
    /// The text in force the proposal changes.
    public var base: Revision
    public var impact: Impact
    /// In the order of their keys; never empty.
    public var elements: [ElementChange]
    /// What the changed paragraphs cite explicitly, as it stood, one level deep.
    public var dependencies: [Dependency]
    /// The interests affected: the union of those of the touched chapters, base and proposed.
    public var interests: [Interest]
    /// What each of them has at stake, in their order.
    public var stakes: [Stake]
    public var board: Digest
    public var rules: Digest

    public init(
        proposal: ProposalID, revision: Revision, base: Revision, impact: Impact, elements: [ElementChange],
        dependencies: [Dependency], interests: [Interest], stakes: [Stake], board: Digest, rules: Digest
    ) {
        self.proposal = proposal
        self.revision = revision
        self.base = base
        self.impact = impact
        self.elements = elements
        self.dependencies = dependencies
        self.interests = interests
        self.stakes = stakes
        self.board = board
        self.rules = rules
    }

    /// An element cited by what is decided, with the digest it had.
    public struct Dependency: Hashable, Sendable, Codable {
        public var key: ElementKey
        public var digest: Digest

        public init(key: ElementKey, digest: Digest) {
            self.key = key
            self.digest = digest
        }
    }

    public func digest() -> Digest { CanonicalJSON.digest(of: self) }
}
