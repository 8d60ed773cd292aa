import Crypto
import Foundation
import Signing
import Testbench
import Testing

@Suite("A signature")
struct SSHSignatureTests {
    let key: PrivateKey
    let signature: SSHSignature
    let blob: [UInt8]

    init() throws {
        key = try PrivateKey(seed: Array(0..<32))
        signature = try key.sign(Array("text".utf8), namespace: "release@manual.example")
        blob = try Blob.unarmour(signature.armoured)
    }

    @Test("verifies for its message and namespace only")
    func verify() throws {
        try signature.verify(Array("text".utf8), namespace: "release@manual.example")
        #expect(throws: SigningError.doesNotVerify) {
            try signature.verify(Array("Text".utf8), namespace: "release@manual.example")
        }
        #expect(throws: SigningError.otherNamespace(expected: "vote@manual.example", found: "release@manual.example")) {
            try signature.verify(Array("text".utf8), namespace: "vote@manual.example")
        }
    }

    @Test("may be over nothing")
    func empty() throws {
        try key.sign([], namespace: "n").verify([], namespace: "n")
    }

    @Test("is the same every time, and the one ssh-keygen gives")
    func golden() throws {
        #expect(try key.sign(Array("text".utf8), namespace: "release@manual.example") == signature)
        #expect(
            signature.armoured == """
                -----BEGIN SSH SIGNATURE-----
                U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgA6EHv/POEL4dcN0Y50vAmWfk1j
                CbpQ1fHdyGZBJVMbgAAAAWcmVsZWFzZUBtYW51YWwuZXhhbXBsZQAAAAAAAAAGc2hhNTEy
                AAAAUwAAAAtzc2gtZWQyNTUxOQAAAEAXtSk9Mz563/+Ux3vBoTg4qO+Drbjs1f+2PRC8A3
                SaTAG5fRCe+4Qs5yOxJP7sKznqpXnodLIKAgkcjCjaKn4K
                -----END SSH SIGNATURE-----

                """)
    }

    @Test("fails when any byte of it changes")
    func everyByte() {
        let survivors = Blob.singleByteChanges(of: blob).filter { _, changed in
            do {
                let read = try SSHSignature(armoured: Blob.armour(changed))
                try read.verify(Array("text".utf8), namespace: "release@manual.example")
                return true
            } catch {
                return false
            }
        }
        #expect(survivors.map(\.place) == [])
    }

    @Test("reads back from its text, also with Windows line ends or without a last newline")
    func armour() throws {
        let text = signature.armoured
        #expect(try SSHSignature(armoured: text) == signature)
        #expect(try SSHSignature(armoured: text.replacing("\n", with: "\r\n")) == signature)
        #expect(try SSHSignature(armoured: text.dropLast()) == signature)
        #expect(try SSHSignature(armoured: Blob.armour(blob)) == signature)
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 70 })
    }

    @Test("is refused where its text is not exactly one signature")
    func badArmour() {
        let text = signature.armoured
        let bad: [(String, SigningError)] = [
            ("", .malformed(.signature)),
            ("\n" + text, .malformed(.signature)),
            ("note\n" + text, .malformed(.signature)),
            (text.replacing("BEGIN SSH", with: "BEGIN PGP"), .malformed(.signature)),
            (text.replacing("-----END SSH SIGNATURE-----\n", with: ""), .endsEarly(.signature)),
            (text + "\n", .continuesAfterEnd(.signature)),
            (text + text, .continuesAfterEnd(.signature)),
            (text.replacing("U1NIU0lH", with: "U1NIU0l"), .malformed(.signature)),
            (text.replacing("U1NIU0lH", with: "U1NI U0lH"), .malformed(.signature)),
            (text.replacing("U1NIU0lH", with: "U1NI-0lH"), .malformed(.signature)),
            (String(repeating: "x", count: SigningError.limit + 1), .tooLong(.signature)),
        ]
        for (text, error) in bad {
            #expect(throws: error, "\(text.prefix(60))") { try SSHSignature(armoured: text) }
        }
    }

    @Test("has one spelling in base64: bits that mean nothing must be zero")
    func looseBase64() throws {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        // Of three lengths that follow one another two need padding, and leave bits unused.
        var refused = 0
        for namespace in ["n", "nn", "nnn"] {
            let text = try Blob.armour(Blob.unarmour(key.sign([], namespace: namespace).armoured))
            guard let padding = text.firstRange(of: /=+/) else { continue }
            let last = text.index(before: padding.lowerBound)
            let next = try alphabet[#require(alphabet.firstIndex(of: text[last])) + 1]
            #expect(throws: SigningError.malformed(.signature)) {
                try SSHSignature(armoured: text.replacingCharacters(in: last...last, with: String(next)))
            }
            #expect(throws: SigningError.malformed(.signature)) {
                try SSHSignature(armoured: text.replacingCharacters(in: padding, with: ""))
            }
            refused += 1
        }
        #expect(refused == 2)
    }

    @Test("is refused in a later format, with a hash or a reserved field that is not known")
    func header() throws {
        let publicKey = try Blob.unarmour("\(key.publicKey.openSSH.split(separator: " ")[1])")
        let inner = Array(blob.suffix(83))
        #expect(Blob.signature(key: publicKey, namespace: signature.namespace, signature: inner) == blob)
        let rsa = Blob.string("rsa-sha2-512") + inner.dropFirst(15)
        let bad: [([UInt8], SigningError)] = [
            (Blob.signature(version: 2, key: publicKey, namespace: "n", signature: inner), .unsupportedVersion(2)),
            (Blob.signature(key: publicKey, namespace: "n", hash: "sha1", signature: inner), .unsupportedHash("sha1")),
            (Blob.signature(key: publicKey, namespace: "n", reserved: "x", signature: inner), .malformed(.signature)),
            (Blob.signature(key: publicKey, namespace: "", signature: inner), .unusableNamespace),
            (Blob.signature(key: publicKey, namespace: "a\0b", signature: inner), .malformed(.signature)),
            (Blob.signature(key: publicKey, namespace: "n", signature: rsa), .unsupportedKind("rsa-sha2-512")),
        ]
        for (blob, error) in bad {
            #expect(throws: error) { try SSHSignature(armoured: Blob.armour(blob)) }
        }
    }

    @Test("on P-256 has its numbers in their shortest form, positive and of at most 256 bits")
    func integers() throws {
        let secret = P256.Signing.PrivateKey()
        let kind = "ecdsa-sha2-nistp256"
        let publicKey =
            Blob.string(kind) + Blob.string("nistp256") + Blob.string(secret.publicKey.x963Representation)
        let signed =
            Array("SSHSIG".utf8) + Blob.string("n") + Blob.string("") + Blob.string("sha512")
            + Blob.string(Array(SHA512.hash(data: [1])))
        let raw = try Array(secret.signature(for: signed).rawRepresentation)
        func read(_ numbers: [UInt8]) throws -> SSHSignature {
            let signature = Blob.string(kind) + Blob.string(numbers)
            return try SSHSignature(
                armoured: Blob.armour(Blob.signature(key: publicKey, namespace: "n", signature: signature)))
        }

        let (r, s) = (raw.prefix(32), Blob.integer(raw.suffix(32)))
        try read(Blob.integer(r) + s).verify([1], namespace: "n")
        let small = try read(Blob.integer([1]) + s)
        #expect(throws: SigningError.doesNotVerify) { try small.verify([1], namespace: "n") }
        let bad: [[UInt8]] = [[], [0], [0, 1], [0, 0] + r, [0x80] + r.dropFirst(), [1] + r]
        for digits in bad {
            #expect(throws: SigningError.malformed(.signature), "\(digits)") { try read(Blob.string(digits) + s) }
        }
        #expect(throws: SigningError.continuesAfterEnd(.signature)) { try read(Blob.integer(r) + s + [0]) }
    }

    @Test("cannot be made for a namespace that is empty, too long or holds a zero byte")
    func namespaces() throws {
        for namespace in ["", "a\0b", String(repeating: "n", count: 1025)] {
            #expect(throws: SigningError.unusableNamespace) { try key.sign([1], namespace: namespace) }
        }
        let long = String(repeating: "n", count: 1024)
        try SSHSignature(armoured: key.sign([1], namespace: long).armoured).verify([1], namespace: long)
    }

    @Test("is not mistaken for another by a namespace that only looks the same")
    func lookalikeNamespace() throws {
        let composed = try key.sign([1], namespace: "caf\u{E9}")
        #expect(throws: SigningError.self) { try composed.verify([1], namespace: "cafe\u{301}") }
    }

    @Test("survives damage of any sort without a crash", arguments: [0xBAD, UInt64.random(in: .min ... .max)])
    func damage(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            var changed = blob
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: changed[place] = UInt8.random(in: .min ... .max, using: &random)
                case 1: changed.remove(at: place)
                default: changed.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
                }
            }
            guard changed != blob, let read = try? SSHSignature(armoured: Blob.armour(changed)) else { continue }
            #expect(throws: SigningError.self, "seed \(seed)") {
                try read.verify(Array("text".utf8), namespace: "release@manual.example")
            }
        }
    }
}
