/// A time as a list of allowed signers writes it, read as UTC.
struct ValidityTime: Hashable, Sendable {
    /// The time as it was written.
    let text: String
    /// Seconds since 1970 in UTC.
    let seconds: Int64

    /// Reads `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, with or without a `Z`, after 1970.
    init(_ text: String) throws(SigningError) {
        let digits = text.utf8.last == UInt8(ascii: "Z") ? text.utf8.dropLast() : text.utf8[...]
        guard [8, 12, 14].contains(digits.count), digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { throw .unusableTime(text) }

        func number(_ start: Int, _ count: Int) -> Int64 {
            digits.dropFirst(start).prefix(count).reduce(0) { 10 * $0 + Int64($1 - UInt8(ascii: "0")) }
        }
        let (year, month, day) = (number(0, 4), number(4, 2), number(6, 2))
        let (hour, minute, second) = (number(8, 2), number(10, 2), number(12, 2))
        guard year > 1970, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day,
            hour < 24, minute < 60, second < 60
        else { throw .unusableTime(text) }

        let wholeYears = 365 * (year - 1970) + Self.leapDays(before: year) - Self.leapDays(before: 1970)
        let wholeMonths = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
        let days = wholeYears + wholeMonths + day - 1
        self.text = text
        self.seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: 28 + leapDays(before: year + 1) - leapDays(before: year)
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// How many days the Gregorian calendar has inserted before the year began.
    private static func leapDays(before year: Int64) -> Int64 {
        let past = year - 1
        return past / 4 - past / 100 + past / 400
    }
}
