import Crypto

/// What a security key states with a signature (OpenSSH's PROTOCOL.u2f).
struct Assertion: Hashable, Sendable {
    private static let userPresent: UInt8 = 0x01
    static let hasAttestedKey: UInt8 = 0x40
    static let hasExtensions: UInt8 = 0x80

    /// The flags of the authenticator's data.
    let flags: UInt8
    /// How often the security key has signed, as it says.
    let counter: UInt32
    /// What the browser between message and key added; nil where `ssh-keygen` stood between them.
    let browser: BrowserStatement?

    /// Reads the assertion that follows the numbers of a signature.
    init(_ reader: inout WireReader, inBrowser: Bool) throws(SigningError) {
        flags = try reader.byte()
        counter = try reader.uint32()
        browser = inBrowser ? try BrowserStatement(&reader) : nil
    }

    /// What the security key signed when it was asked to sign the bytes.
    ///
    /// - Throws: ``SigningError/userAbsent`` if nobody touched the key; what is wrong with the
    ///   browser's statement.
    func signedBytes(for bytes: [UInt8], application: String) throws(SigningError) -> [UInt8] {
        guard flags & Self.userPresent != 0 else { throw .userAbsent }
        let client = try browser?.clientBytes(for: bytes, flags: flags) ?? bytes
        var signed = WireWriter(SHA256.hash(data: Array(application.utf8)))
        signed.byte(flags)
        signed.uint32(counter)
        if let browser { signed.bytes(browser.extensions) }
        signed.bytes(SHA256.hash(data: client))
        return signed.bytes
    }
}
