import Git
import Testing

@Suite("An object id")
struct ObjectIDTests {
    @Test("reads forty hexadecimal digits and writes them in lower case")
    func hex() throws {
        let id = try #require(ObjectID(hex: "0123456789ABCDEFabcdef987654321000ff00ff"))
        #expect(id.hex == "0123456789abcdefabcdef987654321000ff00ff")
        #expect("\(id)" == id.hex)
        #expect(ObjectID(hex: id.hex) == id)
        #expect(ObjectID.zero.hex == String(repeating: "0", count: 40))
    }

    @Test(
        "refuses anything else",
        arguments: ["", "0123", String(repeating: "0", count: 39), String(repeating: "0", count: 41),
            String(repeating: "g", count: 40), "０" + String(repeating: "0", count: 39)])
    func refusal(_ text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test("sorts by its bytes")
    func order() throws {
        let digits = (0..<40).map { place in
            String(repeating: "0", count: place) + "1" + String(repeating: "0", count: 39 - place)
        }
        let ids = try digits.map { try #require(ObjectID(hex: $0)) }
        #expect(ids.shuffled().sorted().map(\.hex) == digits.sorted())
    }
}
