/// Reads the binary encoding of RFC 4251, section 5, without ever trusting a length.
struct WireReader {
    private var rest: ArraySlice<UInt8>
    /// What is being read, for the errors.
    private let part: SigningError.Part

    init(_ bytes: ArraySlice<UInt8>, of part: SigningError.Part) {
        self.rest = bytes
        self.part = part
    }

    /// The next bytes, as many as are asked for.
    mutating func bytes(_ count: Int) throws(SigningError) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw .endsEarly(part) }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() throws(SigningError) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .endsEarly(part) }
        return byte
    }

    mutating func uint32() throws(SigningError) -> UInt32 {
        try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A string: its length in four bytes, then its bytes.
    mutating func string() throws(SigningError) -> ArraySlice<UInt8> {
        try bytes(Int(uint32()))
    }

    /// A string of exactly so many bytes.
    mutating func string(ofCount count: Int) throws(SigningError) -> [UInt8] {
        let string = try string()
        guard string.count == count else { throw .malformed(part) }
        return Array(string)
    }

    /// A string of text: valid UTF-8 without a zero byte.
    mutating func text() throws(SigningError) -> String {
        let string = try string()
        guard !string.contains(0), let text = String(validating: string, as: UTF8.self) else {
            throw .malformed(part)
        }
        return text
    }

    /// A positive integer of at most 256 bits in its shortest form, filled to 32 bytes.
    mutating func scalar() throws(SigningError) -> [UInt8] {
        var digits = try string()
        guard let first = digits.first, first < 0x80 else { throw .malformed(part) }
        if first == 0 {
            // A leading zero may only keep the next bit from reading as a sign.
            digits = digits.dropFirst()
            guard let next = digits.first, next >= 0x80 else { throw .malformed(part) }
        }
        guard digits.count <= 32 else { throw .malformed(part) }
        return Array(repeating: 0, count: 32 - digits.count) + digits
    }

    /// Everything that is left.
    mutating func remainder() -> ArraySlice<UInt8> {
        defer { rest = [] }
        return rest
    }

    /// Ends the reading: nothing may be left.
    func end() throws(SigningError) {
        guard rest.isEmpty else { throw .continuesAfterEnd(part) }
    }
}
