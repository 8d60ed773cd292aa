import Bundle
import Digests
import Editorial
import Foundation
import Git
import Manuals
import Record
import Releases
import Signing
import Testbench
import Testing

@testable import Office

@Suite("A release's bundle shows by itself who decided what")
struct BundleTests {
    /// A manual with a published release that changed one paragraph.
    private func published() throws -> TestManual {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.release("2017-10")
        return manual
    }

    private func folder(_ manual: TestManual) -> String { "\(manual.folder)/releases/2017-10" }

    /// Every file of the bundle's payload.
    private func payload(_ manual: TestManual) throws -> [String: [UInt8]] {
        let files = try BundleContents("2017-10", manual.office).files
        return Dictionary(uniqueKeysWithValues: try files.map { ($0.path, try $0.bytes()) })
    }

    /// Writes a bundle of these files with the manual's own seal, as a dishonest server could.
    private func reseal(_ files: [String: [UInt8]], _ manual: TestManual, key: PrivateKey? = nil) throws {
        let bag = try Bag<Never>(name: "2017-10", day: TestManual.day, files: files.map { path, bytes in BagFile(path) { bytes } })
        var archive: [UInt8] = []
        let digest = try bag.write { archive += $0 }
        try Data(archive).write(to: URL(filePath: "\(folder(manual))/2017-10.tar"))
        for file in try Seal(on: digest, of: "2017-10", with: try key ?? manual.office.keys.serverKey()).files {
            try Data(file.bytes).write(to: URL(filePath: "\(folder(manual))/\(file.name)"))
        }
    }

    private func flaws(_ manual: TestManual, against office: Secretariat? = nil) throws -> [String] {
        try VerifyBundle(folder: folder(manual)).perform(against: office, at: Surroundings.machine.now()).flaws
    }

