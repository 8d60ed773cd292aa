public import Digests

/// What a browser shows to be known again: 256 random bits, of which only a digest is kept.
public struct SessionToken: Hashable, Sendable {
    /// 64 hexadecimal characters.
    public let text: String

    /// The longest a session lasts without being used, in seconds.
    public static let idle: Int64 = 30 * 60
    /// The longest it lasts at all, in seconds.
    public static let longest: Int64 = 12 * 3_600

    /// Reads what a browser sent; nil for what no session ever had.
    public init?(_ text: some StringProtocol) {
        guard Digest(hex: text) != nil else { return nil }
        self.text = String(text)
    }

    /// A new one.
    init(from surroundings: Surroundings) {
        text = surroundings.bytes(32).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// What is kept of it.
    var digest: Digest { Digest(of: "session \(text)") }

    /// What a form of this session carries to show that it came from a page of this session.
    public var formToken: Digest { Digest(of: "form \(text)") }
}
