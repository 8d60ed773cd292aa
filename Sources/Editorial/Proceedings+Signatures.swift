public import Manuals

extension Proceedings {
    /// Where a member's signature is missing on a day.
    func signatures(of person: MemberID, on day: CalendarDay, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        guard let member = roster(on: day).first(where: { $0.id == person }), !member.isDeputy else { return [] }
        return secondsDue(from: member, on: day, moved) + certificatesDue(from: member, moved) + approvalsDue(from: member, on: day, moved)
            + motionsToSecond(by: member, on: day)
    }

    /// Whether a member's signature would put a motion in force on a day.
    public func maySecond(_ person: MemberID, _ course: MotionCourse, on day: CalendarDay) -> Bool {
        guard course.isOpen, (try? governance(after: course.motion.change, on: day)) != nil else { return false }
        return (try? checkPair(mover: course.motion.member, seconder: person, course.motion.change, on: day)) != nil
    }

    /// Whether a member could be the first to sign an urgent change: the chair, where a proposal is still to be decided.
    public func maySign(_ person: MemberID, first proposal: Proposal, on day: CalendarDay) -> Bool {
        proposal.state.isOpenToRevision && proposal.author != person && board?.chair(on: day)?.id == person
    }

    /// Whether a member could be the second to sign an urgent change.
    public func maySign(_ person: MemberID, second proposal: Proposal, on day: CalendarDay) -> Bool {
        guard case .awaitingSecond = proposal.state, let chair = proposal.urgent?.chair.member, chair != person, proposal.author != person,
            let member = roster(on: day).first(where: { $0.id == person }), !member.isDeputy
        else { return false }
        return board?.member(chair)?.interest != member.interest
    }

    private func secondsDue(from member: Member, on day: CalendarDay, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        inOrder.filter { maySign(member.id, second: $0, on: day) }.map { proposal in
            let matter = Turn.Matter.proposal(proposal.id)
            return Turn(
                matter: matter, reason: "The chair asks for a second signature under the urgent change “\(proposal.title)”.", since: moved[matter], due: nil)
        }
    }

    private func certificatesDue(from member: Member, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        releases.values.sorted { $0.name < $1.name }.compactMap { release in
            guard case .frozen = release.state, !release.certifiedBy.contains(member.id) else { return nil }
            let hasOther = release.certifiedBy.contains { id in board?.member(id).map { $0.seat != .chair } ?? false }
            guard member.seat == .chair || !hasOther else { return nil }
            let matter = Turn.Matter.release(release.name)
            return Turn(
                matter: matter, reason: "Release \(release.name) is frozen and waits to be certified.", since: moved[matter], due: release.publication)
        }
    }

    /// Notices that wait for the chair, or for any one member beside the chair.
    private func approvalsDue(from member: Member, on day: CalendarDay, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        notices.values.sorted { $0.id.ordinal < $1.id.ordinal }.compactMap { notice in
            guard mayApprove(member.id, notice, on: day) else { return nil }
            let hasOther = notice.approvedBy.contains { id in board?.member(id).map { $0.seat != .chair } ?? false }
            guard member.seat == .chair || !hasOther else { return nil }
            let matter = Turn.Matter.notice(notice.id)
            return Turn(
                matter: matter, reason: "Notice \(notice.id), a \(notice.proposed.kind.rawValue), waits for your approval before readers see it.",
                since: moved[matter], due: notice.proposed.ends)
        }
    }

    private func motionsToSecond(by member: Member, on day: CalendarDay) -> [Turn] {
        motions.values.sorted { $0.motion.motion.ordinal < $1.motion.motion.ordinal }.filter { maySecond(member.id, $0, on: day) }.map { course in
            Turn(
                matter: .motion(course.motion.motion), reason: "A motion waits to be seconded: \(course.motion.change.words).", since: course.at, due: nil)
        }
    }
}
