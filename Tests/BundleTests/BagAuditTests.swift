import Bundle
import Digests
import Testing

@Suite("judging anybody's bag")
struct BagAuditTests {
    private static let text = "hello\n"
    private static let bag = [
        "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "data/hello.txt": text,
        "manifest-sha256.txt": "\(Digest(of: text))  data/hello.txt\n",
    ]

    private func flaws(_ change: (inout [String: String]) -> Void = { _ in }) -> [String] {
        var bag = Self.bag
        change(&bag)
        return BagAudit(of: bag.keys.sorted()) { Array((bag[$0] ?? "").utf8) }.flaws.map(\.message)
    }

    @Test("a minimal bag is accepted, with or without files beside the payload")
    func accepted() {
        #expect(flaws() == [])
        #expect(flaws { $0["readme.txt"] = "not listed" } == [])
    }

    @Test("every file is read once, and none that the folder does not have")
    func reads() {
        var bag = Self.bag
        bag["manifest-sha256.txt"]? += "\(Digest(of: ""))  data/elsewhere\n"
        var read: [String] = []
        let audit = BagAudit(of: bag.keys.sorted()) { path in
            read.append(path)
            return Array((bag[path] ?? "").utf8)
        }
        #expect(read == bag.keys.sorted())
        #expect(audit.flaws.map(\.message) == ["“data/elsewhere” is listed in “manifest-sha256.txt” but is not there."])
    }

    @Test("digits in capitals, other spaces and the ends of lines of Windows are read")
    func spellings() {
        #expect(flaws { $0["manifest-sha256.txt"] = "\(Digest(of: Self.text).hex.uppercased())\t *./data/hello.txt\r\n" } == [])
    }

    @Test("a bag without a list is refused")
    func unlisted() {
        #expect(flaws { $0["manifest-sha256.txt"] = nil } == ["The bag has no list of its files, such as “manifest-sha256.txt”."])
    }

    @Test("a list that cannot be read is refused with the line")
    func unreadable() {
        #expect(
            flaws { $0["manifest-sha256.txt"] = "\(Digest(of: Self.text))  data/hello.txt\nhello\n" }
                == ["Line 2 of “manifest-sha256.txt” is not a checksum of the kind sha256 and a path."])
    }

    @Test("payload in the list of other files, and the other way round, is refused")
    func misplaced() {
        #expect(
            flaws { $0["tagmanifest-sha256.txt"] = "\(Digest(of: Self.text))  data/hello.txt\n" }
                == ["“data/hello.txt” does not belong in “tagmanifest-sha256.txt”."])
    }

    @Test("unsafe and meeting paths of the folder are refused")
    func paths() {
        #expect(flaws { $0["data/../x"] = "" } == ["The path “data/../x” leaves its folder or goes in circles."])
        #expect(flaws { $0["data/HELLO.txt"] = "" }.first?.contains("differ only in capitals") == true)
    }

    @Test("a later version of the standard is refused")
    func version() {
        #expect(
            flaws { $0["bagit.txt"] = "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n" }
                == ["“bagit.txt” begins “BagIt-Version: 2.0”; “BagIt-Version: ” and one of 0.96, 0.97, 1.0 is read."])
    }

    @Test("the folder's own failure passes through")
    func outside() {
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            _ = try BagAudit(of: ["bagit.txt"]) { _ throws(Broken) in throw Broken() }
        }
    }
}
