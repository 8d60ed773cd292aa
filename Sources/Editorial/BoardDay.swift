public import Manuals

/// A day the board has agreed on. Days are data; none is computed.
public struct BoardDay: Hashable, Sendable, Codable {
    public var day: CalendarDay
    public var kind: Kind
    public var title: String

    public init(day: CalendarDay, kind: Kind, title: String) {
        self.day = day
        self.kind = kind
        self.title = title
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case meeting
        case release
        case deadline
    }
}

/// The calendar from now on, all of it.
public struct CalendarChange: Hashable, Sendable, Codable {
    /// In the order of the days.
    public var days: [BoardDay]

    public init(days: [BoardDay]) {
        self.days = days
    }
}
