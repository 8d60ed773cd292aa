public import Editorial
import Git
public import Manuals
public import Record
import Releases

/// Composes a release anew on the text it would follow now; one that was frozen is open again. A proposal that no longer fits it leaves the release,
/// and needs a new decision.
public struct RecomposeRelease: Sendable {
    private let release: ReleaseName
    private let actor: MemberID

    public init(release: ReleaseName, actor: MemberID) {
        self.release = release
        self.actor = actor
    }

    /// What a new composition left out: a sentence for each proposal that was overtaken, naming the paragraphs.
    public struct Outcome: Sendable {
        public let entry: Entry
        public let overtaken: [String]
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Outcome {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try release.known(in: proceedings)
            let text = try office.gatekeeper.predecessor(in: proceedings)
            let overtaken = Composition.overtaken(try office.gatekeeper.approvals(for: known.proposals, in: proceedings), on: text)
            let remaining = known.proposals.filter { id in !overtaken.contains { $0.proposal == id } }
            let now = office.surroundings.now()
            let composed = try office.compose(release, with: remaining, in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor,
                act: .recompose(Recomposition(release: release, composed: composed, overtaken: overtaken)))
        }
        guard case .recompose(let act) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return Outcome(entry: entry, overtaken: try office.sentences(for: act.overtaken))
    }
}

extension Secretariat {
    /// Composes every release anew that follows text no longer in force.
    ///
    /// Returns a sentence for each release that was frozen and for each proposal that was overtaken. `key` is that of the
    /// act after which it is done, so that the act sent again does it once.
    func recomposeStaleReleases(after key: String, by actor: MemberID) throws(OfficeError) -> [String] {
        var sentences: [String] = []
        let before = try proceedings()
        for release in before.staleReleases {
            if let known = before.releases[release], known.state.commit != nil {
                sentences.append(
                    "Release \(release) was \(known.state.words) on text no longer in force; it is open again, to be frozen and certified anew.")
            }
            sentences += try RecomposeRelease(release: release, actor: actor).perform(in: self, key: "\(key)-recompose-\(release)").overtaken
        }
        return sentences
    }

    /// What was overtaken, a sentence for each proposal, its paragraphs named as people know them.
    func sentences(for overtaken: [Recomposition.Overtaken]) throws(OfficeError) -> [String] {
        guard !overtaken.isEmpty else { return [] }
        let proceedings = try proceedings()
        return try recorded { () throws(RecordFault) in
            var tables = [try gatekeeper.predecessor(in: proceedings)]
            for fallen in overtaken {
                guard let latest = proceedings.proposals[fallen.proposal]?.revisions.last else { continue }
                tables.append(try shelf.table(at: try ObjectID(latest.revision)))
            }
            let naming = ElementNaming(tables)
            return overtaken.map { fallen in
                let places = fallen.elements.map(naming.words).joined(separator: ", ")
                return "Proposal \(fallen.proposal) needs a new decision: \(places) is not what it was when the board decided."
            }
        }
    }
}
