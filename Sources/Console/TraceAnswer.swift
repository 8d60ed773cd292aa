import Digests
import Editorial
import Manuals
import Office
import Releases

/// What made a paragraph, section or chapter, as `rubric trace --format json` prints it.
struct TraceAnswer: Encodable {
    let id: String
    /// `paragraph`, `section` or `chapter` and how it is called: `paragraph 4.1.22 of CP4 Conferences (k3f9tw)`.
    let title: String
    let standing: String
    /// Every id its words stood under, itself first.
    let strands: [Strand]
    /// The newest edition first.
    let steps: [Step]
    /// Proposals about it that are in no edition, the newest first.
    let unpublished: [Made]

    struct Strand: Encodable {
        let id: String
        /// The release in which the words came to stand under another id; missing for what was asked for.
        let until: ReleaseName?
    }

    struct Step: Encodable {
        let release: ReleaseName
        let kind: Release.Kind
        let inForceFrom: CalendarDay
        let commit: Revision
        /// What became of its place, a sentence each.
        let turns: [String]
        let proposals: [Made]
    }

    struct Made: Encodable {
        let proposal: ProposalID
        let title: String
        let note: String
        let impact: Impact
        let author: MemberID
        let state: String
        /// Why it was last returned, deferred, withdrawn, superseded or lapsed; missing where it was not.
        let reason: String?
        /// Whether this edition took the change back.
        let takenBack: Bool
        let drivers: [TracedProposal.Driver]
        let suggestions: [SuggestionID]
        /// The newest first.
        let revisions: [Submitted]
        let consultations: [ConsultationID]
        /// Missing unless the chair acted on it outside a ballot.
        let urgent: Urgent?
        /// The newest first.
        let ballots: [BallotAnswer]
    }

    struct Submitted: Encodable {
        let commit: Revision
        let base: Revision
        let at: Moment
    }

    struct Urgent: Encodable {
        let reason: String
        let signed: [Signature]
        /// When and why it lapsed; missing where it did not.
        let lapsed: Moment?
    }

    struct Signature: Encodable {
        let member: MemberID
        let at: Moment
    }

    init(_ trace: Trace) {
        id =
            switch trace.target {
            case .unit(let id): id.text
            case .chapter(let id): id.text
            }
        title = trace.title
        standing = trace.standing
        strands = trace.strands.map { Strand(id: $0.id, until: $0.until) }
        steps = trace.steps.map { step in
            Step(
                release: step.facts.name, kind: step.facts.kind, inForceFrom: step.facts.inForce, commit: step.facts.commit, turns: step.turns,
                proposals: step.proposals.map(Made.init))
        }
        unpublished = trace.unpublished.map(Made.init)
    }
}

extension TraceAnswer.Made {
    init(_ traced: TracedProposal) {
        proposal = traced.proposal.id
        title = traced.proposal.title
        note = traced.proposal.note
        impact = traced.proposal.impact
        author = traced.proposal.author
        state = traced.proposal.state.words
        reason = traced.proposal.reason
        takenBack = traced.isTakenBack
        drivers = traced.drivers
        suggestions = traced.proposal.suggestions
        revisions = traced.proposal.revisions.reversed().map { TraceAnswer.Submitted(commit: $0.revision, base: $0.base, at: $0.at) }
        consultations = traced.consultations.map(\.id)
        urgent = traced.proposal.urgent.map { urgent in
            TraceAnswer.Urgent(
                reason: urgent.reason,
                signed: ([urgent.chair] + (urgent.second.map { [$0] } ?? [])).map { TraceAnswer.Signature(member: $0.member, at: $0.at) },
                lapsed: urgent.lapse?.at)
        }
        ballots = traced.ballots.map(BallotAnswer.init)
    }
}
