public import Editorial
import Git
public import Manuals
import Record

/// The release board: what is in a release, what waits for it, and what keeps it from its next step.
public struct ShowRelease: Sendable {
    private let release: ReleaseName

    public init(release: ReleaseName) {
        self.release = release
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> ReleaseBoard {
        let proceedings = try office.proceedings()
        let known = try recorded { () throws(RecordFault) in try release.known(in: proceedings) }
        var obstacles = proceedings.obstacles(to: known, on: office.surroundings.now().day)
        var checks: [Diagnostic] = []
        if case .open = known.state, obstacles.isEmpty, let chair = proceedings.board?.members.first(where: { $0.seat == .chair })?.id {
            do { try FreezeRelease(release: release, actor: chair).rehearse(in: office) } catch {
                guard case .refusal(let refusal, let details) = error else { throw error }
                obstacles.append(Refusal(refusal.rule, ([refusal.message] + details).joined(separator: " "), remedy: refusal.remedy))
            }
        }
        if !known.isPublished {
            checks = try recorded { () throws(RecordFault) in try text(of: known, proceedings, office)?.diagnostics() ?? [] }
        }
        return ReleaseBoard(
            release: known, deferred: proceedings.deferred(to: release), inBallot: proceedings.inBallot, obstacles: obstacles,
            checks: checks.filter { $0.severity > .advice })
    }

    /// The text as it is to be: frozen, or composed so far.
    private func text(of known: Release, _ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> Manual? {
        try (known.state.commit ?? known.compositions.last).map { revision throws(RecordFault) in
            try office.shelf.volume(at: try ObjectID(revision)).manual
        }
    }
}

/// Where a release stands.
public struct ReleaseBoard: Sendable {
    public let release: Release
    /// Proposals that wait for this release and are not in it yet.
    public let deferred: [ProposalID]
    /// Proposals the board is being asked about: what it approves may still be scheduled.
    public let inBallot: [ProposalID]
    /// What keeps the release from its next step, each with what to do about it.
    public let obstacles: [Refusal]
    /// What checking the text as it is to be finds: mistakes, dead links, overdue reviews.
    public let checks: [Diagnostic]
}
