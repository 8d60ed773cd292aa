/// A piece of the search index as it is written: one call, with a name and one object or array.
struct SearchScriptText {
    private var bytes: [UInt8] = []
    private var isFirst = true

    init(naming name: String, opening bracket: UInt8) {
        bytes.append(contentsOf: "rubricSearch(\"\(name)\",".utf8)
        bytes.append(bracket)
    }

    /// The whole call, its object or array ended.
    consuming func closed(by bracket: UInt8) -> [UInt8] {
        bytes.append(bracket)
        bytes.append(contentsOf: ");\n".utf8)
        return bytes
    }

    /// A comma, but before the first.
    mutating func separate() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// A whole number to the base 36.
    mutating func append(number: Int) { bytes.append(contentsOf: String(number, radix: 36).utf8) }

    /// A string as JSON spells it.
    mutating func quote(_ words: ArraySlice<UInt8>) {
        bytes.append(0x22)
        for byte in words {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
