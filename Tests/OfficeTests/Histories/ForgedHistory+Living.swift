import Digests
import Editorial
import Foundation
import Manuals

extension ForgedHistory {
    /// Does so many things.
    mutating func live(_ steps: Int) throws {
        for _ in 0..<steps {
            if chance(4) { at = Moment(seconds: at.seconds + Int64(below(4)) * 86_400) }
            switch below(20) {
            case 0..<3: try submit()
            case 3..<9: try decide()
            case 9: try setAside()
            case 10, 11: try actUrgently()
            case 12..<16: try bringOut()
            case 16, 17: try govern()
            case 18: try consult()
            default: try note()
            }
        }
    }

    private mutating func submit() throws {
        let old = chance(3) ? proposal() : nil
        guard let id = old?.id ?? proceedings.nextProposal, let base = proceedings.inForce?.commit else { return }
        let author: MemberID = old?.author ?? (chance(4) ? anybody() : "author")
        let act = Submission(
            proposal: id, title: "A change", note: "What changed.", impact: pick(Impact.allCases) ?? .substantive, drivers: [], base: base,
            revision: revision(saying: below(9)))
        try put(.submit(act), by: author)
    }

    /// What a proposal would put to the board: the same content changes the same elements; what it cites is another text
    /// after every third edition.
    private func subject(of proposal: Proposal) -> Subject? {
        guard let latest = proposal.revisions.last, let board = proceedings.board, let rules = proceedings.rules else { return nil }
        if proposal.isToBeRatified(in: proceedings), let urgent = proposal.urgent {
            var subject = urgent.subject
            subject.board = board.digest
            subject.rules = rules.digest
            return subject
        }
        let content = contents[latest.revision] ?? 0
        let paragraphs = ["k3f9tw", "m2pdx4", "b8n4rc"]
        let element = ElementChange(
            key: .paragraph(ElementID(paragraphs[content % 3])!), base: Digest(of: "before"), proposed: Digest(of: "content \(content)"))
        let cited = Subject.Dependency(
            key: .paragraph(ElementID("c7t2wq")!), digest: Digest(of: "cited \(proceedings.editions.count / 3)"))
        let interests: [Interest] = [["health"], ["police", "social-care"], ["education", "health"]][content % 3]
        return Subject(
            proposal: proposal.id, revision: latest.revision, base: latest.base, impact: proposal.impact, elements: [element],
            dependencies: [cited], interests: interests, stakes: interests.map { Stake(interest: $0, elements: [element], dependencies: [cited]) },
            board: board.digest, rules: rules.digest)
    }

    /// The board meets: a proposal is put to it, most of its members vote, most of them for it, and the ballot is closed.
    private mutating func decide() throws {
        var open = chance(3) ? pick(proceedings.ballots.values.filter { $0.decision == nil }.map(\.id).sorted()) : nil
        if open == nil, let proposal = chance(5) ? proposal() : proposal({ $0.state == .review || $0.state == .returned }) ?? proposal() {
            guard let id = proceedings.nextBallot, let subject = subject(of: proposal) else { return }
            let act = BallotOpening(ballot: id, subject: subject, closes: at.day.adding(days: below(4)))
            if try put(.openBallot(act), by: steering()) { open = id }
        }
        guard let open else { return }
        let isFriendly = !chance(4)
        for member in Self.people where !chance(5) {
            guard let ballot = proceedings.ballots[open] else { return }
            let position: Position = isFriendly ? (chance(9) ? .recuse : .approve) : pick(Position.allCases) ?? .approve
            let held = ballot.positions[member]
            let cast = PositionCast(
                ballot: open, subject: ballot.subjectDigest, member: member, position: position,
                words: position == .concern ? Digest(of: "words") : nil, replaces: held.map { !$0.isCarried } ?? false,
                declaration: position == .recuse && chance(2) ? .interest : chance(2) ? nil : .noInterest)
            try put(.cast(cast), by: member)
            if chance(30) { try govern() }
            if chance(30) { try submit() }
        }
        guard !chance(6), let ballot = proceedings.ballots[open], let decision = proceedings.decision(on: ballot, day: at.day) else { return }
        let isLeaving =
            if case .scheduled? = proceedings.proposals[ballot.subject.proposal]?.state { decision.outcome == .returned } else { false }
        try put(.closeBallot(BallotClosing(ballot: open, decision: decision, composed: isLeaving ? revision() : nil)), by: steering())
    }

