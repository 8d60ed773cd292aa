public import Manuals
public import Editorial

/// A passphrase somebody chooses, held to the one thing that matters: that nobody guesses it.
///
/// There is no rule about what it is made of, and it never expires.
public struct Passphrase: Sendable {
    public let text: String

    /// The fewest characters one may have.
    public static let shortest = 12
    /// The characters advised.
    public static let advised = 15
    /// The most bytes one may have.
    public static let longest = 1_024

    /// Refuses one that is short, repeats itself, is in wide use, or is the member's own id.
    public init(_ text: String, of member: MemberID) throws(OfficeError) {
        guard text.count >= Self.shortest, text.utf8.count <= Self.longest else {
            throw .refused(
                "short-passphrase", "A passphrase has at least \(Self.shortest) characters; \(Self.advised) or more are better.",
                remedy: "Choose a longer one: a few words nobody would put together.")
        }
        let plain = text.lowercased()
        let rest = plain.replacing(member.text, with: "").filter { $0.isLetter || $0.isNumber }
        guard Set(rest).count >= 5, !Self.isCommon(plain) else {
            throw .refused(
                "common-passphrase", "That passphrase is among the first anybody would try.",
                remedy: "Choose another: a few words nobody would put together.")
        }
        self.text = text
    }

    /// Whether nothing is left of it but words and rows of keys that stand on every list of breached ones.
    private static func isCommon(_ plain: String) -> Bool {
        var rest = plain.filter { $0.isLetter || $0.isNumber }
        for word in common { rest = rest.replacing(word, with: "") }
        return rest.filter(\.isLetter).isEmpty
    }

    /// The longest first, so that none is taken for a part of another.
    private static let common = [
        "correcthorsebatterystaple", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "abcdefghijkl", "qwertyuiop",
        "asdfghjkl", "administrator", "passphrase", "safeguarding", "procedures", "password", "passw0rd", "letmein", "welcome",
        "changeme", "football", "baseball", "princess", "sunshine", "iloveyou", "superman", "trustno1", "whatever", "computer",
        "internet", "starwars", "liverpool", "arsenal", "chelsea", "monkey", "dragon", "master", "shadow", "michael", "jordan",
        "secret", "summer", "winter", "spring", "autumn", "london", "zxcvbnm", "qwerty", "azerty", "asdfgh", "hunter2", "hello",
        "admin", "login", "rubric", "q1w2e3r4t5y6", "1q2w3e4r5t6y", "q1w2e3r4", "1q2w3e4r", "1qaz2wsx3edc", "1qaz2wsx", "abc",
    ]
}
