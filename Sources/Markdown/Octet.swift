/// Eight bytes looked at together, for questions asked of every byte of a text.
struct Octet {
    private let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    fileprivate init(_ bits: UInt64) {
        self.bits = bits
    }

    /// For each byte that is `byte`, its highest bit.
    private func places(of byte: UInt8) -> UInt64 {
        let rest = bits ^ (Self.ones &* UInt64(byte))
        return ~(((rest & Self.lows) &+ Self.lows) | rest | Self.lows)
    }

    /// Signs of a byte: some `isSet` if it is among the eight, and none if it is not. Signs of several bytes are joined
    /// with `|`.
    @inline(__always)
    func signs(of byte: UInt8) -> UInt64 {
        let rest = bits ^ (Self.ones &* UInt64(byte))
        return (rest &- Self.ones) & ~rest
    }

    @inline(__always)
    static func isSet(_ signs: UInt64) -> Bool { signs & ~lows != 0 }

    func count(of byte: UInt8) -> Int { places(of: byte).nonzeroBitCount }

    /// The place of the first byte that is `byte`, from 0; 8 when there is none.
    func firstIndex(of byte: UInt8) -> Int { places(of: byte).trailingZeroBitCount / 8 }

    /// Whether a byte is below a space: a tabulator or line end, in a text that holds no other control characters.
    var hasControl: Bool { (bits &- Self.ones &* 0x20) & ~bits & ~Self.lows != 0 }

    /// Whether two spaces follow one another, the first perhaps at the end of what stands before.
    func hasTwoSpaces(after endsInSpace: inout Bool) -> Bool {
        let spaces = places(of: 0x20)
        // The first byte of the text is the lowest of the number.
        let follows = spaces & (spaces << 8 | (endsInSpace ? 0x80 : 0))
        endsInSpace = spaces >> 63 == 1
        return follows != 0
    }
}

extension Span<UInt8> {
    /// Whether `test` says yes to some eight bytes; those at the end are filled up with letters to be eight.
    @inline(__always)
    func hasOctet(where test: (Octet) -> Bool) -> Bool {
        var index = 0
        while index + 8 <= count {
            if test(octet(at: index)) { return true }
            index += 8
        }
        return index < count && test(octet(from: index))
    }

    /// Whether some eight bytes have signs of what is looked for.
    @inline(__always)
    func hasSigns(_ signs: (Octet) -> UInt64) -> Bool {
        guard count >= 8 else { return count > 0 && Octet.isSet(signs(octet(from: 0))) }
        var index = 0
        while index + 16 <= count {
            if Octet.isSet(signs(octet(at: index)) | signs(octet(at: index + 8))) { return true }
            index += 16
        }
        // Some bytes may be looked at twice.
        return Octet.isSet(signs(octet(at: Swift.min(index, count - 8))) | signs(octet(at: count - 8)))
    }

    /// The eight bytes at a place behind which there are so many.
    @inline(__always)
    fileprivate func octet(at index: Int) -> Octet {
        Octet(UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)))
    }

    /// The last bytes, fewer than eight, filled up with letters.
    private func octet(from index: Int) -> Octet {
        var rest: UInt64 = 0x6161_6161_6161_6161
        for place in (index..<count).reversed() { rest = rest << 8 | UInt64(self[place]) }
        return Octet(rest)
    }

    func contains(_ byte: UInt8) -> Bool { hasSigns { $0.signs(of: byte) } }

    func count(of byte: UInt8) -> Int {
        var count = 0
        _ = hasOctet {
            count += $0.count(of: byte)
            return false
        }
        return count
    }

    /// The first place from `start` on of a byte; the span's end when there is none.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let place = octet(at: index).firstIndex(of: byte)
            if place < 8 { return index + place }
            index += 8
        }
        while index < count, self[index] != byte { index += 1 }
        return index
    }

    func isSame(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var index = 0
        while index + 8 <= count {
            let bits = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard unsafe bits == other.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index += 8
        }
        while index < count, self[index] == other[index] { index += 1 }
        return index == count
    }
}
