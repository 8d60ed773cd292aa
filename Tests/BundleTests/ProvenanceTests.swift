import Bundle
import Digests
import Editorial
import Manuals
import Releases
import Testing

@Suite("provenance")
struct ProvenanceTests {
    /// Two releases after an adopted one: `p-1` came with 2023-03, `p-2` and `p-3` with 2023-09.
    private func board() throws -> BoardRoom {
        var room = try BoardRoom(adopting: ["must": "old", "should": "old", "may": "old", "can": "old"])
        try room.release("2023-03", changing: [["must": "new", "may": nil]])
        try room.release("2023-09", changing: [["should": "new"], ["shall": "new"]])
        return room
    }

    private func provenance(_ room: BoardRoom, in release: String = "2023-09") throws -> Provenance {
        try Provenance(of: try #require(ReleaseName(release)), by: room.proceedings)
    }

    private func refusals(_ room: BoardRoom, of text: ElementTable, in release: String = "2023-09") throws -> [String] {
        var audit = TextAudit()
        audit.adopt(room.adopted.elements.map { ($0.key, $0.value.digest) })
        audit.add(text.elements.map { ($0.key, $0.value.digest) })
        do {
            try audit.check(try #require(ReleaseName(release)), by: room.proceedings) { ElementNaming([text, room.adopted]) }
            return []
        } catch let error as UntracedText {
            return error.flaws.map(\.message)
        }
    }

    @Test("each element is traced to the ballot that approved it; what is not listed stands as it was adopted")
    func traced() throws {
        let room = try board()
        let origins = try provenance(room).elements.map { "\($0.element) \($0.since) \($0.approval.ballot?.text ?? "–") \($0.approval.proposal)" }
        #expect(origins == ["term:must 2023-03 b-1 p-1", "term:shall 2023-09 b-3 p-3", "term:should 2023-09 b-2 p-2"])
        #expect(try provenance(room).adopted == ReleaseName("2022-09"))
        #expect(try refusals(room, of: room.text) == [])
    }

    @Test("an earlier release is traced as it was then")
    func earlier() throws {
        let room = try board()
        #expect(try provenance(room, in: "2023-03").elements.map(\.element.description) == ["term:must"])
        #expect(try refusals(room, of: try #require(room.texts["2023-03"]), in: "2023-03") == [])
        #expect(try refusals(room, of: try #require(room.texts["2023-03"])).count == 2)
    }

    @Test("the digests are those of the text")
    func digests() throws {
        let room = try board()
        let text = try room.text
        for origin in try provenance(room).elements { #expect(text[origin.element]?.digest == origin.digest) }
    }

    @Test("text that no decision accounts for is refused, every element named")
    func untraced() throws {
        let room = try board()
        let text = try BoardRoom.table(["must": "sneaked in", "shall": "new", "can": "edited", "late": "x"])
        #expect(
            try refusals(room, of: text) == [
                "The glossary term “can” is not as it was adopted, and no decision changed it.",
                "The glossary term “late” is not as it was adopted, and no decision changed it.",
                "The glossary term “must” is not as ballot b-1 on proposal p-1 approved it.",
                "The glossary term “should” is missing, though ballot b-2 on proposal p-2 approved it.",
            ])
    }

    @Test("text taken back to an earlier release's, or removed without a decision, is refused")
    func reverted() throws {
        let room = try board()
        let reverted = try BoardRoom.table(["must": "new", "may": "old", "should": "new", "shall": "new"])
        #expect(
            try refusals(room, of: reverted) == [
                "The glossary term “can” is missing, and no decision removed it.",
                "The glossary term “may” is not as ballot b-1 on proposal p-1 approved it.",
            ])
    }

    @Test("a release that is not frozen, or unknown, is refused")
    func unknown() throws {
        let room = try board()
        #expect(throws: UntracedText.self) { try provenance(room, in: "2024-03") }
    }

    @Test("the JSON is the documented one, and is read back")
    func json() throws {
        var room = try BoardRoom(adopting: ["can": "old"])
        try room.release("2023-03", changing: [["must": "new"]])
        let provenance = try provenance(room, in: "2023-03")
        let bytes = provenance.canonicalBytes
        let text = try room.text
        let digest = { (key: ElementKey) in text[key]?.digest.hex ?? "" }
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"adopted":"2022-09","elements":[\
                {"approval":{"ballot":"b-1","proposal":"p-1"},"digest":"\(digest(.term("must")))","element":"term:must","since":"2023-03"}],\
                "release":"2023-03","schema":1}
                """)
        #expect(try CanonicalJSON.value(Provenance.self, from: bytes) == provenance)
        let later = String(decoding: bytes, as: UTF8.self).replacing("\"schema\":1", with: "\"schema\":2")
        #expect(throws: DecodingError.self) { try CanonicalJSON.value(Provenance.self, from: later.utf8) }
    }

    @Test("an adopted file's JSON is canonical, is read back, and read in no other spelling")
    func adoptedJSON() throws {
        let text = try BoardRoom(adopting: ["can": "old", "a “quoted” \\ \"term\"": "x", "tab\there": "y", "bell\u{7}": "z"]).text
        let adopted = AdoptedElements(text.elements.map { ($0.key, $0.value.digest) }, of: ReleaseName("2022-09")!)
        let bytes = adopted.canonicalBytes
        let plain = Plain(elements: adopted.elements.map { Plain.Entry(digest: $0.digest.hex, element: $0.element.description) }, release: "2022-09")
        #expect(bytes == (try CanonicalJSON.bytes(of: plain)))
        #expect(AdoptedElements(canonical: bytes) == adopted)
        #expect(AdoptedElements(canonical: AdoptedElements([], of: ReleaseName("2022-09")!).canonicalBytes)?.elements == [])
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 1
            #expect(AdoptedElements(canonical: other) != adopted, "byte \(place)")
            #expect(AdoptedElements(canonical: Array(bytes[..<place])) == nil, "\(place) bytes")
        }
        #expect(AdoptedElements(canonical: bytes + [0x0A]) == nil)
    }

    private struct Plain: Encodable {
        struct Entry: Encodable {
            let digest: String
            let element: String
        }
        let elements: [Entry]
        let release: String
    }
}
