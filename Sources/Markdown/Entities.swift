/// HTML's character references, which Markdown text may use.
enum Entities {
    /// The UTF-8 of a reference written with its `&` and `;`, or nil when there is no such reference.
    static func decode(_ reference: [UInt8]) -> [UInt8]? {
        guard reference.count > 2, reference.first == 0x26, reference.last == 0x3B else { return nil }
        if reference[1] == 0x23 { return number(reference) }
        return named[String(decoding: reference[1..<(reference.count - 1)], as: UTF8.self)].map { Array($0.utf8) }
    }

    /// `&#960;` or `&#x3C0;`; what is no character becomes U+FFFD.
    private static func number(_ reference: [UInt8]) -> [UInt8]? {
        let isHexadecimal = reference[2] == 0x78 || reference[2] == 0x58
        let digits = String(decoding: reference[(isHexadecimal ? 3 : 2)..<(reference.count - 1)], as: UTF8.self)
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        let scalar = number == 0 ? nil : Unicode.Scalar(number)
        return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }

    private static let named: [String: String] = {
        var named = ["NewLine": "\n"]
        named.reserveCapacity(2_200)
        var name: Substring?
        for word in EntityTable.text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            if let known = name {
                named[String(known)] = String(Substring(word))
                name = nil
            } else {
                name = Substring(word)
            }
        }
        return named
    }()
}