    private mutating func setAside() throws {
        guard let proposal = proposal(), let other = self.proposal() else { return }
        let composed: Revision? = if case .scheduled = proposal.state { revision() } else { nil }
        let act: Act? =
            switch below(4) {
            case 0: .withdraw(Withdrawal(proposal: proposal.id, reason: "No longer needed.", composed: composed))
            case 1: .sendBack(Return(proposal: proposal.id, reason: "More plainly."))
            case 2: .supersede(Replacement(proposal: proposal.id, by: other.id, reason: "The other is better.", composed: composed))
            default:
                pick(proceedings.releases.keys.sorted()).map {
                    .postpone(Deferral(proposal: proposal.id, release: $0, reason: "It can wait.", composed: composed))
                }
            }
        if let act { try put(act, by: steering()) }
    }

    private mutating func actUrgently() throws {
        if chance(3), let proposal = proposal({ $0.urgent != nil }) {
            let composed: Revision? = if case .scheduled = proposal.state { revision() } else { nil }
            let lapse = Lapse(proposal: proposal.id, ballotDay: at.day.adding(days: -below(3)), reason: "Nobody took it up.", composed: composed)
            try put(.lapse(lapse), by: steering())
            return
        }
        guard let proposal = proposal({ $0.state == .review || $0.state == .awaitingSecond }) ?? proposal() else { return }
        for member in ["chair", chance(3) ? anybody() : "police-1"] as [MemberID] {
            let standing = proceedings.proposals[proposal.id].flatMap { $0.state == .awaitingSecond ? $0.urgent?.subject : nil }
            guard let subject = standing ?? subject(of: proposal) else { return }
            try put(.approveUrgently(UrgentApproval(subject: subject, member: member, reason: "A child is at risk.")), by: member)
        }
    }

    /// A release is brought as far as it goes.
    private mutating func bringOut() throws {
        if chance(3) || !proceedings.releases.values.contains(where: { $0.state == .open }) {
            let name = ReleaseName("release-\(below(60))")!
            let publication = at.day.adding(days: below(3) - 1)
            let opening = ReleaseOpening(release: name, kind: chance(3) ? .scheduled : .offCycle, publication: publication, inForce: publication.adding(days: 2))
            try put(.openRelease(opening), by: steering())
        }
        guard let release = pick(proceedings.releases.values.filter { !$0.isPublished }.sorted { $0.name < $1.name }) else { return }
        if proceedings.staleReleases.contains(release.name), !chance(4) {
            let fallen = release.proposals.filter { _ in chance(4) }
            let overtaken = fallen.map { Recomposition.Overtaken(proposal: $0, elements: [.paragraph(ElementID("k3f9tw")!)]) }
            try put(.recompose(Recomposition(release: release.name, composed: revision(), overtaken: overtaken)), by: steering())
        }
        for proposal in proceedings.proposals.values.filter({ $0.state.mandate != nil && $0.publishedIn == nil }).sorted(by: { $0.id < $1.id }) {
            try put(.schedule(Scheduling(proposal: proposal.id, release: release.name, composed: revision())), by: steering())
        }
        guard !chance(5), let edition = proceedings.editions.last else { return }
        try put(.freeze(Freezing(release: release.name, commit: revision(), predecessor: edition)), by: steering())
        guard let commit = proceedings.releases[release.name]?.state.commit else { return }
        for member in ["chair", chance(3) ? anybody() : "health-1"] as [MemberID] {
            try put(.certify(Certification(release: release.name, commit: commit, member: member)), by: member)
        }
        if !chance(4), at.day < release.publication { at = Moment(seconds: at.seconds + 2 * 86_400) }
        try put(.publish(Publication(release: release.name, commit: commit, tag: revision())), by: steering())
    }

