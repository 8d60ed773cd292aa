import Digests
import Foundation
import Testing

@Suite("A digest")
struct DigestTests {
    /// The examples of FIPS 180-2, appendix B, and the empty message.
    static let published: [(message: String, hex: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test("agrees with the published examples, however the bytes are given", arguments: published)
    func publishedExamples(message: String, hex: String) {
        let bytes = Array(message.utf8)
        #expect(Digest(of: message).hex == hex)
        #expect(Digest(of: bytes).hex == hex)
        #expect(Digest(of: bytes.span).hex == hex)
    }

    @Test("agrees with the published example of a million bytes")
    func publishedMillion() {
        let digest = Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("is of the text's UTF-8, also where letters are not ASCII")
    func unicode() {
        for text in ["£", "Ŵyn Ŷ", "e\u{301}", "👩‍👧", "longer than fifteen bytes — £ Ŵ 👩‍👧"] {
            #expect(Digest(of: text) == Digest(of: Array(text.utf8)))
        }
        #expect(Digest(of: "e\u{301}") != Digest(of: "\u{E9}"))
    }

    @Test("holds its 32 bytes inline")
    func inline() {
        #expect(MemoryLayout<Digest>.size == 32)
    }

    @Test("is described by its hexadecimal form, which reads back to the same value")
    func roundTrip() throws {
        let digest = Digest(of: "abc")
        #expect(digest.description == digest.hex)
        #expect("\(digest)" == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: "sha256 \(digest)".dropFirst(7)) == digest)
        #expect(digest.bytes.count == 32)
        #expect(digest.bytes.map { String(format: "%02x", $0) }.joined() == digest.hex)
    }

    @Test("has one spelling: anything but 64 lower-case hexadecimal characters is refused")
    func refusals() {
        let hex = Digest(of: "abc").hex
        #expect(Digest(hex: hex.uppercased()) == nil)
        #expect(Digest(hex: hex.dropLast()) == nil)
        #expect(Digest(hex: hex + "0") == nil)
        #expect(Digest(hex: "") == nil)
        #expect(Digest(hex: String(repeating: "é", count: 32)) == nil)
        for place in 0..<64 {
            for stranger in ["g", "F", " ", "/", ":", "`", "\u{0}"] {
                let start = hex.index(hex.startIndex, offsetBy: place)
                let text = hex.replacingCharacters(in: start...start, with: stranger)
                #expect(Digest(hex: text) == nil, "\(text)")
            }
        }
    }

    @Test("sorts as its hexadecimal form sorts")
    func order() {
        let digests = (0..<500).map { Digest(of: "\($0)") }
        #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
        let low = Digest(hex: String(repeating: "0", count: 63) + "1")
        let high = Digest(hex: "1" + String(repeating: "0", count: 63))
        #expect(low.flatMap { low in high.map { low < $0 && !($0 < low) && !(low < low) } } == true)
    }

    @Test("is a plain string in JSON")
    func json() throws {
        let digests = [Digest(of: ""), Digest(of: "abc")]
        let data = try JSONEncoder().encode(digests)
        #expect(String(decoding: data, as: UTF8.self) == #"["\#(digests[0])","\#(digests[1])"]"#)
        #expect(try JSONDecoder().decode([Digest].self, from: data) == digests)
    }

    @Test("refuses to be decoded from a string that is not a digest", arguments: [#"["abc"]"#, "[7]", "[null]"])
    func badJSON(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Digest].self, from: Data(text.utf8))
        }
    }
}
