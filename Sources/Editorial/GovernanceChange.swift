public import Manuals

/// One change of the board, its officers, a key or the rules.
public enum GovernanceChange: Hashable, Sendable {
    case join(Member)
    case leave(Departure)
    case reseat(Reseating)
    case appoint(Officer)
    case dismiss(Departure)
    case rotateKey(KeyRotation)
    case revokeKey(KeyRevocation)
    case rules(Rules)

    /// The last day of a term.
    public struct Departure: Hashable, Sendable, Codable {
        public var id: MemberID
        /// The last day in office; the day before the act ends a term at once.
        public var until: CalendarDay

        public init(id: MemberID, until: CalendarDay) {
            self.id = id
            self.until = until
        }
    }

    /// Another seat for a member; the chair passes with it.
    public struct Reseating: Hashable, Sendable, Codable {
        public var id: MemberID
        public var seat: Seat

        public init(id: MemberID, seat: Seat) {
            self.id = id
            self.seat = seat
        }
    }

    /// A new key for somebody, in place of the one before.
    public struct KeyRotation: Hashable, Sendable, Codable {
        public var id: MemberID
        /// The public key, `ssh-ed25519 AAAA…`.
        public var key: String

        public init(id: MemberID, key: String) {
            self.id = id
            self.key = key
        }
    }

    /// A key that speaks for nobody any more.
    public struct KeyRevocation: Hashable, Sendable, Codable {
        public var id: MemberID

        public init(id: MemberID) {
            self.id = id
        }
    }

    /// The name of the act that puts the change in force.
    public var kind: String {
        switch self {
        case .join: "member.joined"
        case .leave: "member.left"
        case .reseat: "member.reseated"
        case .appoint: "officer.appointed"
        case .dismiss: "officer.left"
        case .rotateKey: "key.rotated"
        case .revokeKey: "key.revoked"
        case .rules: "rules.changed"
        }
    }

    static let kinds: Set<String> = [
        "member.joined", "member.left", "member.reseated", "officer.appointed", "officer.left", "key.rotated", "key.revoked",
        "rules.changed",
    ]

    /// The first day on which somebody is no longer in office; nil where nobody leaves.
    var dayWithout: CalendarDay? {
        switch self {
        case .leave(let departure), .dismiss(let departure): Moment(seconds: Int64(departure.until.daysSinceEpoch + 1) * 86_400).day
        case .join, .reseat, .appoint, .rotateKey, .revokeKey, .rules: nil
        }
    }

    /// The change as a sentence about it begins.
    public var words: String {
        switch self {
        case .join(let member): "\(member.id) joins the board for \(member.interest) as \(member.seat.words) from \(member.term.from)"
        case .leave(let departure), .dismiss(let departure): "\(departure.id) is in office until \(departure.until)"
        case .reseat(let reseating): "\(reseating.id) becomes \(reseating.seat.words)"
        case .appoint(let officer): "\(officer.id) is appointed \(officer.office.words) from \(officer.term.from)"
        case .rotateKey(let rotation): "\(rotation.id) gets a new key"
        case .revokeKey(let revocation): "the key of \(revocation.id) is revoked"
        case .rules: "the rules change"
        }
    }
}

extension GovernanceChange: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard container.allKeys.count == 1, let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a change has one kind"))
        }
        func body<Body: Decodable>(_ type: Body.Type) throws -> Body { try container.decode(type, forKey: key) }
        switch key.stringValue {
        case "member.joined": self = .join(try body(Member.self))
        case "member.left": self = .leave(try body(Departure.self))
        case "member.reseated": self = .reseat(try body(Reseating.self))
        case "officer.appointed": self = .appoint(try body(Officer.self))
        case "officer.left": self = .dismiss(try body(Departure.self))
        case "key.rotated": self = .rotateKey(try body(KeyRotation.self))
        case "key.revoked": self = .revokeKey(try body(KeyRevocation.self))
        case "rules.changed": self = .rules(try body(Rules.self))
        default:
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "a change of kind “\(key.stringValue)” is not known to this version of Rubric"))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let key = Key(stringValue: kind)
        switch self {
        case .join(let body): try container.encode(body, forKey: key)
        case .leave(let body), .dismiss(let body): try container.encode(body, forKey: key)
        case .reseat(let body): try container.encode(body, forKey: key)
        case .appoint(let body): try container.encode(body, forKey: key)
        case .rotateKey(let body): try container.encode(body, forKey: key)
        case .revokeKey(let body): try container.encode(body, forKey: key)
        case .rules(let body): try container.encode(body, forKey: key)
        }
    }
}
