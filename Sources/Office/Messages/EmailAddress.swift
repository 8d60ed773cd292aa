/// An address messages can be sent to.
public struct EmailAddress: Hashable, Sendable {
    public let text: String

    /// Nil for what is no one address: nothing that could end a line, name a second address or start an option is one.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.hasPrefix("-"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.refused.contains($0) })
        else { return nil }
        self.text = text
    }

    private static let refused = Set("<>()[],;:\\\"".utf8)
}
