public import Editorial
public import Git

/// The refs that follow the record: `main`, `next/<release>` and the release tags.
public struct DerivedRefs: Sendable {
    private let repository: Repository

    public init(_ repository: Repository) {
        self.repository = repository
    }

    /// A ref whose tip the record did not write.
    public struct ForeignTip: Hashable, Sendable {
        public let reference: String
        public let tip: ObjectID
        /// What the record says the tip should be; nil when there should be no such ref.
        public let expected: ObjectID?
    }

    /// Moves every derived ref to where the record says it is, and returns those it must not touch: tips the record
    /// never wrote.
    ///
    /// Run after each act and at each start, so that a crash between two ref writes leaves nothing to repair by hand.
    public func align(_ proceedings: Proceedings) throws(RecordFault) -> [ForeignTip] {
        var foreign: [ForeignTip] = []
        for expectation in Self.expectations(proceedings) {
            let now = try git { () throws(GitError) in try repository.reference(expectation.name) }
            if now == expectation.tip { continue }
            if let now, !expectation.isEarlier(now), !(try isWhatWasAdopted(now, expectation, proceedings)) {
                foreign.append(ForeignTip(reference: expectation.name, tip: now, expected: expectation.tip))
                continue
            }
            try git { () throws(GitError) in
                if let tip = expectation.tip {
                    try repository.setReference(expectation.name, to: tip, from: now, reason: "follows the record")
                } else if let now {
                    try repository.deleteReference(expectation.name, expecting: now)
                }
            }
        }
        return foreign
    }

    /// Whether a tip of `main` is what stood there before the first edition was adopted, whose parent it is.
    private func isWhatWasAdopted(
        _ tip: ObjectID, _ expectation: Expectation, _ proceedings: Proceedings
    ) throws(RecordFault) -> Bool {
        guard expectation.name == RefNames.main, proceedings.editions.count == 1, let adopted = expectation.tip else { return false }
        return try git { () throws(GitError) in try repository.commit(adopted).parents == [tip] }
    }

    private struct Expectation {
        let name: String
        let tip: ObjectID?
        /// Tips the record once gave it; asked for only where the ref stands elsewhere than it should.
        let earlier: [Revision]

        func isEarlier(_ tip: ObjectID) -> Bool {
            let hex = tip.hex
            return earlier.contains { $0.hex == hex }
        }
    }

    /// The names of every derived ref there may be.
    static func names(_ proceedings: Proceedings) -> [String] {
        [RefNames.main] + proceedings.releases.keys.sorted().flatMap { [RefNames.next($0), RefNames.tag($0)] }
    }

    private static func expectations(_ proceedings: Proceedings) -> [Expectation] {
        var expectations: [Expectation] = []
        let editions = proceedings.editions.compactMap { proceedings.releases[$0]?.state.commit }
        if let main = editions.last.flatMap({ ObjectID(hex: $0.hex) }) {
            expectations.append(Expectation(name: RefNames.main, tip: main, earlier: editions))
        }
        for release in proceedings.releases.values.sorted(by: { $0.name < $1.name }) where release.kind != .adopted {
            let given = release.compositions + (release.state.commit.map { [$0] } ?? [])
            expectations.append(
                Expectation(
                    name: RefNames.next(release.name), tip: release.isPublished ? nil : given.last.flatMap { ObjectID(hex: $0.hex) },
                    earlier: given))
            if case .published(_, let tag?, _) = release.state {
                expectations.append(Expectation(name: RefNames.tag(release.name), tip: ObjectID(hex: tag.hex), earlier: []))
            }
        }
        return expectations
    }
}
