public import Digests
public import Manuals

/// What of a subject concerns one interest: the elements it changes in that interest's chapters and those that belong to
/// no chapter, and what these cite, as one digest. A position is carried over while it is the same.
public struct Stake: Hashable, Sendable, Codable {
    public var interest: Interest
    public var digest: Digest

    public init(interest: Interest, elements: [ElementChange], dependencies: [Subject.Dependency]) {
        self.interest = interest
        digest = CanonicalJSON.digest(of: Extent(elements: elements, dependencies: dependencies))
    }

    private struct Extent: Encodable {
        let elements: [ElementChange]
        let dependencies: [Subject.Dependency]
    }
}
