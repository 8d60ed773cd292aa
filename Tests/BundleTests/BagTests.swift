import Bundle
import Digests
import Editorial
import Manuals
import Synchronization
import Testbench
import Testing

@Suite("a bag")
struct BagTests {
    /// Why a bag of empty files at these paths is refused; nil if it is not.
    private func refusal(_ paths: String..., day: String = "2023-09-30") throws -> String? {
        do {
            _ = try Bag<Never>(
                name: try #require(ReleaseName("2023-09")), day: try #require(CalendarDay(day)),
                files: paths.map { BagFile($0) { [] } })
            return nil
        } catch let flaw as BundleFlaw {
            return flaw.message
        }
    }

    @Test("the same files give the same bytes, in whatever order they come")
    func deterministic() throws {
        let name = try #require(ReleaseName("2023-09"))
        let day = try #require(CalendarDay("2023-09-30"))
        let files = (0..<40).map { number in BagFile<Never>("site/\(number).html") { Array("page \(number)".utf8) } }
        var generator = SplitMix64(seed: 20_230_930)
        var archives: Set<[UInt8]> = []
        for _ in 0..<5 {
            var archive: [UInt8] = []
            let digest = try Bag(name: name, day: day, files: files.shuffled(using: &generator)).write { archive += $0 }
            #expect(digest == Digest(of: archive))
            archives.insert(archive)
        }
        #expect(archives.count == 1)
    }

    @Test("a small bag's bytes are the ones they always were")
    func golden() throws {
        let archive = try SampleBundle.archive()
        #expect(Digest(of: archive).hex == "5125cf2ae5dcd2da766d51b9dfb73e040a6b8567785aaf63ee2b9c9a43cbbf74")
    }

    @Test("name, day, a path or a byte make another archive")
    func sensitive() throws {
        let archives = try [
            SampleBundle.archive(), SampleBundle.archive("2023-10"), SampleBundle.archive(payload: ["a": "x"]),
            SampleBundle.archive(payload: ["b": "x"]), SampleBundle.archive(payload: ["b": "y"]),
        ]
        #expect(Set(archives).count == archives.count)
    }

