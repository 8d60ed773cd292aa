/// JSON written as it is said, in the order it is said: UTF-8, no white space, only what must be escaped is, and as RFC 8785
/// escapes it.
public struct JSONText: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// `capacity` in bytes is reserved at once.
    public init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// An object; `members` writes what is in it.
    public mutating func object(_ members: (inout JSONText) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// An array, each item of it written by `write`.
    public mutating func array<Item>(_ items: some Sequence<Item>, _ write: (inout JSONText, Item) -> Void) {
        open(UInt8(ascii: "["))
        for item in items { write(&self, item) }
        close(UInt8(ascii: "]"))
    }

    /// Starts a member of an object; its value is written next.
    public mutating func member(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A member of words.
    public mutating func member(_ name: String, _ value: String) {
        member(name)
        string(value)
    }

    /// A member that is true or false.
    public mutating func member(_ name: String, _ value: Bool) {
        member(name)
        literal(value ? "true" : "false")
    }

    /// A member that is a whole number.
    public mutating func member(_ name: String, _ value: Int) {
        member(name)
        literal(String(value))
    }

    /// Words, as a value.
    public mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8.span
        if span.isPlain {
            // Most are names and ids, and sooner written byte by byte.
            if span.count <= 16 {
                for index in span.indices { bytes.append(span[index]) }
            } else {
                bytes.append(contentsOf: text.utf8)
            }
            bytes.append(UInt8(ascii: "\""))
            needsComma = true
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x08: bytes += Array("\\b".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0C: bytes += Array("\\f".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0..<0x20:
                bytes += Array("\\u00".utf8)
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 0xF)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// A value written before.
    public mutating func write(_ value: JSONText) {
        separate()
        bytes += value.bytes
        needsComma = true
    }

    /// Takes what was written so far; what is written next goes on behind it.
    public mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// What was written since the last `drain`, and a line feed.
    public consuming func ended() -> [UInt8] {
        bytes.append(0x0A)
        return bytes
    }

    /// A value that is JSON already.
    public mutating func write(json value: [UInt8]) {
        separate()
        bytes += value
        needsComma = true
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Makes room for so many bytes more.
    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(bytes.count + capacity) }

    private mutating func literal(_ text: String) {
        separate()
        bytes += Array(text.utf8)
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }
}

extension Span<UInt8> {
    /// Whether nothing need be escaped.
    fileprivate var isPlain: Bool {
        // All are looked at, since looking is sooner done than leaving off.
        var isPlain = true
        for index in indices {
            let byte = self[index]
            isPlain = isPlain && byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        }
        return isPlain
    }
}
