import Signing
import Testing

@Suite("A refusal")
struct SigningErrorTests {
    @Test("is one line that ends in a full stop, whatever text it quotes")
    func oneLine() {
        let hostile = "a\nb\r\u{1B}[31m\u{0}" + String(repeating: "x", count: 5_000)
        let errors: [SigningError] = [
            .tooLong(.signature), .endsEarly(.publicKey), .continuesAfterEnd(.privateKey), .malformed(.allowedSigners),
            .keysDiffer, .encrypted, .unsupportedKind(hostile), .unsupportedHash(hostile), .unsupportedVersion(.max),
            .cannotSign, .unusableNamespace, .otherNamespace(expected: hostile, found: hostile), .userAbsent,
            .otherChallenge, .doesNotVerify, .unusableName(hostile), .unusableTime(hostile), .unusableOption(hostile),
        ]
        for error in errors + errors.map({ .line(12, $0) }) {
            let text = "\(error)"
            #expect(text.hasSuffix("."))
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
            #expect(text.count < 320)
        }
    }

    @Test("says what to do about it, and in which line")
    func wording() {
        #expect(
            "\(SigningError.line(3, .encrypted))"
                == "Line 3: The private key is protected with a passphrase; give a key without one.")
        #expect(
            "\(SigningError.unsupportedKind("ssh-rsa"))"
                == "“ssh-rsa” is a kind of key that is not supported; use Ed25519, ECDSA P-256 or a security key.")
        #expect(
            "\(SigningError.otherNamespace(expected: "vote@x", found: "release@x"))"
                == "The signature was given for “release@x”, not for “vote@x”.")
    }
}
