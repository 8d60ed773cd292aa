/// What a key gave for some bytes: two numbers, and a security key's assertion around them.
struct KeySignature: Hashable, Sendable {
    /// R and S of Ed25519, or r and s of ECDSA, of 32 bytes each.
    let value: [UInt8]
    /// What a security key signed along with the bytes; nil for a key kept in a file.
    let assertion: Assertion?

    /// Reads the signature that should be by the key, from OpenSSH's binary form.
    ///
    /// - Throws: ``SigningError/unsupportedKind(_:)`` if the signature is of a kind that such a key
    ///   does not give.
    init(blob: ArraySlice<UInt8>, by key: PublicKey) throws(SigningError) {
        var reader = WireReader(blob, of: .signature)
        let kind = try reader.text()
        let inBrowser = key.application != nil && key.curve == .p256 && kind == "webauthn-" + key.kind
        guard kind == key.kind || inBrowser else { throw .unsupportedKind(kind) }
        switch key.curve {
        case .ed25519:
            value = try reader.string(ofCount: 64)
        case .p256:
            var numbers = WireReader(try reader.string(), of: .signature)
            value = try numbers.scalar() + numbers.scalar()
            try numbers.end()
        }
        assertion = key.application == nil ? nil : try Assertion(&reader, inBrowser: inBrowser)
        try reader.end()
    }

    /// Checks that the key gave this signature for the bytes.
    func verify(_ bytes: [UInt8], by key: PublicKey) throws(SigningError) {
        let signed: [UInt8] =
            switch (key.application, assertion) {
            case (nil, nil): bytes
            case (let application?, let assertion?): try assertion.signedBytes(for: bytes, application: application)
            default: throw .malformed(.signature)
            }
        guard key.curve.verifies(value, of: signed, with: key.point) else { throw .doesNotVerify }
    }
}
