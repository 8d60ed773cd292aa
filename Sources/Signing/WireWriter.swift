/// Writes the binary encoding of RFC 4251, section 5.
struct WireWriter {
    private(set) var bytes: [UInt8]

    /// A writer that begins with bytes of its own, such as a format's magic word.
    init(_ bytes: some Sequence<UInt8> = []) {
        self.bytes = Array(bytes)
    }

    mutating func byte(_ value: UInt8) {
        bytes.append(value)
    }

    mutating func uint32(_ value: UInt32) {
        for shift in [24, 16, 8, 0] {
            byte(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
        }
    }

    /// Bytes whose number the reader knows.
    mutating func bytes(_ content: some Sequence<UInt8>) {
        bytes += content
    }

    /// A string: its length in four bytes, then its bytes.
    mutating func string(_ content: some Collection<UInt8>) {
        uint32(UInt32(content.count))
        bytes += content
    }

    mutating func string(_ text: String) {
        string(text.utf8)
    }
}
