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
        var text = "-----BEGIN \(rawValue)-----\n"
        var rest = Base64.encode(bytes)[...]
        while !rest.isEmpty {
            text += rest.prefix(70) + "\n"
            rest = rest.dropFirst(70)
        }
        return text + "-----END \(rawValue)-----\n"
    }

    /// The bytes in the text. Lines may be of any length and end as Unix or Windows ends them, since
    /// forms in browsers change line ends; nothing may precede the first line or follow the last.
    func unwrap(_ text: some StringProtocol) throws(SigningError) -> [UInt8] {
        guard text.utf8.count <= SigningError.limit else { throw .tooLong(part) }
        var lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first, first.elementsEqual("-----BEGIN \(rawValue)-----".utf8) else {
            throw .malformed(part)
        }
        let end = "-----END \(rawValue)-----".utf8
        guard let last = lines.firstIndex(where: { $0.elementsEqual(end) }) else { throw .endsEarly(part) }
        guard last == lines.index(before: lines.endIndex) else { throw .continuesAfterEnd(part) }
        let base64 = String(decoding: lines[1..<last].joined(), as: UTF8.self)
        guard let bytes = Base64.decode(base64) else { throw .malformed(part) }
        return bytes
    }
}
