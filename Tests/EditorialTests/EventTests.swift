import Digests
import Manuals
import Testing

@testable import Editorial

@Suite("Events keep one spelling")
struct EventTests {
    private let cast = Event(
        key: "k-1", at: Moment("2023-09-12T10:00:00Z")!, actor: Meeting.health,
        act: .cast(
            PositionCast(
                ballot: BallotID("b-1")!, subject: Digest(of: [1]), member: Meeting.health, position: .noObjection, words: nil, replaces: false)),
        signature: "line 1\nline 2 “quoted” / slash")

    @Test("an event is canonical JSON: sorted keys, no spaces, slashes bare, missing values left out")
    func spelling() throws {
        let text = String(decoding: try CanonicalJSON.bytes(of: cast), as: UTF8.self)
        #expect(
            text
                == #"{"act":{"ballot":"b-1","member":"health-1","position":"no-objection","replaces":false,"subject":"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"},"actor":"health-1","at":"2023-09-12T10:00:00Z","key":"k-1","kind":"ballot.cast","schema":1,"signature":"line 1\nline 2 “quoted” / slash"}"#
        )
    }

    @Test("an event reads back as itself")
    func roundTrip() throws {
        #expect(try CanonicalJSON.value(Event.self, from: CanonicalJSON.bytes(of: cast)) == cast)
    }

    @Test("an unknown kind or schema stops with its name", arguments: [("ballot.cast", "ballot.raffled", "ballot.raffled"), (#""schema":1"#, #""schema":9"#, "schema 9")])
    func unknown(old: String, new: String, named: String) throws {
        let text = String(decoding: try CanonicalJSON.bytes(of: cast), as: UTF8.self).split(separator: old).joined(separator: new)
        do {
            _ = try CanonicalJSON.value(Event.self, from: text.utf8)
            Issue.record("it was read")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription.contains(named))
        }
    }

    @Test("control characters and non-ASCII keep RFC 8785's spelling")
    func escapes() throws {
        let text = String(decoding: try CanonicalJSON.bytes(of: ["k": "\u{1}\u{8}\t\n\u{C}\r\"\\/é\u{7F}😀"]), as: UTF8.self)
        #expect(text == "{\"k\":\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/é\u{7F}😀\"}")
    }
}
