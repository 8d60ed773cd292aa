import Signing
import Testing

@Suite("A private key")
struct PrivateKeyTests {
    let key: PrivateKey
    let file: String
    let blob: [UInt8]

    init() throws {
        key = try PrivateKey(seed: Array(0..<32))
        file = key.openSSH(comment: "the chair")
        blob = try Blob.unarmour(file)
    }

    @Test("made from a seed has the public key RFC 8032 gives it")
    func rfc8032() throws {
        let seed: [UInt8] = [
            0x9D, 0x61, 0xB1, 0x9D, 0xEF, 0xFD, 0x5A, 0x60, 0xBA, 0x84, 0x4A, 0xF4, 0x92, 0xEC, 0x2C, 0xC4,
            0x44, 0x49, 0xC5, 0x69, 0x7B, 0x32, 0x69, 0x19, 0x70, 0x3B, 0xAC, 0x03, 0x1C, 0xAE, 0x7F, 0x60,
        ]
        let point: [UInt8] = [
            0xD7, 0x5A, 0x98, 0x01, 0x82, 0xB1, 0x0A, 0xB7, 0xD5, 0x4B, 0xFE, 0xD3, 0xC9, 0x64, 0x07, 0x3A,
            0x0E, 0xE1, 0x72, 0xF3, 0xDA, 0xA6, 0x23, 0x25, 0xAF, 0x02, 0x1A, 0x68, 0xF7, 0x07, 0x51, 0x1A,
        ]
        let blob = Blob.string("ssh-ed25519") + Blob.string(point)
        let line = "ssh-ed25519 \(Blob.armour(blob).split(separator: "\n")[1])"
        #expect(try PrivateKey(seed: seed).publicKey.openSSH == line)
    }

    @Test("is made from exactly 32 bytes", arguments: [0, 31, 33, 64])
    func seedLength(count: Int) {
        #expect(throws: SigningError.malformed(.privateKey)) {
            try PrivateKey(seed: Array(repeating: 7, count: count))
        }
    }

    @Test("reads back from its file, whatever the length of the comment", arguments: 0..<20)
    func roundTrip(length: Int) throws {
        let file = key.openSSH(comment: String(repeating: "c", count: length))
        let read = try PrivateKey(openSSH: file)
        #expect(read.publicKey == key.publicKey)
        #expect(try read.sign([1, 2, 3], namespace: "n") == key.sign([1, 2, 3], namespace: "n"))
    }

    @Test("has the same file each time")
    func determinism() throws {
        #expect(try PrivateKey(seed: Array(0..<32)).openSSH(comment: "the chair") == file)
    }

    @Test("is refused when any byte of its file changes, except in the comment")
    func damage() throws {
        let comment = try #require(blob.firstRange(of: Blob.string("the chair")))
        for (place, changed) in Blob.singleByteChanges(of: blob) where !comment.contains(place) {
            #expect(throws: SigningError.self, "byte \(place)") {
                try PrivateKey(openSSH: Blob.armour(changed, as: "OPENSSH PRIVATE KEY"))
            }
        }
        for count in blob.indices {
            #expect(throws: SigningError.self) {
                try PrivateKey(openSSH: Blob.armour(Array(blob.prefix(count)), as: "OPENSSH PRIVATE KEY"))
            }
        }
        #expect(throws: SigningError.continuesAfterEnd(.privateKey)) {
            try PrivateKey(openSSH: Blob.armour(blob + [0], as: "OPENSSH PRIVATE KEY"))
        }
    }

    @Test("is refused when more is padded than fills a block, or with other bytes")
    func padding() throws {
        let publicBlob = try Blob.unarmour("\(key.publicKey.openSSH.split(separator: " ")[1])")
        let point = Array(publicBlob.suffix(32))
        func file(padding: [UInt8]) -> String {
            // With a comment of six bytes the private part is seven short of whole blocks.
            let secret =
                Blob.uint32(0) + Blob.uint32(0) + Blob.string("ssh-ed25519") + Blob.string(point)
                + Blob.string(Array(0..<32) + point) + Blob.string("abcdef") + padding
            let blob =
                Array("openssh-key-v1\0".utf8) + Blob.string("none") + Blob.string("none") + Blob.string("")
                + Blob.uint32(1) + Blob.string(publicBlob) + Blob.string(secret)
            return Blob.armour(blob, as: "OPENSSH PRIVATE KEY")
        }
        #expect(try PrivateKey(openSSH: file(padding: Array(1...7))).publicKey == key.publicKey)
        let bad: [[UInt8]] = [[], Array(1...6), Array(1...15), [1, 2, 3, 4, 5, 6, 8], Array(repeating: 0, count: 7)]
        for padding in bad {
            #expect(throws: SigningError.malformed(.privateKey), "\(padding)") {
                try PrivateKey(openSSH: file(padding: padding))
            }
        }
    }

    @Test("does not show its secret when it is printed")
    func printing() {
        let seed = Array(UInt8(0)..<32)
        let shown = String(reflecting: key)
        #expect(!shown.contains(seed.map(String.init).joined(separator: ", ")))
    }
}
