/// The one spelling a value has in canonical YAML: plain where no reader could take it for anything but
/// these words, double-quoted otherwise; lists on one line.
public enum YAMLText {
    /// A string as a scalar on one line.
    public static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Strings as a flow sequence: `[social-care, health]`.
    public static func list(_ items: [String]) -> String {
        "[" + items.map(flowScalar).joined(separator: ", ") + "]"
    }

    /// A string as a scalar inside a list or mapping on one line.
    public static func flowScalar(_ text: String) -> String {
        isPlain(text) && !text.utf8.contains(0x2C) ? text : quoted(text)
    }

    /// A string in double quotes, with YAML's escapes for quotes, backslashes and control characters.
    public static func quoted(_ text: String) -> String {
        var out: [UInt8] = [0x22]
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: out += Array("\\\"".utf8)
            case 0x5C: out += Array("\\\\".utf8)
            case 0x0A: out += Array("\\n".utf8)
            case 0x09: out += Array("\\t".utf8)
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                out += Array("\\u".utf8) + Array(String(repeating: "0", count: 4 - digits.utf8.count).utf8) + Array(digits.utf8)
            default: out += Array(String(scalar).utf8)
            }
        }
        out.append(0x22)
        return String(decoding: out, as: UTF8.self)
    }

    /// Words a YAML reader would take for a truth value, nothing, or not a number.
    private static let reserved: Set<String> = [
        "true", "false", "yes", "no", "on", "off", "null", "nan", "inf", "y", "n",
    ]

    private static func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, bytes.count <= 4_096 else { return false }
        guard isLetter(first) || first >= 0x80, last != 0x20, last != 0x3A else { return false }
        guard !reserved.contains(text.lowercased()) else { return false }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F, 0x28, 0x29, 0x2C, 0x3B, 0x2B, 0x27, 0x40: break
            case 0x20 where bytes[index - 1] != 0x20: break
            case 0x3A where bytes[index + 1] != 0x20: break
            case 0xC3...0xDF, 0xE3...0xEE, 0x80...0xBF: break
            default: return false
            }
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
    }
}