    private mutating func govern() throws {
        let somebody = anybody()
        made += 1
        let change: GovernanceChange =
            switch below(6) {
            case 0: .join(Member(id: somebody, interest: "police", seat: chance(2) ? .deputy(of: "police-1") : .member, term: TermOfOffice(from: at.day), key: "ssh-ed25519 \(made)"))
            case 1: .leave(GovernanceChange.Departure(id: somebody, until: at.day.adding(days: below(6) - 1)))
            case 2: .reseat(GovernanceChange.Reseating(id: chance(3) ? somebody : "chair", seat: chance(3) ? .member : .chair))
            case 3: .rotateKey(GovernanceChange.KeyRotation(id: somebody, key: "ssh-ed25519 \(made)"))
            case 4 where chance(3): .revokeKey(GovernanceChange.KeyRevocation(id: somebody))
            default: .rules(rules())
            }
        guard let motion = proceedings.nextMotion else { return }
        let mover: MemberID = chance(6) ? anybody() : "chair"
        guard try put(.govern(.move(Motion(motion: motion, change: change, reason: "The board needs it.", member: mover))), by: mover) else { return }
        let seconder: MemberID = chance(6) ? anybody() : "education-1"
        try put(.govern(.enact(Enactment(motion: motion, change: change, member: seconder))), by: seconder)
    }

    private mutating func rules() -> Rules {
        var rules = Rules.standard
        rules.substantive.majority = chance(2) ? .half : .twoThirds
        rules.editorial.quorumMembers = below(8)
        rules.editorial.quorumInterests = chance(2) ? [] : [chance(3) ? "fire" : "police"]
        rules.substantive.needsConsultation = chance(5)
        return rules
    }

    private mutating func consult() throws {
        let response = pick(proceedings.responses.keys.sorted())
        switch (below(5), pick(proceedings.consultations.keys.sorted())) {
        case (0, _), (_, nil):
            guard let proposal = proposal({ $0.state == .review }) ?? proposal(), let id = proceedings.nextConsultation else { return }
            let opening = ConsultationAct.Opening(consultation: id, proposal: proposal.id, until: at.day.adding(days: below(5)), networks: ["schools"])
            try put(.consult(.open(opening)), by: steering())
        case (1, let id?): try put(.consult(.close(ConsultationAct.Closing(consultation: id))), by: steering())
        case (2, _):
            guard let response else { return }
            let disposing = ConsultationAct.Disposing(response: response, disposition: .accepted, said: nil, answer: "Changed.", replaces: chance(4))
            try put(.consult(.dispose(disposing)), by: steering())
        case (_, let id?):
            guard let consultation = proceedings.consultations[id], let latest = proceedings.proposals[consultation.proposal]?.revisions.last,
                let next = proceedings.nextResponse
            else { return }
            let responding = ConsultationAct.Responding(
                response: next, consultation: id, network: "schools", about: TestManual.exclusion, revision: latest.revision, span: nil,
                words: Digest(of: "words"))
            try put(.consult(.respond(responding)), by: steering())
        }
    }

    private mutating func note() throws {
        if chance(3) {
            guard let id = NoticeID("n-\(proceedings.notices.count + 1)") else { return }
            let notice = NoticeProposal(notice: id, kind: .correction, text: "Read it so.", scope: .manual, starts: at.day, ends: nil)
            try put(.proposeNotice(notice), by: steering())
        } else if let notice = pick(proceedings.notices.values.sorted { $0.id < $1.id }) {
            let member: MemberID = chance(2) ? "chair" : anybody()
            try put(.approveNotice(NoticeApproval(notice: notice.id, proposed: notice.digest, member: member)), by: member)
        }
    }
}
