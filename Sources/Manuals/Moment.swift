/// A second of UTC, as the record stamps its acts: `2023-09-12T10:00:00Z`.
public struct Moment: Hashable, Sendable, Comparable {
    /// Seconds since 1 January 1970 UTC, leap seconds not counted.
    public let seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A moment spelled `YYYY-MM-DDTHH:MM:SSZ`, or nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
            let day = CalendarDay(String(text).prefix(10)),
            let hour = Self.two(bytes[11], bytes[12]), hour < 24,
            let minute = Self.two(bytes[14], bytes[15]), minute < 60,
            let second = Self.two(bytes[17], bytes[18]), second < 60
        else { return nil }
        seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    }

    /// The day of this moment in UTC.
    public var day: CalendarDay { CalendarDay(self) }

    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    private static func two(_ tens: UInt8, _ ones: UInt8) -> Int? {
        guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
        return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }
}

extension Moment: CustomStringConvertible {
    public var description: String {
        let time = Int(seconds - seconds.floorDivided(by: 86_400) * 86_400)
        return "\(day)T\(padded(time / 3_600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))Z"
    }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a moment")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
