import Bundle
import Digests
import Testing

@Suite("reading an archive")
struct ArchiveReaderTests {
    @Test("what was written is read back, whatever the size of the pieces", arguments: [1, 7, 511, 512, 513, 100_000])
    func roundTrip(piece: Int) throws {
        let payload = ["empty": "", "one": "1", "block": String(repeating: "b", count: 512), "more": String(repeating: "m", count: 513)]
        let entries = try unpacked(SampleBundle.archive(payload: payload), piece: piece)
        for (path, text) in payload {
            #expect(entries.contains { $0.path == "2023-09/data/\(path)" && $0.bytes.elementsEqual(text.utf8) })
        }
        #expect(entries.count == payload.count + 5)
    }

    @Test("an archive made by hand in the same form is read")
    func byHand() throws {
        var archive = RawArchive()
        archive.add("a", "one")
        archive.add("check", "two", mode: "0000755")
        #expect(try unpacked(archive.ended).map(\.path) == ["a", "check"])
    }

    @Test(
        "anything but a regular file is refused",
        arguments: [
            ("1", "a hard link"), ("2", "a symbolic link"), ("3", "a device"), ("4", "a device"), ("5", "a folder"), ("6", "a pipe"),
            ("x", "an extension of the pax format"), ("g", "an extension of the pax format"),
            ("L", "an extension of some program's own"), ("K", "an extension of some program's own"),
            ("S", "an extension of some program's own"), ("7", "an entry of unknown kind"), ("\u{0}", "an entry of unknown kind"),
        ] as [(Character, String)])
    func kinds(kind: Character, words: String) {
        let archive = RawArchive.of("evil", kind: kind, link: "/etc/passwd")
        #expect(flaw(in: archive) == "“evil” is \(words); only regular files are allowed in the archive.")
    }

    @Test("paths that leave the folder are refused", arguments: ["../evil", "a/../../evil", "./evil", "a/./b"])
    func escapes(path: String) {
        #expect(flaw(in: RawArchive.of(path)) == "The path “\(path)” leaves its folder or goes in circles.")
    }

    @Test("other unsafe paths are refused")
    func unsafePaths() {
        #expect(flaw(in: RawArchive.of("/etc/passwd")) == "The path “/etc/passwd” is absolute.")
        #expect(flaw(in: RawArchive.of("a//b")) == "The path “a//b” has an empty component.")
        #expect(flaw(in: RawArchive.of("C:\\evil")) == "The path “C:\\evil” holds a backslash.")
        #expect(flaw(in: RawArchive.of("a\u{1B}[2J")) == "The path “a\u{FFFD}[2J” holds a control character.")
        #expect(flaw(in: RawArchive.of("x") { $0[0] = 0xFF }) == "A path in the archive is not UTF-8.")
        #expect(flaw(in: RawArchive.of("")) == "A file has an empty path.")
    }

    @Test("an escape is refused also when it is split between the two fields of a path")
    func splitEscape() {
        let archive = RawArchive.of("evil") { $0.replaceSubrange(345..<349, with: "a/..".utf8) }
        #expect(flaw(in: archive) == "The path “a/../evil” leaves its folder or goes in circles.")
    }

    @Test("two entries of one path are refused, also under other capitals or as file and folder")
    func doubles() {
        func pair(_ first: String, _ second: String) -> String? {
            var archive = RawArchive()
            archive.add(first)
            archive.add(second)
            return flaw(in: archive.ended)
        }
        #expect(pair("a", "a") == "“a” stands twice.")
        #expect(pair("a", "A")?.contains("differ only in capitals") == true)
        #expect(pair("a", "a/b") == "“a” is both a file and a folder.")
    }

    @Test("a size above the limit is refused before anything is read")
    func hugeSize() {
        #expect(flaw(in: RawArchive.of("a", size: "77777777777")) == "“a” is said to have 8589934591 bytes; at most 67108864 are read.")
        #expect(flaw(in: RawArchive.of("a", size: "00400000001")) == "“a” is said to have 67108865 bytes; at most 67108864 are read.")
    }

