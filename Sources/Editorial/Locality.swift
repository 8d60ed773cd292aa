public import Manuals

public enum LocalityKind {}
/// A locality's permanent id, `barnet`.
public typealias LocalityID = Name<LocalityKind>

/// A local partnership that follows the manual, with whom to call there.
public struct Locality: Hashable, Sendable, Codable {
    public var id: LocalityID
    public var name: String
    /// Telephone numbers, addresses and the like, by what they are.
    public var contacts: [String: String]
    /// The day somebody last confirmed that the contacts are right.
    public var confirmed: CalendarDay

    public init(id: LocalityID, name: String, contacts: [String: String], confirmed: CalendarDay) {
        self.id = id
        self.name = name
        self.contacts = contacts
        self.confirmed = confirmed
    }
}

/// The localities from now on, all of them.
public struct LocalitiesChange: Hashable, Sendable, Codable {
    public var localities: [Locality]

    public init(localities: [Locality]) {
        self.localities = localities
    }
}
