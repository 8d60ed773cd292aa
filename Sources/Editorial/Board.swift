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

    /// Whether another board has the same seats: keys and officers may differ.
    func hasSeats(of other: Board) -> Bool {
        members.elementsEqual(other.members) { $0.id == $1.id && $0.interest == $1.interest && $0.seat == $1.seat && $0.term == $1.term }
    }

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
    /// The member's public key, `ssh-ed25519 AAAA…`; nil after it was revoked.
    public var key: String?

    public init(id: MemberID, interest: Interest, seat: Seat = .member, term: TermOfOffice, key: String?) {
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
    /// The seat as files and people say it: `chair`, `member`, `deputy of police-1`; nil for other words.
    public init?(_ words: some StringProtocol) {
        switch words {
        case "chair": self = .chair
        case "member": self = .member
        default:
            guard words.hasPrefix("deputy of "), let id = MemberID(words.dropFirst("deputy of ".count)) else { return nil }
            self = .deputy(of: id)
        }
    }

    public var words: String {
        switch self {
        case .chair: "chair"
        case .member: "member"
        case .deputy(let id): "deputy of \(id)"
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let seat = Seat(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a seat (chair, member, deputy of MEMBER)")
        }
        self = seat
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(words)
    }
}

/// Somebody who acts for the board without a vote.
public struct Officer: Hashable, Sendable, Codable {
    public var id: MemberID
    public var office: Office
    public var term: TermOfOffice
    /// The officer's public key, `ssh-ed25519 AAAA…`; nil after it was revoked.
    public var key: String?

    public init(id: MemberID, office: Office, term: TermOfOffice, key: String?) {
        self.id = id
        self.office = office
        self.term = term
        self.key = key
    }

    /// What an officer does.
    public enum Office: Hashable, Sendable {
        case author
        case coordinator
        /// Chairs a local partnership, and signs whole editions off for it where the rules ask for that.
        case localChair(of: LocalityID)

        var locality: LocalityID? { if case .localChair(let locality) = self { locality } else { nil } }
    }
}

extension Officer.Office: Codable {
    /// The office as files and people say it: `author`, `coordinator`, `local chair of barnet`; nil for other words.
    public init?(_ words: some StringProtocol) {
        switch words {
        case "author": self = .author
        case "coordinator": self = .coordinator
        default:
            guard words.hasPrefix("local chair of "), let id = LocalityID(words.dropFirst("local chair of ".count)) else { return nil }
            self = .localChair(of: id)
        }
    }

    public var words: String {
        switch self {
        case .author: "author"
        case .coordinator: "coordinator"
        case .localChair(let locality): "local chair of \(locality)"
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let office = Officer.Office(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not an office (author, coordinator, local chair of LOCALITY)")
        }
        self = office
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(words)
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
