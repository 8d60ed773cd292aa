import Signing
import Testing

@Suite("OpenSSH's own signatures", .enabled(if: Vectors.folder != nil, Vectors.missing))
struct VectorTests {
    static let supported = ["ed25519", "ecdsa", "ed25519_sk", "ecdsa_sk", "ecdsa_sk_webauthn"]
    static let unsupported = [("rsa", "ssh-rsa"), ("mldsa44-ed25519", "ssh-mldsa44-ed25519@openssh.com")]

    @Test("verify, and are by the key that is published with them", arguments: supported)
    func verify(name: String) throws {
        let signature = try SSHSignature(armoured: Vectors.text("\(name).sig"))
        try signature.verify(Vectors.message, namespace: Vectors.namespace)
        #expect(try signature.publicKey == PublicKey(openSSH: Vectors.text("\(name).pub")))
        #expect(try signature.namespace == Vectors.namespace)
    }

    @Test("are written again byte for byte", arguments: supported)
    func rewrite(name: String) throws {
        let text = try Vectors.text("\(name).sig")
        #expect(try SSHSignature(armoured: text).armoured == text)
        let line = try Vectors.text("\(name).pub")
        #expect(try line.hasPrefix(PublicKey(openSSH: line).openSSH))
    }

    @Test("are refused by name where the kind is not supported", arguments: unsupported)
    func refuse(name: String, kind: String) throws {
        #expect(throws: SigningError.unsupportedKind(kind)) {
            try SSHSignature(armoured: Vectors.text("\(name).sig"))
        }
        #expect(throws: SigningError.unsupportedKind(kind)) {
            try PublicKey(openSSH: Vectors.text("\(name).pub"))
        }
    }

    @Test("fail in another namespace", arguments: supported)
    func otherNamespace(name: String) throws {
        let signature = try SSHSignature(armoured: Vectors.text("\(name).sig"))
        #expect(throws: SigningError.otherNamespace(expected: "vote@manual.example", found: "unittest")) {
            try signature.verify(Vectors.message, namespace: "vote@manual.example")
        }
    }

    @Test("fail when any byte of the signature changes", arguments: supported)
    func changedSignature(name: String) throws {
        let blob = try Blob.unarmour(Vectors.text("\(name).sig"))
        let (message, namespace) = try (Vectors.message, Vectors.namespace)
        let survivors = Blob.singleByteChanges(of: blob).filter { _, changed in
            do {
                try SSHSignature(armoured: Blob.armour(changed)).verify(message, namespace: namespace)
                return true
            } catch {
                return false
            }
        }
        #expect(survivors.map(\.place) == [])
    }

    @Test("fail when any byte of the message changes", arguments: supported)
    func changedMessage(name: String) throws {
        let signature = try SSHSignature(armoured: Vectors.text("\(name).sig"))
        let (message, namespace) = try (Vectors.message, Vectors.namespace)
        for (place, changed) in Blob.singleByteChanges(of: message) {
            #expect(throws: SigningError.self, "byte \(place)") {
                try signature.verify(changed, namespace: namespace)
            }
        }
        #expect(throws: SigningError.self) { try signature.verify(message + [10], namespace: namespace) }
        #expect(throws: SigningError.self) { try signature.verify(message.dropLast(), namespace: namespace) }
    }

    @Test("are refused when they end early or go on", arguments: supported)
    func length(name: String) throws {
        let blob = try Blob.unarmour(Vectors.text("\(name).sig"))
        for count in blob.indices {
            #expect(throws: SigningError.self) { try SSHSignature(armoured: Blob.armour(Array(blob.prefix(count)))) }
        }
        #expect(throws: SigningError.continuesAfterEnd(.signature)) {
            try SSHSignature(armoured: Blob.armour(blob + [0]))
        }
    }
}
