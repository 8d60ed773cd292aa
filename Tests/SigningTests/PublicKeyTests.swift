import Signing
import Testing

@Suite("A public key")
struct PublicKeyTests {
    let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlizSIN3DQV78VPNjVvvwjgf+P5HqbPYCYu3BOMdjAE"

    @Test("reads with or without a comment and a line end, and is written without")
    func spellings() throws {
        let key = try PublicKey(openSSH: line)
        #expect(key.openSSH == line)
        for text in ["\(line) a comment of words", "\(line)\n", "\(line) comment\r\n", "\(line)\tcomment"] {
            #expect(try PublicKey(openSSH: text) == key)
            #expect(try PublicKey(openSSH: text[...]) == key)
        }
    }

    @Test("has the fingerprint ssh-keygen prints")
    func fingerprint() throws {
        #expect(try PublicKey(openSSH: line).fingerprint == "SHA256:ZxTZQ/K7JZpz0mHqWqdmYCUcq3MAtnu9TYA66TCBkxM")
    }

    @Test("is refused where the line is not one key")
    func refusals() {
        let bad: [(String, SigningError)] = [
            ("", .malformed(.publicKey)),
            ("ssh-ed25519", .malformed(.publicKey)),
            ("ssh-ed25519 ????", .malformed(.publicKey)),
            (line.replacing("ssh-ed25519", with: "ssh-rsa"), .malformed(.publicKey)),
            ("restrict \(line)", .malformed(.publicKey)),
            ("\(line)\n\(line)", .continuesAfterEnd(.publicKey)),
            (line.replacing("AAAAC3Nz", with: "AAAAC3N"), .malformed(.publicKey)),
            (String(line.dropLast(4)), .endsEarly(.publicKey)),
            ("\(line)AAAA", .continuesAfterEnd(.publicKey)),
            ("ssh-dss AAAAB3NzaC1kc3MAAAAA", .unsupportedKind("ssh-dss")),
            (String(repeating: "A", count: SigningError.limit + 1), .tooLong(.publicKey)),
        ]
        for (text, error) in bad {
            #expect(throws: error, "\(text.prefix(100))") { try PublicKey(openSSH: text) }
        }
    }

    @Test("on P-256 must be a point of the curve, uncompressed")
    func offCurve() throws {
        let good = SecurityKey.p256()
        #expect(throws: Never.self) { try PublicKey(openSSH: good.line) }
        var blob = good.blob
        let point = blob.count - 8 - 65
        blob[point + 64] ^= 1
        #expect(throws: SigningError.malformed(.publicKey)) {
            try PublicKey(openSSH: "\(good.kind) \(Blob.armour(blob).split(separator: "\n")[1])")
        }
        let x = blob[point + 1..<point + 33]
        let compressed = Blob.string("ecdsa-sha2-nistp256") + Blob.string("nistp256") + Blob.string([3] + x)
        #expect(throws: SigningError.malformed(.publicKey)) {
            try PublicKey(openSSH: "ecdsa-sha2-nistp256 \(Blob.armour(compressed).split(separator: "\n")[1])")
        }
    }
}
