import Editorial
import Manuals
import Office

/// A motion as `--format json` prints it.
struct MotionAnswer: Encodable {
    let id: MotionID
    let change: GovernanceChange
    let reason: String
    let mover: MemberID
    let put: Moment
    /// Missing while nobody seconded it.
    let seconder: MemberID?
    let inForceSince: Moment?
    let droppedBy: MemberID?
    let dropped: Moment?
    let droppedBecause: String?

    init(_ course: MotionCourse) {
        id = course.motion.motion
        change = course.motion.change
        reason = course.motion.reason
        mover = course.motion.member
        put = course.at
        seconder = course.enacted?.by
        inForceSince = course.enacted?.at
        droppedBy = course.dropped?.by
        dropped = course.dropped?.at
        droppedBecause = course.dropped?.reason
    }
}

/// A past ballot by other rules, as `--format json` prints it.
struct HindsightAnswer: Encodable {
    let ballot: BallotID
    let decided: Decision
    let instead: Decision
    let differs: Bool

    init(_ hindsight: Hindsight) {
        ballot = hindsight.ballot
        decided = hindsight.decided
        instead = hindsight.instead
        differs = hindsight.differs
    }
}

extension Secretariat {
    /// Says how a motion stands.
    func tell(_ id: MotionID, _ format: FormatOption) throws {
        let proceedings = try proceedings()
        guard let course = proceedings.motions[id] else {
            throw OfficeError.unreadable("There is no motion \(id): rubric board motions lists those there are.")
        }
        guard format.format == .text else { return try Terminal.say(json: MotionAnswer(course)) }
        Terminal.say("Motion \(id) by \(course.motion.member): \(course.motion.change.words).")
        if let enacted = course.enacted {
            Terminal.say("In force since \(enacted.at.day), seconded by \(enacted.by).")
        } else if let dropped = course.dropped {
            Terminal.say("Dropped on \(dropped.at.day) by \(dropped.by): \(dropped.reason)")
        } else {
            Terminal.say("Next: rubric board approve \(id) --as MEMBER")
        }
    }
}
