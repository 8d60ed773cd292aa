public import Editorial
public import Manuals
public import Record

/// Seconds a motion, signed by the member who does; its change is in force at once.
public struct SecondMotion: Sendable {
    private let motion: MotionID
    private let member: MemberID

    public init(motion: MotionID, member: MemberID) {
        self.motion = motion
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let course = try ruled { () throws(Refusal) in try proceedings.knownMotion(motion) }
            let enactment = Enactment(motion: motion, change: course.motion.change, member: member)
            return try office.signed(.enact(enactment), by: member, key: key, proceedings)
        }
    }
}
