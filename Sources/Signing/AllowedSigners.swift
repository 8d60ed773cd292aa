/// Which key speaks for whom, for what purposes, and when: OpenSSH's `allowed_signers`.
public struct AllowedSigners: Hashable, Sendable {
    /// The entries in the order of the file.
    public var entries: [Entry]

    /// A list of the entries, which may be empty.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// Whom the signature's key speaks for, given the purpose and the time, each once, in the order
    /// of the entries; empty if nobody.
    ///
    /// This asks the list only. That the signature belongs to a message is another question, answered
    /// by ``SSHSignature/verify(_:namespace:)``, and must be asked too.
    ///
    /// - Parameters:
    ///   - namespace: The purpose; a signature given for another has no principals.
    ///   - seconds: The time to judge by, in seconds since 1970 in UTC. It should come from a receipt:
    ///     the time a signer writes proves nothing.
    public func principals(for signature: SSHSignature, namespace: String, at seconds: Int64) -> [String] {
        guard signature.namespace == namespace else { return [] }
        var principals: [String] = []
        for entry in entries
        where entry.key == signature.publicKey && entry.permits(namespace) && entry.isValid(at: seconds)
            && !principals.contains(entry.principal)
        {
            principals.append(entry.principal)
        }
        return principals
    }
}
