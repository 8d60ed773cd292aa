import Signing
import Testbench
import Testing

@Suite("With the real ssh-keygen", .enabled(if: SSHKeygen.program != nil, SSHKeygen.missing))
struct OpenSSHTests {
    let keygen: SSHKeygen
    let message = Array("the text of a release\n".utf8)
    let namespace = "release@manual.example"

    init() throws {
        keygen = try SSHKeygen()
    }

    @Test("our signature is accepted, in its namespace and time only")
    func ourSignature() throws {
        let key = try PrivateKey(seed: Array(32..<64))
        let signers = try AllowedSigners([
            .init(
                principal: "chair@manual.example", namespaces: [namespace, "vote@manual.example"],
                validAfter: "20260101Z", validBefore: "20261231235959Z", key: key.publicKey)
        ])
        let signature = try key.sign(message, namespace: namespace)
        func accepts(_ namespace: String, _ time: String, message: [UInt8]? = nil) throws -> Bool {
            try keygen.verifies(
                signature.armoured, of: message ?? self.message, by: "chair@manual.example", namespace: namespace,
                allowedSigners: signers.text, at: time)
        }
        #expect(try accepts(namespace, "20260930120000Z"))
        #expect(try !accepts("vote@manual.example", "20260930120000Z"))
        #expect(try !accepts(namespace, "20270101000000Z"))
        #expect(try !accepts(namespace, "20251231235959Z"))
        #expect(try !accepts(namespace, "20260930120000Z", message: message + [10]))
    }

    @Test("our signature is the very one it makes, for either of us the same bytes")
    func sameBytes() throws {
        let key = try PrivateKey(seed: Array(64..<96))
        try keygen.write(key.openSSH(comment: "chair"), to: "key")
        #expect(
            try keygen.sign(message, namespace: namespace, keyFile: "key")
                == key.sign(message, namespace: namespace).armoured)
    }

    @Test("its signatures are accepted here, over either hash", arguments: ["ed25519", "ecdsa"], ["sha256", "sha512"])
    func theirSignature(kind: String, hash: String) throws {
        try keygen.makeKey("key", kind: kind)
        let text = try keygen.sign(message, namespace: namespace, keyFile: "key", hash: hash)
        let signature = try SSHSignature(armoured: text)
        try signature.verify(message, namespace: namespace)
        #expect(signature.armoured == text)
        #expect(try signature.publicKey == PublicKey(openSSH: keygen.read("key.pub")))
        #expect(throws: SigningError.doesNotVerify) { try signature.verify(message + [10], namespace: namespace) }
        #expect(throws: SigningError.otherNamespace(expected: "git", found: namespace)) {
            try signature.verify(message, namespace: "git")
        }
    }

    @Test(
        "its keys of other kinds are refused by name",
        arguments: [("rsa", "2048", "ssh-rsa"), ("ecdsa", "384", "ecdsa-sha2-nistp384")])
    func otherKinds(kind: String, bits: String, name: String) throws {
        try keygen.makeKey("key", kind: kind, bits: bits)
        #expect(throws: SigningError.unsupportedKind(name)) { try PublicKey(openSSH: keygen.read("key.pub")) }
        #expect(throws: SigningError.unsupportedKind(name)) { try PrivateKey(openSSH: keygen.read("key")) }
        #expect(throws: SigningError.unsupportedKind(name)) {
            try SSHSignature(armoured: keygen.sign(message, namespace: namespace, keyFile: "key"))
        }
    }

    @Test("it reads our private key files", arguments: 0..<8)
    func ourKeyFile(commentLength: Int) throws {
        let key = try PrivateKey(seed: Array(96..<128))
        let comment = String(repeating: "c", count: commentLength)
        try keygen.write(key.openSSH(comment: comment), to: "key")
        let shown = try keygen.run("-y", "-f", "key")
        #expect(shown.succeeded)
        #expect(shown.output == [key.publicKey.openSSH, comment].filter { !$0.isEmpty }.joined(separator: " ") + "\n")
        try keygen.write(key.publicKey.openSSH + "\n", to: "key.pub")
        #expect(try keygen.run("-l", "-f", "key.pub").output.contains(" \(key.publicKey.fingerprint) "))
    }

    @Test("we read its private key files, and refuse those with a passphrase or of another kind")
    func theirKeyFile() throws {
        for name in (0..<5).map({ "key\($0)" }) {
            try keygen.makeKey(name, kind: "ed25519")
            let key = try PrivateKey(openSSH: keygen.read(name))
            #expect(try key.publicKey == PublicKey(openSSH: keygen.read("\(name).pub")))
            #expect(
                try key.sign(message, namespace: namespace).armoured
                    == keygen.sign(message, namespace: namespace, keyFile: name))
        }
        try keygen.makeKey("locked", kind: "ed25519", passphrase: "a passphrase")
        #expect(throws: SigningError.encrypted) { try PrivateKey(openSSH: keygen.read("locked")) }
        try keygen.makeKey("ecdsa", kind: "ecdsa")
        #expect(throws: SigningError.unsupportedKind("ecdsa-sha2-nistp256")) {
            try PrivateKey(openSSH: keygen.read("ecdsa"))
        }
    }

    @Test(
        "a list of allowed signers means the same to both of us",
        arguments: [0xA11, UInt64.random(in: .min ... .max)])
    func sameMeaning(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let keys = try (0..<2).map { try PrivateKey(seed: Array(repeating: UInt8($0), count: 32)) }
        let names = ["chair@x", "deputy@x"]
        let namespaces = ["vote@x", "release@x"]
        let times = ["20260331", "20260331Z", "202603311200Z", "20260930120000", "20260930120001Z", "20280229235959Z"]
        let moments = [
            ("20260330235959Z", 1_774_915_199), ("20260331000000Z", 1_774_915_200), ("20260331120000Z", 1_774_958_400),
            ("20260930120000Z", 1_790_769_600), ("20260930120001Z", 1_790_769_601), ("20280229235959Z", 1_835_481_599),
            ("20280301000000Z", 1_835_481_600),
        ]
        for _ in 0..<40 {
            let entries = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
                try? AllowedSigners.Entry(
                    principal: random.one(of: names),
                    namespaces: namespaces.filter { _ in Bool.random(using: &random) },
                    validAfter: Bool.random(using: &random) ? random.one(of: times) : nil,
                    validBefore: Bool.random(using: &random) ? random.one(of: times) : nil,
                    key: random.one(of: keys).publicKey)
            }
            let signers = AllowedSigners(entries)
            #expect(try AllowedSigners(parsing: signers.text) == signers)
            let namespace = random.one(of: namespaces)
            let signature = try keys[0].sign(message, namespace: namespace)
            let moment = random.one(of: moments)
            let ours = signers.principals(for: signature, namespace: namespace, at: Int64(moment.1))
            for name in names {
                let theirs = try keygen.verifies(
                    signature.armoured, of: message, by: name, namespace: namespace, allowedSigners: signers.text,
                    at: moment.0)
                let situation = "seed \(seed): \(name) \(namespace) \(moment.0)\n\(signers.text)"
                #expect(ours.contains(name) == theirs, "\(situation)")
            }
        }
    }
}
