import Digests
import Editorial
import Manuals
import Office

/// A proposal as `--format json` prints it.
struct ProposalAnswer: Encodable {
    let id: ProposalID
    let author: MemberID
    let title: String
    let note: String
    let impact: Impact
    let drivers: [ReferenceID]
    let state: String
    /// Commits, oldest first.
    let revisions: [Revision]
    let ballots: [BallotID]
    /// What it cites that is not what the board saw; missing in lists.
    let reconfirm: [DependencyAnswer]?

    init(_ proposal: Proposal, reconfirm differences: [DependencyDifference]? = nil) {
        id = proposal.id
        author = proposal.author
        title = proposal.title
        note = proposal.note
        impact = proposal.impact
        drivers = proposal.drivers
        state = proposal.state.words
        revisions = proposal.revisions.map(\.revision)
        ballots = proposal.ballots
        reconfirm = differences?.map(DependencyAnswer.init)
    }
}

/// A ballot as `--format json` prints it.
struct BallotAnswer: Encodable {
    let id: BallotID
    let subject: Subject
    let subjectDigest: Digest
    let closes: CalendarDay
    let positions: [Held]
    /// Missing while the ballot is open.
    let decision: Decision?

    struct Held: Encodable {
        let member: MemberID
        let position: Position
        let at: Moment
        let carried: Bool
    }

    init(_ ballot: Ballot) {
        id = ballot.id
        subject = ballot.subject
        subjectDigest = ballot.subjectDigest
        closes = ballot.closes
        positions = ballot.positions.sorted { $0.key < $1.key }
            .map { Held(member: $0.key, position: $0.value.position, at: $0.value.at, carried: $0.value.isCarried) }
        decision = ballot.decision?.decision
    }
}

/// A release as `--format json` prints it.
struct ReleaseAnswer: Encodable {
    let name: ReleaseName
    let kind: Release.Kind
    let state: String
    let inForce: Bool
    let publication: CalendarDay
    let inForceFrom: CalendarDay
    let proposals: [ProposalID]
    let certifiedBy: [MemberID]
    let commit: Revision?

    init(_ release: Release, isInForce: Bool) {
        name = release.name
        kind = release.kind
        state = release.state.words
        inForce = isInForce
        publication = release.publication
        inForceFrom = release.inForce
        proposals = release.proposals
        certifiedBy = release.certifiedBy
        commit = release.state.commit
    }
}

extension Proceedings {
    func knownProposal(_ id: ProposalID) throws(OfficeError) -> Proposal {
        guard let proposal = proposals[id] else {
            throw .unreadable("There is no proposal \(id): rubric proposal list names those there are.")
        }
        return proposal
    }

    func knownBallot(_ id: BallotID) throws(OfficeError) -> Ballot {
        guard let ballot = ballots[id] else {
            throw .unreadable("There is no ballot \(id): rubric ballot list names those there are.")
        }
        return ballot
    }
}

extension Name {
    /// The number an id such as `p-12` ends in, for sorting.
    var ordinal: Int { Int(text.drop { !$0.isNumber }) ?? 0 }
}
