public import Digests
public import Editorial
public import Manuals
public import Record

/// Sets the board's calendar, all of it.
public struct SetCalendar: Sendable {
    private let days: [BoardDay]
    private let seen: Digest?
    private let actor: MemberID

    /// With the digest of the calendar that was `seen`, no other is replaced.
    public init(days: [BoardDay], seen: Digest? = nil, actor: MemberID) {
        self.days = days
        self.seen = seen
        self.actor = actor
    }

    /// The calendar in a YAML file: a list of days, each with `day`, `kind` and `title`.
    public init(reading path: String, actor: MemberID) throws(OfficeError) {
        self.init(days: try YAMLFile.read([BoardDay].self, at: path), actor: actor)
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            guard seen == nil || seen == CalendarChange(days: proceedings.calendar).digest else {
                throw .refused(Refusal("overtaken", "Somebody changed the calendar after it was opened.", remedy: "Open it again, and make the change there."))
            }
            return try office.signed(.setCalendar(CalendarChange(days: days)), by: actor, key: key, proceedings)
        }
    }
}
