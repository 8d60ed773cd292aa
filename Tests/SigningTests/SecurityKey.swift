import Crypto
import Foundation

/// A security key in software, which does as it is told: also what a real one would refuse.
struct SecurityKey {
    enum Secret {
        case ed25519(Curve25519.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
    }

    let secret: Secret
    var application = "ssh:"

    static func ed25519() -> SecurityKey { SecurityKey(secret: .ed25519(.init())) }
    static func p256() -> SecurityKey { SecurityKey(secret: .p256(.init())) }

    var kind: String {
        switch secret {
        case .ed25519: "sk-ssh-ed25519@openssh.com"
        case .p256: "sk-ecdsa-sha2-nistp256@openssh.com"
        }
    }

    var blob: [UInt8] {
        let point =
            switch secret {
            case .ed25519(let key): Blob.string(key.publicKey.rawRepresentation)
            case .p256(let key): Blob.string("nistp256") + Blob.string(key.publicKey.x963Representation)
            }
        return Blob.string(kind) + point + Blob.string(application)
    }

    var line: String { "\(kind) \(Data(blob).base64EncodedString())" }

    /// What a browser adds, and the ways in which it can be wrong.
    struct Browser {
        var origin = "https://manual.example"
        var statedOrigin: String?
        var type = "webauthn.get"
        var challenge: [UInt8]?
        var ending = #","crossOrigin":false}"#
        var extensions: [UInt8] = []
    }

    /// The text of a signature.
    func sign(
        _ message: [UInt8], namespace: String, flags: UInt8 = 0x01, counter: Int = 7, browser: Browser? = nil
    ) throws -> String {
        let signed =
            Array("SSHSIG".utf8) + Blob.string(namespace) + Blob.string("") + Blob.string("sha512")
            + Blob.string(Array(SHA512.hash(data: message)))
        var client = signed
        if let browser {
            let challenge = Data(browser.challenge ?? signed).base64EncodedString()
                .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
            let beginning = #"{"type":"\#(browser.type)","challenge":"\#(challenge)","origin":"\#(browser.origin)""#
            client = Array((beginning + browser.ending).utf8)
        }
        let asserted =
            Array(SHA256.hash(data: Data(application.utf8))) + [flags] + Blob.uint32(counter)
            + (browser?.extensions ?? []) + Array(SHA256.hash(data: client))
        let value: [UInt8] =
            switch secret {
            case .ed25519(let key): try Array(key.signature(for: asserted))
            case .p256(let key):
                try { raw in Blob.integer(raw.prefix(32)) + Blob.integer(raw.suffix(32)) }(
                    key.signature(for: asserted).rawRepresentation)
            }
        var signature =
            Blob.string(browser == nil ? kind : "webauthn-\(kind)") + Blob.string(value)
            + [flags] + Blob.uint32(counter)
        if let browser {
            signature += Blob.string(browser.statedOrigin ?? browser.origin) + Blob.string(client)
            signature += Blob.string(browser.extensions)
        }
        return Blob.armour(Blob.signature(key: blob, namespace: namespace, signature: signature))
    }
}
