public import Editorial
public import Manuals
public import Record

/// Drops a motion that nobody seconded, signed by its mover or the chair.
public struct DropMotion: Sendable {
    private let motion: MotionID
    private let reason: String
    private let member: MemberID

    public init(motion: MotionID, reason: String, member: MemberID) {
        self.motion = motion
        self.reason = reason
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            try office.signed(.drop(MotionDropping(motion: motion, reason: reason, member: member)), by: member, key: key, proceedings)
        }
    }
}
