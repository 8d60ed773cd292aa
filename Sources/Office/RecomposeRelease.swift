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

    /// What a new composition asks of the board: a sentence for each proposal that was overtaken, or that cites what has
    /// changed, naming the paragraphs.
    public struct Outcome: Sendable {
        public let entry: Entry
        public let owed: [String]
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Outcome {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try release.known(in: proceedings)
            let approvals = try office.gatekeeper.approvals(for: known.proposals, in: proceedings)
            let overtaken = Composition.overtaken(approvals, on: try office.gatekeeper.predecessor(of: approvals, in: proceedings).table)
            let remaining = known.proposals.filter { id in !overtaken.contains { $0.proposal == id } }
            let now = office.surroundings.now()
            let composed = try office.compose(release, with: remaining, in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor,
                act: .recompose(Recomposition(release: release, composed: composed, overtaken: overtaken)))
        }
        guard case .recompose(let act) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return Outcome(
            entry: entry, owed: try office.sentences(for: act.overtaken) + office.sentences(for: try unconfirmed(office), need: "needs to be reconfirmed"))
    }
}

extension RecomposeRelease {
    /// The proposals of the release whose decision has to be reconfirmed in its text as it is now.
    private func unconfirmed(_ office: Secretariat) throws(OfficeError) -> [Recomposition.Overtaken] {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let release = try release.known(in: proceedings)
            guard release.state == .open, release.footing == proceedings.footing else { return [] }
            let approvals = try office.gatekeeper.approvals(for: release.proposals, in: proceedings)
            let text = try office.gatekeeper.merge(from: try office.gatekeeper.predecessor(of: approvals, in: proceedings), approvals)
            return Composition.unconfirmed(approvals, in: text.table)
        }
    }
}

extension Secretariat {
    /// Composes every release anew that follows text no longer in force.
    ///
    /// Returns a sentence for each release that was frozen and for each proposal that asks for a decision. `key` is that of
    /// the act after which it is done, so that the act sent again does it once.
    func recomposeStaleReleases(after key: String, by actor: MemberID) throws(OfficeError) -> [String] {
        var sentences: [String] = []
        let before = try proceedings()
        for release in before.staleReleases {
            if let known = before.releases[release], known.state.commit != nil {
                sentences.append(
                    "Release \(release) was \(known.state.words) on text no longer in force; it is open again, to be frozen and certified anew.")
            }
            sentences += try RecomposeRelease(release: release, actor: actor).perform(in: self, key: "\(key)-recompose-\(release)").owed
        }
        return sentences
    }

    /// What is not what the board decided about, a sentence for each proposal, its paragraphs named as people know them.
    func sentences(for overtaken: [Recomposition.Overtaken], need: String = "needs a new decision") throws(OfficeError) -> [String] {
        guard !overtaken.isEmpty else { return [] }
        let proceedings = try proceedings()
        return try recorded { () throws(RecordFault) in
            let revisions = overtaken.compactMap { proceedings.proposals[$0.proposal]?.revisions.last?.revision }
            let naming = try naming(by: ([proceedings.inForce?.commit].compactMap(\.self) + revisions))
            return overtaken.map { fallen in
                let places = fallen.elements.map(naming.words).joined(separator: ", ")
                return "Proposal \(fallen.proposal) \(need): \(places) is not what it was when the board decided."
            }
        }
    }
    /// Names elements as people know them, by the first of some texts that holds each.
    func naming(by texts: [Revision]) throws(RecordFault) -> ElementNaming {
        ElementNaming(outlines: try texts.map { text throws(RecordFault) in Outline(try shelf.volumeByChapter(at: try ObjectID(text)).skeleton) })
    }
}
