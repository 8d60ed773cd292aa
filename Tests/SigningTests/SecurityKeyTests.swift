import Signing
import Testing

@Suite("A security key's signature")
struct SecurityKeyTests {
    let message = Array("approve".utf8)
    let namespace = "vote@manual.example"

    private func refusal(_ text: String) -> SigningError? {
        do throws(SigningError) {
            try SSHSignature(armoured: text).verify(message, namespace: namespace)
            return nil
        } catch {
            return error
        }
    }

    @Test("verifies when the key was touched")
    func touched() throws {
        for key in [SecurityKey.ed25519(), .p256()] {
            for flags: UInt8 in [0x01, 0x05] {
                #expect(try refusal(key.sign(message, namespace: namespace, flags: flags)) == nil)
            }
        }
    }

    @Test("is refused when nobody touched the key, though it is genuine")
    func untouched() throws {
        for key in [SecurityKey.ed25519(), .p256()] {
            for flags: UInt8 in [0x00, 0x04] {
                #expect(try refusal(key.sign(message, namespace: namespace, flags: flags)) == .userAbsent)
            }
        }
        let inBrowser = try SecurityKey.p256().sign(message, namespace: namespace, flags: 0, browser: .init())
        #expect(refusal(inBrowser) == .userAbsent)
    }

    @Test("verifies when a browser stood between, with or without extensions")
    func browser() throws {
        var key = SecurityKey.p256()
        key.application = "manual.example"
        #expect(try refusal(key.sign(message, namespace: namespace, browser: .init())) == nil)
        let extended = SecurityKey.Browser(extensions: [0xA0])
        #expect(try refusal(key.sign(message, namespace: namespace, flags: 0x81, browser: extended)) == nil)
    }

    @Test("is refused when the browser signed something else")
    func otherChallenge() throws {
        let key = SecurityKey.p256()
        let wrong: [SecurityKey.Browser] = [
            .init(challenge: Array("approve".utf8)),
            .init(statedOrigin: "https://manual.exam"),
            .init(statedOrigin: "https://other.example"),
            .init(type: "webauthn.create"),
        ]
        for browser in wrong {
            #expect(try refusal(key.sign(message, namespace: namespace, browser: browser)) == .otherChallenge)
        }
    }

    @Test("is refused when the flags do not fit what follows, or the origin could hide other text")
    func flags() throws {
        let key = SecurityKey.p256()
        let cases: [(UInt8, SecurityKey.Browser)] = [
            (0x41, .init()),
            (0x81, .init()),
            (0x01, .init(extensions: [0xA0])),
            (0x01, .init(origin: #"https://a.example","x":""#)),
        ]
        for (flags, browser) in cases {
            let text = try key.sign(message, namespace: namespace, flags: flags, browser: browser)
            #expect(refusal(text) == .malformed(.signature))
        }
    }

    @Test("in a browser is not known for Ed25519")
    func ed25519InBrowser() throws {
        let text = try SecurityKey.ed25519().sign(message, namespace: namespace, browser: .init())
        #expect(refusal(text) == .unsupportedKind("webauthn-sk-ssh-ed25519@openssh.com"))
    }

    @Test("is accepted by ssh-keygen where we accept it", .enabled(if: SSHKeygen.program != nil, SSHKeygen.missing))
    func agreement() throws {
        let keygen = try SSHKeygen()
        for key in [SecurityKey.ed25519(), .p256()] {
            let signers = try AllowedSigners([.init(principal: "m@x", key: PublicKey(openSSH: key.line))]).text
            var texts = [try key.sign(message, namespace: namespace)]
            if case .p256 = key.secret {
                texts.append(try key.sign(message, namespace: namespace, browser: .init()))
                let extended = SecurityKey.Browser(extensions: [0xA0])
                texts.append(try key.sign(message, namespace: namespace, flags: 0x81, browser: extended))
            }
            for text in texts {
                #expect(refusal(text) == nil)
                #expect(
                    try keygen.verifies(text, of: message, by: "m@x", namespace: namespace, allowedSigners: signers))
            }
        }
    }
}
