public import Manuals

extension Proceedings {
    mutating func govern(_ act: GovernanceAct, _ event: Event) throws(Refusal) {
        guard event.signature != nil else {
            throw Refusal("unsigned", "An act of governance is signed by whoever performs it.", remedy: "Perform it with --as MEMBER.")
        }
        switch act {
        case .move(let act): try put(act, event)
        case .enact(let act): try enact(act, event)
        case .drop(let act): try drop(act, event)
        case .setCalendar(let act):
            try requireCoordinator(event, to: "set the calendar")
            guard zip(act.days, act.days.dropFirst()).allSatisfy({ $0.day <= $1.day }) else {
                throw Refusal("days-disordered", "The days of the calendar are not in order.", remedy: "Put the earliest day first.")
            }
            calendar = act.days
        case .setLocalities(let act): try set(act, event)
        }
    }

    private mutating func put(_ act: Motion, _ event: Event) throws(Refusal) {
        guard act.motion == nextMotion else {
            throw Refusal("motion-id", "The next motion is not \(act.motion).", remedy: "Try again.")
        }
        guard !act.reason.isEmpty else {
            throw Refusal("unexplained", "A motion needs a reason.", remedy: "Give --reason.")
        }
        try requireSeat(of: act.member, event)
        _ = try governance(after: act.change, on: event.at.day)
        motions[act.motion] = MotionCourse(motion: act, at: event.at, enacted: nil)
    }

    private mutating func enact(_ act: Enactment, _ event: Event) throws(Refusal) {
        let course = try openMotion(act.motion)
        guard act.change == course.motion.change else {
            throw Refusal(
                "other-change", "What is seconded is not the change of motion \(act.motion).", remedy: "Second the motion as it was put.")
        }
        try requireSeat(of: act.member, event)
        try checkPair(mover: course.motion.member, seconder: act.member, act.change, on: event.at.day)
        let (board, rules) = try governance(after: act.change, on: event.at.day)
        govern(by: board, rules, from: event.at)
        motions[act.motion]?.enacted = MotionCourse.Enacted(by: act.member, at: event.at)
    }

    private mutating func drop(_ act: MotionDropping, _ event: Event) throws(Refusal) {
        let course = try openMotion(act.motion)
        try requireReason(act.reason)
        try requireSeat(of: act.member, event)
        guard act.member == course.motion.member || board?.chair(on: event.at.day)?.id == act.member else {
            throw Refusal(
                "not-entitled", "“\(act.member)” did not put motion \(act.motion) and is not the chair.", remedy: "Ask its mover or the chair, or let it wait.")
        }
        motions[act.motion]?.dropped = MotionCourse.Dropped(by: act.member, at: event.at, reason: act.reason)
    }

    private func openMotion(_ id: MotionID) throws(Refusal) -> MotionCourse {
        let course = try knownMotion(id)
        if let enacted = course.enacted {
            throw Refusal("already-enacted", "Motion \(id) is in force since \(enacted.at.day).", remedy: "Nothing needs to be done.")
        }
        if let dropped = course.dropped {
            throw Refusal("motion-dropped", "Motion \(id) was dropped on \(dropped.at.day).", remedy: "Put it anew if it is still wanted.")
        }
        return course
    }

    /// Puts a board and rules in force.
    mutating func govern(by board: Board, _ rules: Rules, from moment: Moment) {
        self.board = board
        self.rules = rules
        boards[board.digest] = board
        rulebooks[rules.digest] = rules
        followKeys(of: board, at: moment)
    }

