public import Editorial
public import Manuals
public import Record

/// Sets the board's calendar, all of it.
public struct SetCalendar: Sendable {
    private let days: [BoardDay]
    private let actor: MemberID

    public init(days: [BoardDay], actor: MemberID) {
        self.days = days
        self.actor = actor
    }

    /// The calendar in a YAML file: a list of days, each with `day`, `kind` and `title`.
    public init(reading path: String, actor: MemberID) throws(OfficeError) {
        self.init(days: try YAMLFile.read([BoardDay].self, at: path), actor: actor)
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            try office.signed(.setCalendar(CalendarChange(days: days)), by: actor, key: key, proceedings)
        }
    }
}