    @Test("a bundle holds site, text, the whole record, every signature with its bytes, lineage and provenance")
    func contents() throws {
        let paths = Set(try payload(try published()).keys)
        #expect(paths.isSuperset(of: [
            "site/index.html", "site/release-2017-10.html", "text/Changelogs/2017-10.md", "record/acts/0001-2017-03.json",
            "record/acts/0002-2017-10.json", "record/adopted/\(TestManual.conferences).json", "record/edition.json", "record/allowed_signers", "record/statements.txt",
            "record/statements/0001.json", "record/statements/0001.json.sig", "lineage.json", "provenance.json",
        ]))
    }

    @Test("provenance names what a decision made, lineage what did not always stand as it does; the rest is as it was adopted")
    func complete() throws {
        let manual = try published()
        let files = try payload(manual)
        let provenance = try CanonicalJSON.value(Provenance.self, from: files["provenance.json"] ?? [])
        #expect(provenance.elements.map { "\($0.element) \($0.approval.ballot?.text ?? "")" } == ["paragraph:k3f9tw b-1"])
        let first = try #require(try manual.office.proceedings().releases["2017-03"]?.state.commit)
        let table = try manual.office.shelf.table(at: try ObjectID(first))
        var adopted: [ElementKey: Digest] = [:]
        for (path, bytes) in files where path.hasPrefix("record/adopted/") {
            for entry in try #require(AdoptedElements(canonical: bytes)).elements { adopted[entry.element] = entry.digest }
        }
        #expect(adopted == table.elements.mapValues(\.digest))
        let lineage = try #require(try JSONSerialization.jsonObject(with: Data(files["lineage.json"] ?? [])) as? [String: Any])
        let spelled = try JSONSerialization.data(withJSONObject: lineage, options: [.sortedKeys, .withoutEscapingSlashes])
        #expect(Array(spelled) == files["lineage.json"], "it is canonical JSON")
        #expect(lineage["first"] as? String == "2017-03")
        #expect((lineage["units"] as? [Any])?.isEmpty == true)
    }

    @Test("a later bundle's record begins with the bytes of the earlier one's")
    func appendOnly() throws {
        let manual = try published()
        let before = try payload(manual)
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record must say why")))
        try manual.open("2018-03", inForce: "2018-03-31")
        try manual.schedule("p-2", into: "2018-03")
        try manual.release("2018-03")
        #expect(try payload(manual) == before, "what came later changes no byte of an earlier bundle")
        let later = try BundleContents("2018-03", manual.office).files
        for file in later where file.path.hasPrefix("record/acts/") && before[file.path] != nil { #expect(try file.bytes() == before[file.path]) }
        #expect(later.count { $0.path.hasPrefix("record/acts/") } == 3)
    }

    @Test("another clock, other random numbers, another path and another order of files change no byte")
    func reproducible() throws {
        let manual = try published()
        let copy = "\(NSTemporaryDirectory())/rubric-copy-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        for path in try FileManager.default.subpathsOfDirectory(atPath: manual.folder).sorted().reversed() {
            let (source, target) = (URL(filePath: "\(manual.folder)/\(path)"), URL(filePath: "\(copy)/\(path)"))
            guard try source.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: source, to: target)
        }
        let other = try Secretariat(at: copy, surroundings: Surroundings(now: { Moment("2041-02-03T04:05:06Z")! }, random: { 7 }))
        let here = try BundleContents("2017-10", manual.office)
        let there = try BundleContents("2017-10", other)
        #expect(here.day == there.day)
        #expect(here.files.map(\.path) == there.files.map(\.path))
        for (one, two) in zip(here.files, there.files) { #expect(try one.bytes() == two.bytes(), "\(one.path)") }
    }

    @Test("a page whose chapter cannot be read is never made without it")
    func unreadable() throws {
        let manual = try published()
        let office = try manual.reopened()
        // What the manual holds is known; what its chapters say is not.
        for release in ["2017-03", "2017-10"] as [ReleaseName] { _ = try office.shelf.volumeByChapter(at: try #require(try office.ledger.proceedings().releases[release]?.state.commit.flatMap { ObjectID(hex: $0.hex) })) }
        let tree = try office.repository.commit(try office.inForce().commit).tree
        let blob = try #require(try office.repository.file(at: TestManual.referral, inTree: tree)).id.hex
        let object = "\(manual.folder)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        try FileManager.default.removeItem(atPath: object)
        let page = try #require(try BundleContents("2017-10", office).files.first { $0.path == "site/referral/index.html" })
        let error = #expect(throws: OfficeError.self) { try page.bytes() }
        #expect("\(try #require(error))".contains(blob))
    }

    @Test("a bundle verifies by itself, and against its manual")
    func whole() throws {
        let manual = try published()
        #expect(try flaws(manual) == [])
        #expect(try flaws(manual, against: manual.office) == [])
    }

    @Test("text no decision approved is named even where the server sealed it")
    func unapproved() throws {
        let manual = try published()
        var files = try payload(manual)
        let path = "text/\(TestManual.conferences)"
        let text = String(decoding: files[path] ?? [], as: UTF8.self).replacingOccurrences(of: "must not exclude", with: "may exclude")
        files[path] = Array(text.utf8)
        try reseal(files, manual)
        #expect(try flaws(manual).first?.contains("k3f9tw") == true)
        #expect(try flaws(manual).first?.contains("is not as ballot b-1 on proposal p-1 approved it") == true)
        #expect(try flaws(manual, against: manual.office).contains("\(path) is not what the record gives."))
    }

    @Test("a page, a record file or a decision that was altered, added or removed is named")
    func altered() throws {
        let manual = try published()
        let files = try payload(manual)
        func found(_ change: (inout [String: [UInt8]]) -> Void, _ office: Secretariat?) throws -> [String] {
            var changed = files
            change(&changed)
            try reseal(changed, manual)
            return try flaws(manual, against: office)
        }
        #expect(try found({ $0["site/index.html"] = Array("<h1>Other</h1>".utf8) }, manual.office) == ["site/index.html is not what the record gives."])
        #expect(try found({ $0["site/added.html"] = [] }, manual.office) == ["site/added.html is in the bundle, and the record does not give it."])
        #expect(try found({ $0["site/404.html"] = nil }, manual.office) == ["site/404.html is missing, and the record gives it."])
        #expect(try found({ $0["record/statements.txt"] = [] }, nil) == ["record/statements.txt is not what the acts in the bundle give."])
        #expect(try found({ $0["provenance.json"] = Array("{}".utf8) }, nil) == ["provenance.json is not what the decisions give."])
        let adopted = "record/adopted/\(TestManual.conferences).json"
        #expect(try found({ $0[adopted] = nil }, nil).contains { $0.contains("is not as it was adopted, and no decision changed it") })
        #expect(try found({ $0[adopted] = Array("{}".utf8) }, nil).contains("\(adopted) cannot be read."))
        #expect(try found({ $0["record/adopted/more.json"] = $0[adopted] }, nil).contains { $0.contains("stands twice in the text that was adopted") })
        #expect(try found({ $0["text/Procedures/copy.md"] = $0["text/\(TestManual.conferences)"] }, nil).contains { $0.contains("stands twice in the text") })
        #expect(try found({ for path in $0.keys where path.hasPrefix("record/adopted/") { $0[path] = nil } }, nil) == [
            "record/adopted/ is missing: nothing shows with what text the record began."
        ])
        #expect(try found({ $0["record/acts/0002-2017-10.json"] = nil }, nil).first?.contains("does not end with the publication") == true)
    }

    @Test("a position whose signature is not its member's is named")
    func forged() throws {
        let manual = try published()
        var files = try payload(manual)
        let path = "record/acts/0002-2017-10.json"
        var events = try CanonicalJSON.value([Event].self, from: files[path] ?? [])
        let place = try #require(events.firstIndex { if case .cast = $0.act { true } else { false } })
        let other = try #require(events.lastIndex { if case .cast = $0.act { true } else { false } })
        events[place].signature = events[other].signature
        files[path] = try CanonicalJSON.bytes(of: events)
        try reseal(files, manual)
        #expect(try flaws(manual).contains { $0.contains("it is not signed with the key of chair") })
    }

    @Test("a bundle sealed with another key than the board's is refused")
    func foreignKey() throws {
        let manual = try published()
        try reseal(try payload(manual), manual, key: try PrivateKey(seed: Array(repeating: 9, count: 32)))
        #expect(try flaws(manual, against: manual.office).first?.contains("do not let the key") == true)
    }

    @Test("latest.json names the newest release, and an older one put in its place is found out")
    func latest() throws {
        let manual = try published()
        let releases = "\(manual.folder)/releases"
        func verdict(_ office: Secretariat? = nil) throws -> [String] {
            try VerifyReleases(folder: releases).perform(against: office, at: Surroundings.machine.now()).flaws
        }
        #expect(try verdict() == [])
        #expect(try verdict(manual.office) == [])
        let old = try ["latest.json", "latest.json.sig"].map { try Data(contentsOf: URL(filePath: "\(releases)/\($0)")) }
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "The record says why", "The record must say why")))
        try manual.open("2018-03", inForce: "2018-03-31")
        try manual.schedule("p-2", into: "2018-03")
        try manual.release("2018-03")
        #expect(try verdict(manual.office) == [])
        for (name, bytes) in zip(["latest.json", "latest.json.sig"], old) { try bytes.write(to: URL(filePath: "\(releases)/\(name)")) }
        #expect(try verdict() == ["“latest.json” is old: it names release 2017-10, and release 2018-03 came later."])
        try FileManager.default.removeItem(atPath: "\(releases)/2018-03")
        #expect(try verdict() == [], "alone, an old folder shows nothing wrong: that takes the record, or a reader's memory")
        #expect(try verdict(manual.office) == ["“latest.json” is old: it names release 2017-10, and the manual's newest is 2018-03."])
    }

    @Test("publishing into a folder that is there already is refused, and nothing is recorded or written")
    func standing() throws {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        try FileManager.default.createDirectory(atPath: folder(manual), withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(filePath: "\(folder(manual))/notes.txt"))
        let head = try manual.office.ledger.head()
        #expect(refusal { try manual.publish("2017-10") }?.rule == "bundle-exists")
        #expect(try manual.office.ledger.head() == head)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder(manual)) == ["notes.txt"])
    }

    @Test("the script in the bundle verifies every signature with ssh-keygen, and names one that does not hold")
    func script() throws {
        let manual = try published()
        let scratch = try Scratch()
        func run(_ command: String) throws -> Outcome { try Outcome.ofShell(command, in: scratch.path) }
        #expect(try run("tar xf \(folder(manual))/2017-10.tar").status == 0)
        let check = try run("2017-10/check")
        #expect(check.succeeded, "\(check.output)")
        #expect(check.output == "Signatures that hold: 7\nComplete and unaltered.\n")
        // Somebody swaps a signature and makes the lists anew.
        _ = try run(
            """
            cd 2017-10 && cp data/record/statements/0002.json.sig data/record/statements/0001.json.sig
            find data -type f | LC_ALL=C sort | tr '\\n' '\\0' | xargs -0 sha256sum > manifest-sha256.txt
            sha256sum bag-info.txt bagit.txt check manifest-sha256.txt > tagmanifest-sha256.txt
            """)
        let forged = try run("2017-10/check")
        #expect(forged.status == 1)
        #expect(forged.output.contains("on statements/0001.json does not hold."))
    }
}
