import Manuals

/// A value as bytes, so that two values are the same exactly when their spellings are.
///
/// Swift's `==` holds two Unicode spellings of one letter for the same text; digests, and so the board's
/// decisions, do not. Bytes that cannot occur in UTF-8 separate the parts: no two values share a spelling.
struct Spelling: Hashable, Sendable {
    private(set) var bytes: [UInt8] = []

    /// Ends a text.
    private static let end: UInt8 = 0xFF
    /// Starts the name of what follows.
    static let mark: UInt8 = 0xFE

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(Self.end)
    }

    /// A number's digits are bytes that no word contains.
    mutating func write(_ number: Int) {
        mark(number < 0 ? 3 : 2)
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes.append(Self.end)
    }

    mutating func write(_ number: Int?) {
        mark(number == nil ? 0 : 1)
        if let number { write(number) }
    }

    mutating func write(_ text: String?) {
        mark(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    mutating func write(_ other: Spelling) {
        bytes += other.bytes
    }

    /// Names what follows by a number under 32, which no word contains.
    mutating func mark(_ kind: UInt8) {
        bytes.append(Self.mark)
        bytes.append(kind)
    }

    func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    func precedes(_ other: Spelling) -> Bool {
        bytes.lexicographicallyPrecedes(other.bytes)
    }
}

extension Sequence<Spelling> {
    /// Whether two sequences stand in the direction comparisons are made in; the other direction is mirrored.
    ///
    /// Where several redlines are equally short, the one chosen would otherwise depend on which text is called old.
    func isForward(to other: some Sequence<Spelling>) -> Bool {
        !other.lexicographicallyPrecedes(self) { $0.precedes($1) }
    }
}

extension String {
    /// Whether two strings have the same bytes.
    func isSpelled(as other: String) -> Bool {
        let (bytes, others) = (utf8.span, other.utf8.span)
        guard bytes.count == others.count else { return false }
        for index in bytes.indices where bytes[index] != others[index] { return false }
        return true
    }
}

extension String? {
    func isSpelled(as other: String?) -> Bool {
        switch (self, other) {
        case (nil, nil): true
        case (let text?, let other?): text.isSpelled(as: other)
        default: false
        }
    }
}

extension Dictionary where Key == String {
    /// The value under a key with the same bytes.
    func value(at key: String) -> Value? {
        guard let index = index(forKey: key), self[index].key.isSpelled(as: key) else { return nil }
        return self[index].value
    }
}