    /// Board and rules as a change would leave them; refuses when they could never decide.
    func governance(after change: GovernanceChange, on day: CalendarDay) throws(Refusal) -> (Board, Rules) {
        guard let board, var rules else {
            throw Refusal("no-board", "This manual has no board.", remedy: "Found one (rubric init).")
        }
        let changed = try board.applying(change, on: day)
        switch change {
        case .rules(let proposed): rules = proposed
        case .appoint(let officer):
            if let locality = officer.office.locality, !localities.contains(where: { $0.id == locality }) {
                throw Refusal(
                    "unknown-locality", "There is no locality “\(locality)”.", remedy: "rubric locality list names those there are.")
            }
        case .rotateKey(let rotation):
            if let other = signingKeys.first(where: { $0.key == rotation.key }) {
                throw Refusal(
                    "key-used", "That key already speaks or spoke for “\(other.member)”.", remedy: "Make a new key.")
            }
        case .join, .leave, .reseat, .dismiss, .revokeKey: break
        }
        try rules.check(against: changed, on: day)
        // A seat that empties later must not leave rules behind that nobody left can satisfy.
        if let later = change.dayWithout, later > day, (try? rules.check(against: board, on: later)) != nil {
            try rules.check(against: changed, on: later)
        }
        return (changed, rules)
    }

    /// Two members put a change in force, the chair being one of them.
    ///
    /// A chair who cannot act must not leave the board unable to mend itself: where there is no chair in office with a key,
    /// and to revoke the chair's own key, two members of different interests do.
    func checkPair(mover: MemberID, seconder: MemberID, _ change: GovernanceChange, on day: CalendarDay) throws(Refusal) {
        let roster = roster(on: day)
        guard mover != seconder else {
            throw Refusal("own-motion", "“\(mover)” cannot second their own motion.", remedy: "Another member seconds it.")
        }
        guard let first = roster.first(where: { $0.id == mover && !$0.isDeputy }),
            let second = roster.first(where: { $0.id == seconder && !$0.isDeputy })
        else {
            throw Refusal(
                "mover-gone", "“\(mover)”, who put the motion, is no longer a member.", remedy: "A member in office puts it anew.")
        }
        if first.seat == .chair || second.seat == .chair { return }
        let chair = board?.chair(on: day)
        let canStandIn =
            if case .revokeKey(let revocation) = change { revocation.id == chair?.id } else { chair?.key == nil }
        guard canStandIn, first.interest != second.interest else {
            throw Refusal(
                "chair-missing", "The chair puts or seconds a motion; neither “\(mover)” nor “\(seconder)” is the chair.",
                remedy: "Ask the chair to second it.")
        }
    }

    private mutating func set(_ act: LocalitiesChange, _ event: Event) throws(Refusal) {
        try requireCoordinator(event, to: "set the localities")
        let ids = act.localities.map(\.id)
        if let twice = Dictionary(grouping: ids, by: { $0 }).filter({ $0.value.count > 1 }).keys.min() {
            throw Refusal("locality-twice", "The locality “\(twice)” stands twice.", remedy: "Give every locality one entry.")
        }
        let chaired = board?.localChairs(on: event.at.day) ?? []
        if let lost = chaired.subtracting(ids).min() {
            throw Refusal(
                "locality-in-office", "The locality “\(lost)” has a chair in office and cannot be left out.",
                remedy: "End the term of its chair first.")
        }
        localities = act.localities
    }

    public func knownMotion(_ id: MotionID) throws(Refusal) -> MotionCourse {
        guard let motion = motions[id] else {
            throw Refusal("unknown-motion", "There is no motion \(id).", remedy: "rubric board motions lists those there are.")
        }
        return motion
    }

    /// The next free id of a motion.
    public var nextMotion: MotionID? { MotionID("m-\(motions.count + 1)") }

    private func requireSeat(of member: MemberID, _ event: Event) throws(Refusal) {
        guard member == event.actor else {
            throw Refusal("unsigned", "A motion is signed by its own member.", remedy: "Act with --as MEMBER.")
        }
        guard roster(on: event.at.day).contains(where: { $0.id == member && !$0.isDeputy }) else {
            throw Refusal(
                "not-entitled", "“\(member)” is not a member of the board: members put and second motions.",
                remedy: "The chair and one more member do.")
        }
    }

    /// Whether somebody is the coordinator.
    func requireCoordinator(_ event: Event, to what: String) throws(Refusal) {
        let isCoordinator =
            board?.officers.contains { $0.id == event.actor && $0.office == .coordinator && $0.term.contains(event.at.day) } ?? false
        guard isCoordinator else {
            throw Refusal("not-entitled", "“\(event.actor)” may not \(what): that is for the coordinator.", remedy: "Ask the coordinator.")
        }
    }
}
