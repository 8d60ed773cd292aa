extension AllowedSigners {
    /// One key of one principal.
    public struct Entry: Hashable, Sendable {
        /// Who signs with the key, such as `chair@manual.example`.
        public let principal: String
        /// The purposes the key may sign for; empty means any.
        public let namespaces: [String]
        /// The key that speaks for the principal.
        public let key: PublicKey
        private let after: ValidityTime?
        private let before: ValidityTime?

        /// An entry, checked so that its line in the file means what the entry means.
        ///
        /// - Parameters:
        ///   - principal: Printable ASCII without spaces, quotes, commas, backslashes and the marks
        ///     `*`, `?` and `!`, which OpenSSH would read as patterns, and not beginning with `#`.
        ///   - namespaces: The purposes, each written like a principal; empty for any.
        ///   - validAfter: The first moment the key counts, as `YYYYMMDD`, `YYYYMMDDHHMM` or
        ///     `YYYYMMDDHHMMSS`, with or without a `Z`; nil for always. It is read as UTC. OpenSSH
        ///     reads it so only with the `Z`, which it knows since version 9.1; without, it takes the
        ///     time zone of whoever verifies.
        ///   - validBefore: The last moment the key counts, in the same form; a day alone is its
        ///     first second.
        /// - Throws: ``SigningError/unusableName(_:)`` or ``SigningError/unusableTime(_:)``, the latter
        ///   also if the last moment is not after the first.
        public init(
            principal: String, namespaces: [String] = [], validAfter: String? = nil, validBefore: String? = nil,
            key: PublicKey
        ) throws(SigningError) {
            for name in [principal] + namespaces where !Self.isPlain(name) {
                throw .unusableName(name)
            }
            after = try validAfter.map { text throws(SigningError) in try ValidityTime(text) }
            before = try validBefore.map { text throws(SigningError) in try ValidityTime(text) }
            if let after, let before, before.seconds <= after.seconds {
                throw .unusableTime(before.text)
            }
            self.principal = principal
            self.namespaces = namespaces
            self.key = key
        }

        /// The first moment the key counts, as it was written; nil for always.
        public var validAfter: String? { after?.text }
        /// The last moment the key counts, as it was written; nil for always.
        public var validBefore: String? { before?.text }

        func permits(_ namespace: String) -> Bool {
            namespaces.isEmpty || namespaces.contains(namespace)
        }

        func isValid(at seconds: Int64) -> Bool {
            (after?.seconds ?? .min)...(before?.seconds ?? .max) ~= seconds
        }

        private static func isPlain(_ name: String) -> Bool {
            guard let first = name.utf8.first, first != UInt8(ascii: "#") else { return false }
            return name.utf8.allSatisfy { 0x21...0x7E ~= $0 && !#""',*?!\"#.utf8.contains($0) }
        }
    }
}
