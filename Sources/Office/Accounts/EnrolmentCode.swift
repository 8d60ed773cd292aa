import Digests

/// What lets somebody choose a passphrase, once: twenty characters without look-alikes, which the administrator hands over.
public struct EnrolmentCode: Hashable, Sendable {
    /// As it is written down: `k3f9t-m2pdx-4b8n4-rcwhq`.
    public let text: String

    /// How long a code can be used: seven days, in seconds.
    static let life: Int64 = 7 * 86_400

    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
    private static let length = 20

    /// Reads what somebody typed: spaces, dashes and capitals do not matter.
    public init?(typed: String) {
        let characters = typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
        guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.init(characters: Array(characters))
    }

    /// A new one.
    init(from surroundings: Surroundings) {
        self.init(characters: (0..<Self.length).map { _ in Self.alphabet[surroundings.random(below: Self.alphabet.count)] })
    }

    private init(characters: [Character]) {
        text = stride(from: 0, to: characters.count, by: 5).map { String(characters[$0..<min($0 + 5, characters.count)]) }.joined(separator: "-")
    }

    /// What is kept of it.
    var digest: Digest { Digest(of: "enrolment \(text)") }
}
