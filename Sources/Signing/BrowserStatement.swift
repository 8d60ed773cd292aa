/// What a browser puts between a message and the security key that signs it (Web Authentication,
/// section 5.8.1), so that a passkey can sign what OpenSSH verifies.
struct BrowserStatement: Hashable, Sendable {
    /// The site that asked, such as `https://manual.example`.
    let origin: String
    /// The JSON the security key signed in place of the message; it holds the message as challenge.
    let clientData: [UInt8]
    /// The extensions in the authenticator's data, in CBOR; usually none.
    let extensions: [UInt8]

    init(_ reader: inout WireReader) throws(SigningError) {
        origin = try reader.text()
        clientData = Array(try reader.string())
        extensions = Array(try reader.string())
    }

    /// The client data, once it is certain that they speak of the bytes.
    ///
    /// Browsers write type, challenge and origin first, in that order and without spaces, so that
    /// they can be compared without reading JSON; what follows is signed and means nothing here.
    ///
    /// - Throws: ``SigningError/malformed(_:)`` if the origin could end its own string or the flags
    ///   promise what is not there, ``SigningError/otherChallenge`` if the browser signed something else.
    func clientBytes(for bytes: [UInt8], flags: UInt8) throws(SigningError) -> [UInt8] {
        guard !origin.utf8.contains(UInt8(ascii: "\"")),
            flags & Assertion.hasAttestedKey == 0,
            (flags & Assertion.hasExtensions == 0) == extensions.isEmpty
        else { throw .malformed(.signature) }

        var beginning = Array(#"{"type":"webauthn.get","challenge":""#.utf8)
        beginning += Base64.encodeForURL(bytes)
        beginning += #"","origin":"\#(origin)""#.utf8
        guard clientData.starts(with: beginning) else { throw .otherChallenge }
        return clientData
    }
}
