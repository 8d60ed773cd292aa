extension Stamp {
    /// `Name <email> seconds ±hhmm`, the form in commits and tags.
    var line: String {
        let minutes = offsetMinutes.magnitude
        let sign = offsetMinutes < 0 ? "-" : "+"
        return "\(name) <\(email)> \(seconds) \(sign)\(Self.twoDigits(minutes / 60))\(Self.twoDigits(minutes % 60))"
    }

    /// Throws `GitError.invalid` for a stamp that git could not read back as it was meant.
    func check() throws(GitError) {
        guard name.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
            throw .invalid(what: "a stamp needs a name")
        }
        for (part, text) in [("name", name), ("email", email)] where text.utf8.contains(where: Self.isForbidden) {
            throw .invalid(what: "the \(part) \(text.debugDescription) holds a control character, < or >")
        }
        guard (0...Self.lastSecond).contains(seconds) else {
            throw .invalid(what: "the time \(seconds) lies outside the years 1970 to 9999")
        }
        guard (-1439...1439).contains(offsetMinutes) else {
            throw .invalid(what: "the time zone of \(offsetMinutes) minutes is a day or more from UTC")
        }
    }

    /// Reads a line leniently, as git does: what is missing is empty or zero, because old histories hold such lines.
    init(line: ArraySlice<UInt8>) {
        let opening = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
        var name = line[..<opening]
        if name.last == UInt8(ascii: " ") { name.removeLast() }
        let afterOpening = line[opening...].dropFirst()
        let closing = afterOpening.lastIndex(of: UInt8(ascii: ">")) ?? afterOpening.endIndex
        let time = afterOpening[closing...].dropFirst().split(separator: UInt8(ascii: " "))
        self.init(
            name: String(decoding: name, as: UTF8.self),
            email: String(decoding: afterOpening[..<closing], as: UTF8.self),
            seconds: time.first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0,
            offsetMinutes: time.dropFirst().first.map(Self.minutes) ?? 0)
    }

    private static let lastSecond: Int64 = 253_402_300_799

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    }

    private static func twoDigits(_ number: UInt) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// The minutes of a zone such as `+0530`; zero for one git could not read either.
    private static func minutes(ofZone zone: ArraySlice<UInt8>) -> Int {
        guard zone.count == 5, let written = Int(String(decoding: zone, as: UTF8.self)) else { return 0 }
        return written / 100 * 60 + written % 100
    }
}
