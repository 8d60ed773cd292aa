public import Editorial
public import Manuals

/// A board as it is founded: everybody's seat and term; the keys are made when it is.
public struct BoardPlan: Hashable, Sendable, Codable {
    public var members: [Seated]
    public var officers: [Appointed]

    public init(members: [Seated], officers: [Appointed]) {
        self.members = members
        self.officers = officers
    }

    public struct Seated: Hashable, Sendable, Codable {
        public var id: MemberID
        public var interest: Interest
        public var seat: Seat
        public var from: CalendarDay
        public var until: CalendarDay?
    }

    public struct Appointed: Hashable, Sendable, Codable {
        public var id: MemberID
        public var office: Officer.Office
        public var from: CalendarDay
        public var until: CalendarDay?
    }
}
