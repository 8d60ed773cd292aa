/// An act that changes who decides, how, and when.
public enum GovernanceAct: Hashable, Sendable {
    case move(Motion)
    case enact(Enactment)
    case drop(MotionDropping)
    case setCalendar(CalendarChange)
    case setLocalities(LocalitiesChange)

    /// The act's name in the record.
    public var kind: String {
        switch self {
        case .move: "motion.put"
        case .enact(let act): act.change.kind
        case .drop: "motion.dropped"
        case .setCalendar: "calendar.changed"
        case .setLocalities: "localities.changed"
        }
    }

    static let kinds = GovernanceChange.kinds.union(["motion.put", "motion.dropped", "calendar.changed", "localities.changed"])

    /// The act as one line for people.
    public var headline: String {
        switch self {
        case .move(let act): "Motion \(act.motion) is put by \(act.member): \(act.change.words)"
        case .enact(let act): "Motion \(act.motion) is seconded by \(act.member): \(act.change.words)"
        case .drop(let act): "Motion \(act.motion) is dropped by \(act.member)"
        case .setCalendar(let act): "The calendar changes: \(act.days.count) days"
        case .setLocalities(let act): "The localities change: \(act.localities.count)"
        }
    }
}

extension GovernanceAct: Encodable {
    init(kind: String, from decoder: any Decoder) throws {
        switch kind {
        case "motion.put": self = .move(try Motion(from: decoder))
        case "motion.dropped": self = .drop(try MotionDropping(from: decoder))
        case "calendar.changed": self = .setCalendar(try CalendarChange(from: decoder))
        case "localities.changed": self = .setLocalities(try LocalitiesChange(from: decoder))
        default: self = .enact(try Enactment(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .move(let body): try body.encode(to: encoder)
        case .enact(let body): try body.encode(to: encoder)
        case .drop(let body): try body.encode(to: encoder)
        case .setCalendar(let body): try body.encode(to: encoder)
        case .setLocalities(let body): try body.encode(to: encoder)
        }
    }
}
