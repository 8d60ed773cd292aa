public import Manuals

/// The editorial board and its officers, in force from the event that says so.
public struct Board: Hashable, Sendable, Codable {
    public var members: [Member]
    /// The author and the coordinator: they act, and have no vote.
    public var officers: [Officer]

    public init(members: [Member], officers: [Officer]) {
        self.members = members
        self.officers = officers
    }

    /// The members and deputies in office on a day.
    public func members(on day: CalendarDay) -> [Member] { members.filter { $0.term.contains(day) } }

    public func member(_ id: MemberID) -> Member? { members.first { $0.id == id } }

    /// The public key that speaks for a person, as a line of OpenSSH; nil for a stranger.
    public func key(of id: MemberID) -> String? { member(id)?.key ?? officers.first { $0.id == id }?.key }

    /// Whether a person holds a seat or an office on a day.
    public func knows(_ id: MemberID, on day: CalendarDay) -> Bool {
        members.contains { $0.id == id && $0.term.contains(day) } || officers.contains { $0.id == id && $0.term.contains(day) }
    }
}

/// Somebody with a seat on the board.
public struct Member: Hashable, Sendable, Codable {
    public var id: MemberID
    /// The agency the member speaks for.
    public var interest: Interest
    public var seat: Seat
    public var term: TermOfOffice
    /// The member's public key, `ssh-ed25519 AAAA…`.
    public var key: String

    public init(id: MemberID, interest: Interest, seat: Seat = .member, term: TermOfOffice, key: String) {
        self.id = id
        self.interest = interest
        self.seat = seat
        self.term = term
        self.key = key
    }
}

/// What a seat entitles to.
public enum Seat: Hashable, Sendable {
    case chair
    case member
    /// Votes only where the member they stand in for is recused.
    case deputy(of: MemberID)
}

extension Seat: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        switch text {
        case "chair": self = .chair
        case "member": self = .member
        default:
            guard text.hasPrefix("deputy of "), let id = MemberID(text.dropFirst("deputy of ".count)) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "“\(text)” is not a seat (chair, member, deputy of MEMBER)")
            }
            self = .deputy(of: id)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .chair: try container.encode("chair")
        case .member: try container.encode("member")
        case .deputy(let id): try container.encode("deputy of \(id)")
        }
    }
}

/// Somebody who acts for the board without a vote.
public struct Officer: Hashable, Sendable, Codable {
    public var id: MemberID
    public var office: Office
    public var term: TermOfOffice
    /// The officer's public key, `ssh-ed25519 AAAA…`.
    public var key: String

    public init(id: MemberID, office: Office, term: TermOfOffice, key: String) {
        self.id = id
        self.office = office
        self.term = term
        self.key = key
    }

    public enum Office: String, Hashable, Sendable, Codable {
        case author
        case coordinator
    }
}

/// The days a person is in office, both included.
public struct TermOfOffice: Hashable, Sendable, Codable {
    public var from: CalendarDay
    /// The last day; nil while no end is set.
    public var until: CalendarDay?

    public init(from: CalendarDay, until: CalendarDay? = nil) {
        self.from = from
        self.until = until
    }

    public func contains(_ day: CalendarDay) -> Bool {
        from <= day && (until.map { day <= $0 } ?? true)
    }
}