    @Test("a size in another form than octal digits is refused", arguments: ["          1", "0000000000x", "-0000000001", "1"])
    func oddSize(size: String) {
        #expect(
            flaw(in: RawArchive.of("a", size: size)) == "The header of “a” gives its size or time in another form than eleven octal digits.")
    }

    @Test("a size in base 256 is refused")
    func binarySize() {
        let archive = RawArchive.of("a") { $0[124] = 0x80 }
        #expect(flaw(in: archive) == "The header of “a” gives its size or time in another form than eleven octal digits.")
    }

    @Test("fields this form leaves empty must be empty")
    func oddFields() {
        let message = "The header of “a” is not in this archive's one form: plain ustar, mode 0644 or 0755, owner and group 0 without names."
        #expect(flaw(in: RawArchive.of("a", magic: "ustar  \u{0}")) == message)
        #expect(flaw(in: RawArchive.of("a", mode: "0004755")) == message)
        #expect(flaw(in: RawArchive.of("a", link: "b")) == message)
        #expect(flaw(in: RawArchive.of("a") { $0[114] = 0x31 }) == message)  // the owner
        #expect(flaw(in: RawArchive.of("a") { $0[265] = 0x72 }) == message)  // the owner's name
        #expect(flaw(in: RawArchive.of("a") { $0[335] = 0x31 }) == message)  // a device
        #expect(flaw(in: RawArchive.of("a") { $0[50] = 0x62 }) == message)  // behind the path's end
        #expect(flaw(in: RawArchive.of("a") { $0[511] = 1 }) == message)
    }

    @Test("a header whose checksum is wrong is refused")
    func checksum() {
        var archive = RawArchive.of("a")
        archive[0] = 0x62
        #expect(flaw(in: archive) == "A header of the archive is damaged: its checksum is not that of its bytes.")
    }

    @Test("an archive cut off anywhere is refused, and so is one that goes on")
    func length() throws {
        let archive = RawArchive.of("a", "some bytes")
        for count in 0..<archive.count { #expect(flaw(in: Array(archive.prefix(count)), piece: 4096) != nil) }
        #expect(flaw(in: []) == "The archive ends too early: the mark at its end is missing.")
        #expect(flaw(in: Array(archive.prefix(600))) == "The archive ends within “a”.")
        #expect(flaw(in: Array(archive.prefix(1024))) == "The archive ends too early: the mark at its end is missing.")
        #expect(flaw(in: Array(archive.prefix(1536))) == "The mark at the archive's end is damaged.")
        #expect(flaw(in: archive) == nil)
        #expect(flaw(in: archive + [0]) == "Something follows the archive's end.")
        #expect(flaw(in: archive + archive) == "Something follows the archive's end.")
    }

    @Test("bytes behind a file's end are refused")
    func padding() {
        var archive = RawArchive.of("a", "some bytes")
        archive[1023] = 1
        #expect(flaw(in: archive) == "Something is hidden behind the end of “a”.")
    }

    @Test("no more than the limit is read")
    func limit() {
        let archive = RawArchive.of("a", "some bytes")
        #expect(flaw(in: archive, limit: archive.count) == nil)
        #expect(flaw(in: archive, limit: archive.count - 1) == "The archive has more than the 2047 bytes that are read.")
    }

    @Test("empty pieces of a stream are passed over")
    func emptyPieces() throws {
        let stream = pieces(of: RawArchive.of("a", "some bytes"), size: 100)
        var reader = ArchiveReader(limit: 1 << 20)
        var isEmptysTurn = false
        let entry = try reader.next {
            isEmptysTurn.toggle()
            return isEmptysTurn ? [] : stream()
        }
        #expect(entry?.bytes == Array("some bytes".utf8))
    }

    @Test("a file that is passed over has its digest, wherever the stream's pieces end, and may not break off either")
    func passedOver() throws {
        let words = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
        let archive = RawArchive.of("a", String(decoding: words.map { $0 & 0x7F | 0x20 }, as: UTF8.self))
        for size in [512, 1_000, 1 << 18, 1 << 20] {
            var (whole, passing) = (ArchiveReader(limit: 1 << 20), ArchiveReader(limit: 1 << 20))
            let (one, other) = (pieces(of: archive, size: size), pieces(of: archive, size: size))
            let entry = try #require(try whole.next(from: one))
            let passed = try #require(try passing.next(from: other, passingOver: { $0.text == "a" }))
            #expect(entry.digest == Digest(of: entry.bytes) && passed.digest == entry.digest && passed.path == entry.path)
            #expect(entry.bytes.count == words.count && passed.bytes.isEmpty)
            #expect(try passing.next(from: other) == nil)
        }
        for length in [512, 600_000, 512 + words.count - 1] {
            var reader = ArchiveReader(limit: 1 << 20)
            let stream = pieces(of: Array(archive.prefix(length)))
            #expect(throws: StreamFailure<Never>.self) { _ = try reader.next(from: stream, passingOver: { _ in true }) }
        }
    }

    @Test("a stream without end is read no further than the archive's end")
    func endless() {
        var given = 0
        #expect(throws: StreamFailure<Never>.self) {
            var reader = ArchiveReader(limit: 1 << 20)
            _ = try reader.next { () -> [UInt8]? in
                given += 1
                return Array(repeating: 0, count: 512)
            }
        }
        #expect(given == 3)
    }

    @Test("the stream's own failure passes through")
    func outside() {
        struct Broken: Error {}
        var reader = ArchiveReader(limit: 1 << 20)
        #expect {
            _ = try reader.next { () throws(Broken) -> [UInt8]? in throw Broken() }
        } throws: {
            if case .outside? = $0 as? StreamFailure<Broken> { true } else { false }
        }
    }
}
