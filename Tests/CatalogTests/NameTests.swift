import Catalog
import Editorial
import Testing

@Suite("Names")
struct NameTests {
    let folder: TemporaryFolder
    let store: PrivateStore
    let values: Fixtures

    init() throws {
        folder = try TemporaryFolder()
        store = try PrivateStore(at: folder("private.sqlite"))
        values = try Fixtures()
    }

    @Test("are unknown until set")
    func unknown() throws {
        #expect(try store.name(of: values.police) == nil)
        #expect(try store.names().isEmpty)
    }

    @Test("are set, replaced and erased, each for its own member")
    func lives() throws {
        try store.setName("Ruth Adeyemi", of: values.police)
        try store.setName("Siân O’Neill", of: values.chair)
        #expect(try store.names() == [values.police: "Ruth Adeyemi", values.chair: "Siân O’Neill"])
        try store.setName("Ruth Adeyemi-Clarke", of: values.police)
        #expect(try store.name(of: values.police) == "Ruth Adeyemi-Clarke")
        try store.setName(nil, of: values.police)
        #expect(try store.names() == [values.chair: "Siân O’Neill"])
    }

    @Test("that nobody has may be erased")
    func erasingNothing() throws {
        try store.setName(nil, of: values.police)
        #expect(try store.names().isEmpty)
    }

    @Test("may have 200 bytes")
    func longest() throws {
        let name = String(repeating: "é", count: 100)
        try store.setName(name, of: values.police)
        #expect(try store.name(of: values.police) == name)
    }

    @Test("are one line without spaces around it", arguments: [
        "", " ", " Ruth", "Ruth ", "Ruth\nAdeyemi", "Ruth\u{0}", "Ruth\u{2028}Adeyemi", "\u{A0}Ruth",
        String(repeating: "é", count: 100) + "x",
    ])
    func unusable(name: String) throws {
        #expect(throws: StoreError.unusableName(of: values.police)) { try store.setName(name, of: values.police) }
        #expect(try store.names().isEmpty)
    }
}
