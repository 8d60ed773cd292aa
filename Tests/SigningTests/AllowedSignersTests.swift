import Signing
import Testing

@Suite("A list of allowed signers")
struct AllowedSignersTests {
    let chair: PrivateKey
    let deputy: PrivateKey

    init() throws {
        chair = try PrivateKey(seed: Array(repeating: 1, count: 32))
        deputy = try PrivateKey(seed: Array(repeating: 2, count: 32))
    }

    @Test("is written one line an entry, and reads back")
    func text() throws {
        let signers = try AllowedSigners([
            .init(principal: "chair@x", key: chair.publicKey),
            .init(principal: "chair@x", namespaces: ["vote@x"], key: chair.publicKey),
            .init(
                principal: "deputy@x", namespaces: ["vote@x", "release@x"], validAfter: "20260331",
                validBefore: "20261001120000Z", key: deputy.publicKey),
        ])
        #expect(
            signers.text == """
                chair@x \(chair.publicKey.openSSH)
                chair@x namespaces="vote@x" \(chair.publicKey.openSSH)
                deputy@x namespaces="vote@x,release@x",valid-after="20260331",valid-before="20261001120000Z" \
                \(deputy.publicKey.openSSH)

                """)
        #expect(try AllowedSigners(parsing: signers.text) == signers)
        #expect(try AllowedSigners(parsing: "") == AllowedSigners([]))
        #expect(AllowedSigners([]).text == "")
    }

    @Test("may hold comments, empty lines, several principals in a line, and options in any case")
    func spellings() throws {
        let signers = try AllowedSigners(
            parsing: """
                # the board\r
                \r
                  # indented
                chair@x,deputy@x   NAMESPACES="vote@x"\t\(chair.publicKey.openSSH) a comment\r
                """)
        #expect(
            try signers
                == AllowedSigners([
                    .init(principal: "chair@x", namespaces: ["vote@x"], key: chair.publicKey),
                    .init(principal: "deputy@x", namespaces: ["vote@x"], key: chair.publicKey),
                ]))
    }

    @Test("names those who may sign: with this key, for this purpose, at this time")
    func principals() throws {
        let signers = try AllowedSigners([
            .init(principal: "other@x", key: deputy.publicKey),
            .init(principal: "chair@x", namespaces: ["vote@x"], key: chair.publicKey),
            .init(principal: "acting@x", validBefore: "19710101000010Z", key: chair.publicKey),
            .init(principal: "chair@x", key: chair.publicKey),
            .init(principal: "next@x", validAfter: "19710101000010Z", key: chair.publicKey),
        ])
        let vote = try chair.sign([1], namespace: "vote@x")
        let moment: Int64 = 31_536_010
        #expect(signers.principals(for: vote, namespace: "vote@x", at: moment - 1) == ["chair@x", "acting@x"])
        #expect(signers.principals(for: vote, namespace: "vote@x", at: moment) == ["chair@x", "acting@x", "next@x"])
        #expect(signers.principals(for: vote, namespace: "vote@x", at: moment + 1) == ["chair@x", "next@x"])
        #expect(signers.principals(for: vote, namespace: "release@x", at: moment) == [])

        let release = try chair.sign([1], namespace: "release@x")
        let restricted = try AllowedSigners([.init(principal: "chair@x", namespaces: ["vote@x"], key: chair.publicKey)])
        #expect(restricted.principals(for: release, namespace: "release@x", at: moment) == [])
    }

    @Test("cannot hold names that the file would read otherwise")
    func names() throws {
        for name in ["", "a b", "a,b", "a\"b", "a*", "a?", "!a", "#a", "a\nb", "a\tb", "a\\b", "é", "a\u{7F}", "a\0"] {
            #expect(throws: SigningError.unusableName(name)) {
                try AllowedSigners.Entry(principal: name, key: chair.publicKey)
            }
            #expect(throws: SigningError.unusableName(name)) {
                try AllowedSigners.Entry(principal: "chair@x", namespaces: [name], key: chair.publicKey)
            }
        }
    }

    @Test(
        "cannot hold times that are none",
        arguments: [
            "", "Z", "2026", "2026033", "20260331T", "20260331ZZ", "2026-03-31", "+2026033", "٢٠٢٦٠٣٣١", "19700101",
            "20261301", "20260100", "20260132", "20260231", "20250229", "21000229",
            "2026033112Z", "202603312400", "202603311260", "20260331120060Z",
        ])
    func times(text: String) throws {
        #expect(throws: SigningError.unusableTime(text)) {
            try AllowedSigners.Entry(principal: "chair@x", validAfter: text, key: chair.publicKey)
        }
    }

    @Test("cannot hold an entry that ends before it begins")
    func emptyValidity() throws {
        for (after, before) in [("20260331", "20260331Z"), ("20260401", "20260331")] {
            #expect(throws: SigningError.unusableTime(before)) {
                try AllowedSigners.Entry(principal: "a", validAfter: after, validBefore: before, key: chair.publicKey)
            }
        }
    }

    @Test("reads leap days right")
    func leapDays() throws {
        let days: [(String, Int64)] = [
            ("19710101", 31_536_000), ("20000229Z", 951_782_400), ("20240229", 1_709_164_800),
            ("20260331Z", 1_774_915_200), ("21000301", 4_107_542_400), ("20380119031408Z", 2_147_483_648),
        ]
        let signature = try chair.sign([], namespace: "n")
        for (text, seconds) in days {
            let signers = try AllowedSigners([.init(principal: "a", validAfter: text, key: chair.publicKey)])
            #expect(signers.principals(for: signature, namespace: "n", at: seconds) == ["a"], "\(text)")
            #expect(signers.principals(for: signature, namespace: "n", at: seconds - 1) == [], "\(text)")
        }
    }

    @Test("is refused with the line and the reason")
    func refusals() {
        let key = chair.publicKey.openSSH
        let bad: [(String, SigningError)] = [
            ("chair@x", .endsEarly(.allowedSigners)),
            ("chair@x ssh-ed25519", .endsEarly(.allowedSigners)),
            ("chair@x namespaces=\"vote\" ssh-ed25519", .malformed(.publicKey)),
            ("*@x \(key)", .unusableName("*@x")),
            ("chair@x,!deputy@x \(key)", .unusableName("!deputy@x")),
            ("chair@x, \(key)", .unusableName("")),
            ("chair@x cert-authority \(key)", .unusableOption("cert-authority")),
            ("chair@x no-touch-required=\"yes\" \(key)", .unusableOption("no-touch-required")),
            ("chair@x namespaces=vote \(key)", .unusableOption("namespaces=vote")),
            ("chair@x namespaces=\"vote \(key)", .unusableOption("namespaces=\"vote")),
            ("chair@x namespaces=\"a\",namespaces=\"b\" \(key)", .unusableOption("namespaces")),
            ("chair@x namespaces=\"a\", \(key)", .unusableOption("")),
            ("chair@x namespaces=\"a\"x=\"b\" \(key)", .unusableOption("namespaces=\"a\"x=\"b\"")),
            ("chair@x namespaces=\"\" \(key)", .unusableName("")),
            ("chair@x namespaces=\"vote@*\" \(key)", .unusableName("vote@*")),
            ("chair@x valid-after=\"soon\" \(key)", .unusableTime("soon")),
            ("chair@x ssh-rsa AAAAB3NzaC1yc2EAAAAA", .unsupportedKind("ssh-rsa")),
        ]
        for (line, error) in bad {
            #expect(throws: SigningError.line(3, error), "\(line)") {
                try AllowedSigners(parsing: "# board\ndeputy@x \(key)\n\(line)\n")
            }
        }
        #expect(throws: SigningError.tooLong(.allowedSigners)) {
            try AllowedSigners(parsing: String(repeating: "#", count: SigningError.limit + 1))
        }
    }
}
