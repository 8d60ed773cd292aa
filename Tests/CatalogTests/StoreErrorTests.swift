import Catalog
import Digests
import Testing

@Suite("What the private store says when it cannot")
struct StoreErrorTests {
    static let every: [StoreError] = [
        .notAFile(path: "p"), .notADatabase(path: "p"), .damaged(path: "p", reason: "r"), .later(path: "p"),
        .locked(path: "p"), .full(path: "p"), .denied(path: "p"), .altered(Digest(of: "d"), path: "p"),
        .unknown(Digest(of: "d"), path: "p"), .unusableSalt(length: 3), .tooLong,
        .failed(operation: "make", path: "p", reason: "r"),
    ]

    @Test("is one line that names the file where it is about one", arguments: every)
    func oneLine(error: StoreError) {
        let text = "\(error)"
        #expect(!text.contains("\n"))
        #expect(text.hasSuffix("."))
        if text.contains("private store") { #expect(text.contains(" p")) }
    }

    @Test("never quotes a name that was refused")
    func discreet() throws {
        let folder = try TemporaryFolder()
        let store = try PrivateStore(at: folder("private.sqlite"))
        let values = try Fixtures()
        let error = #expect(throws: StoreError.self) { try store.setName("Ruth\nAdeyemi", of: values.police) }
        #expect(try #require(error).description.contains("police-1"))
        #expect(try !#require(error).description.contains("Ruth"))
    }
}
