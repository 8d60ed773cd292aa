/// The lines of base64 between a BEGIN and an END line that OpenSSH keeps signatures and private
/// keys in.
enum Armour: String {
    case signature = "SSH SIGNATURE"
    case privateKey = "OPENSSH PRIVATE KEY"

    private var part: SigningError.Part {
        switch self {
        case .signature: .signature
        case .privateKey: .privateKey
        }
    }

    /// The text OpenSSH's own programs write: 70 columns, a newline at the end.
    func wrap(_ bytes: [UInt8]) -> String {
        var rest = Array(Base64.encode(bytes).utf8)[...]
        var text = Array("-----BEGIN \(rawValue)-----\n".utf8)
        while !rest.isEmpty {
            text += rest.prefix(70)
            text.append(UInt8(ascii: "\n"))
            rest = rest.dropFirst(70)
        }
        text += "-----END \(rawValue)-----\n".utf8
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes in the text. Lines may be of any length; nothing may precede the first or follow the
    /// last.
    func unwrap(_ text: some StringProtocol) throws(SigningError) -> [UInt8] {
        guard text.utf8.count <= SigningError.limit else { throw .tooLong(part) }
        var lines = text.lines
        if lines.last == "" { lines.removeLast() }
        guard lines.first == "-----BEGIN \(rawValue)-----" else { throw .malformed(part) }
        guard let end = lines.firstIndex(of: "-----END \(rawValue)-----") else { throw .endsEarly(part) }
        guard end == lines.count - 1 else { throw .continuesAfterEnd(part) }
        guard let bytes = Base64.decode(lines[1..<end].joined()) else { throw .malformed(part) }
        return bytes
    }
}
