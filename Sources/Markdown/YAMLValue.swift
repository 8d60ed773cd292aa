import Manuals

/// A value of a YAML document, with the line it starts on.
struct YAMLValue {
    /// From 1, in the file the document stands in.
    var line: Int
    var content: Content

    indirect enum Content {
        /// `isPlain` tells `2027` from `"2027"`.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLValue])
        case mapping([Entry])
    }

    struct Entry {
        var key: String
        var line: Int
        var value: YAMLValue
    }

    /// The one spelling the value has, on one line.
    var canonical: String {
        switch content {
        case .scalar(let text, let isPlain): Self.scalar(text, isPlain: isPlain, inFlow: false)
        case .sequence, .mapping: flow
        }
    }

    private var flow: String {
        switch content {
        case .scalar(let text, let isPlain): Self.scalar(text, isPlain: isPlain, inFlow: true)
        case .sequence(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\(YAMLText.flowScalar($0.key)): \($0.value.flow)" }.joined(separator: ", ") + "}"
        }
    }

    /// Numbers, truth values and days stay plain if they were: in quotes they would be words to other programs.
    private static func scalar(_ text: String, isPlain: Bool, inFlow: Bool) -> String {
        if isPlain, text.isEmpty || text == "~" { return "null" }
        if isPlain, isToken(text) { return text }
        return inFlow ? YAMLText.flowScalar(text) : YAMLText.scalar(text)
    }

    private static func isToken(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count <= 64, let last = bytes.last, last != 0x3A else { return false }
        let digit = bytes[0] == 0x2B || bytes[0] == 0x2D || bytes[0] == 0x2E ? 1 : 0
        guard digit < bytes.count, digit == 0 || (0x30...0x39).contains(bytes[digit]) else { return false }
        return bytes.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x3A, 0x5F: true
            default: false
            }
        }
    }
}

/// YAML that was not read, and why.
struct UnreadableYAML: Error {
    var line: Int
    var message: String
}
