import Manuals

/// Writes parts one after another, each after its length.
struct KeptWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ part: [UInt8]) { write(part[...]) }

    /// Values by their ids: how many there are, then each id and value.
    mutating func write<Kind>(_ values: [(id: Name<Kind>, bytes: ArraySlice<UInt8>)]) {
        write(number: values.count)
        for value in values {
            write(Array(value.id.text.utf8))
            write(value.bytes)
        }
    }

    private mutating func write(_ part: ArraySlice<UInt8>) {
        write(number: part.count)
        bytes += part
    }

    private mutating func write(number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

/// Reads what a ``KeptWriter`` wrote; nil where the bytes are not such.
struct KeptReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { next == bytes.count }

    mutating func read() -> ArraySlice<UInt8>? {
        guard let length = number(), length <= bytes.count - next else { return nil }
        defer { next += length }
        return bytes[next..<(next + length)]
    }

    mutating func values<Kind, Value>(
        of: Name<Kind>.Type, as read: @escaping @Sendable (ArraySlice<UInt8>) -> Value?
    ) -> KeptValues<Name<Kind>, Value>? {
        guard let count = number(), count <= bytes.count else { return nil }
        var places: [Name<Kind>: Range<Int>] = [:]
        places.reserveCapacity(count)
        for _ in 0..<count {
            guard let text = self.read(), let id = Name<Kind>(String(decoding: text, as: UTF8.self)), let value = self.read() else { return nil }
            places[id] = value.indices
        }
        return KeptValues(bytes[...], places: places, read: read)
    }

    private mutating func number() -> Int? {
        guard bytes.count - next >= 8 else { return nil }
        var number: UInt64 = 0
        for index in 0..<8 { number |= UInt64(bytes[next + index]) << (8 * UInt64(index)) }
        next += 8
        return Int(exactly: number)
    }
}