    @Test("the layout is BagIt's")
    func layout() throws {
        let entries = try unpacked(SampleBundle.archive())
        #expect(
            entries.map(\.path) == [
                "2023-09/bagit.txt", "2023-09/bag-info.txt", "2023-09/check", "2023-09/data/changelog.md", "2023-09/data/site/index.html",
                "2023-09/manifest-sha256.txt", "2023-09/tagmanifest-sha256.txt",
            ])
        let texts = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        #expect(texts["2023-09/bagit.txt"] == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        #expect(texts["2023-09/bag-info.txt"] == "Bagging-Date: 2023-09-30\nExternal-Identifier: 2023-09\n")
        #expect(
            texts["2023-09/manifest-sha256.txt"] == """
                \(Digest(of: "May became must.\n"))  data/changelog.md
                \(Digest(of: "<h1>Rubric</h1>\n"))  data/site/index.html

                """)
    }

    @Test("each file is asked for its bytes once, and few before those before them were written")
    func lazy() throws {
        let asked = Asked()
        let paths = (100..<400).map { "file-\($0)" }
        let bag = try Bag<Never>(
            name: try #require(ReleaseName("2023-09")), day: try #require(CalendarDay("2023-09-30")),
            files: paths.reversed().map { path in
                BagFile(path) {
                    asked.note(path)
                    return Array("bytes of \(path)".utf8)
                }
            })
        #expect(asked.paths.isEmpty)
        var written: [String] = []
        _ = try bag.write { chunk in
            guard chunk.starts(with: "bytes of ".utf8) else { return }
            written.append(String(decoding: chunk.dropFirst("bytes of ".utf8.count), as: UTF8.self))
            #expect(asked.paths.count <= (written.count + 31) / 32 * 32)
        }
        #expect(written == paths)
        #expect(asked.paths.sorted() == paths)
    }

    @Test("what is made together has a bound, and what is made alone is the same")
    func large() throws {
        let asked = Asked()
        let large = (0..<200).map { [UInt8](repeating: UInt8($0), count: 1 << 17) }
        let made = BagFile<Never>.made(large.enumerated().map { place, bytes in BagFile("file-\(1000 + place)") { bytes } })
        #expect(made.contains { $0 == nil } && made.contains { $0 != nil })
        for (bytes, made) in zip(large, made) { if let made { #expect(made.bytes == bytes && made.digest == Digest(of: bytes)) } }
        let bag = try Bag<Never>(
            name: try #require(ReleaseName("2023-09")), day: try #require(CalendarDay("2023-09-30")),
            files: large.enumerated().map { place, bytes in
                BagFile("file-\(1000 + place)") {
                    asked.note("\(place)")
                    return bytes
                }
            })
        var written: [[UInt8]] = []
        _ = try bag.write { chunk in if chunk.count == 1 << 17 { written.append(chunk) } }
        #expect(written == large)
        #expect(asked.paths.count == large.count)
    }

    @Test("a failing file or sink ends the writing with its own error")
    func failures() throws {
        struct Broken: Error, Equatable { let part: String }
        let name = try #require(ReleaseName("2023-09"))
        let day = try #require(CalendarDay("2023-09-30"))
        let unreadable = try Bag(name: name, day: day, files: [BagFile("a") { () throws(Broken) in throw Broken(part: "disk") }])
        let readable = try Bag(name: name, day: day, files: [BagFile("a") { () throws(Broken) in [] }])
        #expect { try unreadable.write { _ throws(Broken) in } } throws: {
            if case .outside(Broken(part: "disk"))? = $0 as? StreamFailure<Broken> { true } else { false }
        }
        #expect { try readable.write { _ throws(Broken) in throw Broken(part: "net") } } throws: {
            if case .outside(Broken(part: "net"))? = $0 as? StreamFailure<Broken> { true } else { false }
        }
    }

    @Test("a file above the limit is refused by name, and one at the limit read back")
    func largest() throws {
        let name = try #require(ReleaseName("2023-09"))
        let day = try #require(CalendarDay("2023-09-30"))
        func bag(_ size: Int) throws -> Bag<Never> {
            try Bag(name: name, day: day, files: [BagFile("form.pdf") { Array(repeating: 1, count: size) }])
        }
        let large = try bag(ArchiveReader.largestFile + 1)
        #expect { try large.write { _ in } } throws: {
            guard case .flaw(let flaw)? = $0 as? StreamFailure<Never> else { return false }
            return flaw.message == "“2023-09/data/form.pdf” has 67108865 bytes; a file of a bundle has at most 67108864."
        }
        var archive: [UInt8] = []
        _ = try bag(ArchiveReader.largestFile).write { archive += $0 }
        #expect(try unpacked(archive, piece: 1 << 16).contains { $0.bytes.count == ArchiveReader.largestFile })
    }

    @Test("a bag without files is refused")
    func empty() throws {
        #expect(try refusal() == "A bag without files cannot be written.")
    }

    @Test("a day the archive cannot hold is refused", arguments: ["1969-12-31", "2242-03-17", "9999-12-31"])
    func impossibleDay(day: String) throws {
        #expect(try refusal("a", day: day) == "\(day) cannot be the day of an archive: it must lie between 1970 and 2242.")
    }

    @Test("the first and the last day an archive can hold are held", arguments: ["1970-01-01", "2242-03-16"])
    func extremeDay(day: String) throws {
        #expect(try refusal("a", day: day) == nil)
    }

    @Test(
        "unsafe paths are refused with the reason",
        arguments: [
            ("/etc/passwd", "The path “/etc/passwd” is absolute."),
            ("../x", "The path “../x” leaves its folder or goes in circles."),
            ("a/../../x", "The path “a/../../x” leaves its folder or goes in circles."),
            ("a/./b", "The path “a/./b” leaves its folder or goes in circles."),
            ("a//b", "The path “a//b” has an empty component."),
            ("a/", "The path “a/” has an empty component."),
            ("", "A file has an empty path."),
            ("a\\b", "The path “a\\b” holds a backslash."),
            ("a\u{0}b", "The path “a\u{FFFD}b” holds a control character."),
            ("a\nb", "The path “a\u{FFFD}b” holds a control character."),
            ("50%.pdf", "The path “50%.pdf” holds a “%”, which BagIt and sha256sum spell differently."),
        ])
    func unsafe(path: String, reason: String) throws {
        #expect(try refusal("ok", path) == reason)
    }

    @Test("paths that are one file on some computer are refused")
    func meeting() throws {
        #expect(try refusal("a/b", "a/b") == "“data/a/b” stands twice.")
        #expect(
            try refusal("a/B", "a/b")
                == "“data/a/b” and “data/a/B” differ only in capitals or the encoding of accents, and many computers take them for one.")
        #expect(
            try refusal("caf\u{E9}", "cafe\u{301}")
                == "“data/cafe\u{301}” and “data/caf\u{E9}” differ only in capitals or the encoding of accents, and many computers take them for one.")
        #expect(
            try refusal("A/x", "a/y")
                == "“data/a” and “data/A” differ only in capitals or the encoding of accents, and many computers take them for one.")
        #expect(try refusal("a", "a/b") == "“data/a” is both a file and a folder.")
        #expect(try refusal("a/b", "a") == "“data/a” is both a file and a folder.")
        #expect(try refusal("a/b", "a/c", "a-b", "ab") == nil)
    }

    @Test("paths up to 255 bytes with the bag's folder are held, longer ones and names over 100 refused")
    func long() throws {
        let folder = "2023-09/data/".utf8.count
        let fitting = String(repeating: "f", count: 154 - folder) + "/" + String(repeating: "n", count: 100)
        #expect(try refusal(fitting) == nil)
        let entries = try unpacked(SampleBundle.archive(payload: [fitting: "x"]))
        #expect(entries.contains { $0.path == "2023-09/data/\(fitting)" && $0.path.utf8.count == 255 })
        for long in ["f" + fitting, "x/" + String(repeating: "n", count: 101), String(repeating: "f/", count: 200) + "n"] {
            #expect(try refusal(long)?.contains("is too long for an archive: at most 255 bytes in all, 100 of them") == true)
        }
    }

    @Test("every length of path that is accepted is read back as it was")
    func everyLength() throws {
        for length in 1...230 {
            let start = String(repeating: "abcdefghi/", count: 25).prefix(length - 1)
            let path = String(start) + "x"
            let entries = try unpacked(SampleBundle.archive(payload: [path: "\(length)"]))
            #expect(entries.contains { $0.path == "2023-09/data/\(path)" && $0.bytes.elementsEqual("\(length)".utf8) })
        }
    }
}

/// What was asked for, in order.
private final class Asked: Sendable {
    private let noted = Mutex<[String]>([])
    var paths: [String] { noted.withLock { $0 } }
    func note(_ path: String) { noted.withLock { $0.append(path) } }
}
