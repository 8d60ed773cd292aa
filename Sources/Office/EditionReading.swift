import Editorial
import Git
import Manuals
import Record
import Redlines
import Releases

/// Reads editions as their readers meet them.
struct EditionReading {
    private let proceedings: Proceedings
    private let office: Secretariat

    init(_ proceedings: Proceedings, _ office: Secretariat) {
        self.proceedings = proceedings
        self.office = office
    }

    /// A published edition.
    func edition(_ release: Release) throws(RecordFault) -> Edition {
        let manual = try manual(of: release)
        let previous = try predecessor(of: release)
        let redline: ManualRedline? =
            if let previous { ManualRedline(old: try self.manual(of: previous), new: manual) } else { nil }
        let position = proceedings.editions.firstIndex(of: release.name) ?? 0
        return Edition(
            facts: facts(of: release), outline: try outline(of: release), chapter: Self.chapters(of: manual),
            changes: try changes(of: release), redline: redline, previous: try previous.map { release throws(RecordFault) in try outline(of: release) },
            earlier: proceedings.editions[..<position].reversed().compactMap { proceedings.releases[$0].flatMap(facts) })
    }

    /// Text that is no release, such as a revision being looked at.
    static func unreleased(_ manual: Manual, since old: Manual? = nil) -> Edition {
        Edition(
            facts: nil, outline: Outline(manual), chapter: chapters(of: manual),
            redline: old.map { ManualRedline(old: $0, new: manual) }, previous: old.map { Outline($0) })
    }

    /// The outline under the numbers the release printed: afresh for a scheduled one, kept for one off-cycle.
    func outline(of release: Release) throws(RecordFault) -> Outline {
        let manual = try manual(of: release)
        guard release.kind == .offCycle, let previous = try predecessor(of: release) else { return Outline(manual) }
        return Outline(manual, keeping: try outline(of: previous))
    }

    /// What came with a release, or is to come with it.
    func changes(of release: Release) throws(RecordFault) -> [EditionChange] {
        release.proposals.compactMap { id in
            guard let proposal = proceedings.proposals[id], let ballotID = proposal.state.approvedBy,
                let ballot = proceedings.ballots[ballotID], let decided = ballot.decision
            else { return nil }
            return EditionChange(
                proposal: id, title: proposal.title, note: proposal.note, impact: proposal.impact, drivers: proposal.drivers,
                ballot: ballotID, decided: decided.at.day, arithmetic: decided.decision.arithmetic,
                elements: ballot.subject.elements.map(\.key))
        }
    }

    func manual(of release: Release) throws(RecordFault) -> Manual {
        guard let commit = release.state.commit else {
            throw .refused(
                Refusal("not-published", "Release \(release.name) has no text yet.", remedy: "It is \(release.state.words)."))
        }
        return try office.shelf.volume(at: try ObjectID(commit)).manual
    }

    private func predecessor(of release: Release) throws(RecordFault) -> Release? {
        release.predecessor.flatMap { proceedings.releases[$0] }
    }

    private func facts(of release: Release) -> EditionFacts? {
        release.state.commit.map {
            EditionFacts(
                name: release.name, kind: release.kind, publication: release.publication, inForce: release.inForce, commit: $0,
                certifiedBy: release.certifiedBy)
        }
    }

    private static func chapters(of manual: Manual) -> @Sendable (ChapterID) -> Chapter? {
        let byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return { byID[$0] }
    }
}
