import Bundle
import Digests
import Editorial
import Manuals
import Signing
import Testing

@Suite("judging a bundle")
struct BundleAuditTests {
    @Test("a bundle as written is accepted, and its release named")
    func accepted() throws {
        let bundle = try SampleBundle()
        let audit = bundle.audit(trusting: try bundle.signers)
        #expect(audit.flaws == [])
        #expect(audit.release == ReleaseName("2023-09"))
        #expect(audit.signer == .trusted(fingerprint: bundle.key.publicKey.fingerprint))
    }

    @Test("the size of the pieces makes no difference", arguments: [1, 512, 1 << 20])
    func pieceSizes(piece: Int) throws {
        let bundle = try SampleBundle()
        #expect(bundle.audit(piece: piece).flaws == [])
    }

    @Test("on the bundle's own word, the key must be compared")
    func ownWord() throws {
        let bundle = try SampleBundle()
        let audit = bundle.audit()
        #expect(audit.flaws == [])
        #expect(audit.signer == .unconfirmed(fingerprint: bundle.key.publicKey.fingerprint))
    }

    @Test("a bundle sealed anew with somebody else's key is refused by whoever knows the right one")
    func foreignKey() throws {
        let genuine = try SampleBundle()
        let forged = try SampleBundle(payload: ["site/index.html": "forged"], seed: 9)
        let audit = forged.audit(trusting: try genuine.signers)
        #expect(audit.signer == nil)
        let fingerprint = forged.key.publicKey.fingerprint
        #expect(
            audit.flaws.map(\.message)
                == ["The keys you trust do not let the key \(fingerprint) sign releases on 2023-11-14, and it signed this one."])
        #expect(forged.audit().signer == .unconfirmed(fingerprint: fingerprint))
    }

    @Test("a key whose time is over, or that may sign for other purposes or people only, is refused")
    func limitedKeys() throws {
        let bundle = try SampleBundle()
        let entries = try [
            AllowedSigners.Entry(principal: "server", validBefore: "20230101Z", key: bundle.key.publicKey),
            AllowedSigners.Entry(principal: "server", validAfter: "20240101Z", key: bundle.key.publicKey),
            AllowedSigners.Entry(principal: "server", namespaces: ["vote@rubric"], key: bundle.key.publicKey),
            AllowedSigners.Entry(principal: "chair", key: bundle.key.publicKey),
        ]
        for entry in entries {
            let audit = bundle.audit(trusting: AllowedSigners([entry]))
            #expect(audit.signer == nil)
            #expect(audit.flaws.map(\.path) == ["SHA256SUMS.sig"])
        }
    }

    @Test("a signature for another purpose is refused")
    func otherPurpose() throws {
        var bundle = try SampleBundle()
        let sums = try #require(bundle.files["SHA256SUMS"])
        bundle.files["SHA256SUMS.sig"] = Array(try bundle.key.sign(sums, namespace: "vote@rubric").armoured.utf8)
        #expect(
            bundle.audit().flaws.map(\.message)
                == ["“SHA256SUMS.sig” does not hold: The signature was given for “vote@rubric”, not for “release@rubric”."])
    }

    @Test("a signature spelled in another way is refused, though it would verify")
    func respelled() throws {
        var bundle = try SampleBundle()
        let text = String(decoding: try #require(bundle.files["SHA256SUMS.sig"]), as: UTF8.self)
        bundle.files["SHA256SUMS.sig"] = Array(text.replacing("\n", with: "\r\n").utf8)
        #expect(bundle.audit().flaws.map(\.message) == ["“SHA256SUMS.sig” is not spelled as ssh-keygen writes it."])
    }

    @Test("each of the four files is missed", arguments: ["2023-09.tar", "SHA256SUMS", "SHA256SUMS.sig", "allowed_signers"])
    func missing(name: String) throws {
        var bundle = try SampleBundle()
        bundle.files[name] = nil
        let audit = bundle.audit(trusting: try bundle.signers)
        let message =
            name == "2023-09.tar" ? "The archive is missing: the bundle has no file such as “2023-09.tar”." : "“\(name)” is missing."
        #expect(audit.flaws.map(\.message).contains(message))
    }

    @Test("anything more is refused", arguments: ["readme.txt", "latest.json", "SHA256SUMS.bak", "evil\u{1B}[2J"])
    func additional(name: String) throws {
        var bundle = try SampleBundle()
        bundle.files[name] = []
        #expect(bundle.audit().flaws.map(\.path) == [name])
    }

    @Test("two archives are refused")
    func twoArchives() throws {
        var bundle = try SampleBundle()
        bundle.files["2023-10.tar"] = bundle.files["2023-09.tar"]
        let audit = bundle.audit()
        #expect(audit.release == nil)
        #expect(audit.flaws.map(\.message).contains("The bundle has 2 archives, and can have one only: 2023-09.tar, 2023-10.tar."))
    }

    @Test("a renamed archive is refused, also when its sums are renamed and signed")
    func renamed() throws {
        var bundle = try SampleBundle()
        bundle.files["2023-10.tar"] = bundle.files.removeValue(forKey: "2023-09.tar")
        #expect(
            Set(bundle.audit().flaws.map(\.message)).isSuperset(of: [
                "“SHA256SUMS” lists “2023-09.tar”, which is no part of this bundle.", "“SHA256SUMS” does not list “2023-10.tar”.",
            ]))
        let sealed = try SampleBundle(sealing: SampleBundle.archive("2023-09"), as: "2023-10")
        #expect(sealed.audit().flaws.map(\.message).contains("“2023-09/bagit.txt” stands outside the folder “2023-10”."))
    }

    @Test("files swapped within the bundle, or with another release's, are refused")
    func swapped() throws {
        let bundle = try SampleBundle()
        let earlier = try SampleBundle("2023-09", payload: ["site/index.html": "earlier"])
        let names = bundle.files.keys.sorted()
        for (place, first) in names.enumerated() {
            var mixed = bundle
            mixed.files[first] = earlier.files[first]
            if mixed.files != bundle.files { #expect(mixed.audit().flaws != [], "\(first) of another bundle") }
            for second in names[(place + 1)...] {
                var swapped = bundle
                swapped.files[first] = bundle.files[second]
                swapped.files[second] = bundle.files[first]
                #expect(swapped.audit().flaws != [], "\(first) and \(second)")
            }
        }
    }

    @Test("the bag within is judged, every failure named")
    func bag() throws {
        var entries = try unpacked(SampleBundle.archive(payload: ["a": "A", "b": "B", "c": "C", "d": "D"]))
        func place(_ path: String) throws -> Int { try #require(entries.firstIndex { $0.path == "2023-09/\(path)" }) }
        entries[try place("data/a")].bytes = Array("altered".utf8)
        entries.remove(at: try place("data/b"))
        entries[try place("data/c")].path = "2023-09/data/C"
        entries.append(("2023-09/data/late", []))
        entries.append(("2023-09/readme", []))
        entries.append(("elsewhere", []))
        let audit = try SampleBundle(sealing: packed(entries)).audit()
        #expect(
            audit.flaws.map(\.message) == [
                "“elsewhere” stands outside the folder “2023-09”.",
                "“data/a” is not the file that “manifest-sha256.txt” lists: its sha256 differs.",
                "“data/b” is listed in “manifest-sha256.txt” but is not there.",
                "“data/c” is listed in “manifest-sha256.txt” but is not there.",
                "“data/C” is there but not listed in “manifest-sha256.txt”.",
                "“data/late” is there but not listed in “manifest-sha256.txt”.",
                "“readme” is there but not listed in “tagmanifest-sha256.txt”.",
            ])
    }

    @Test(
        "each of the bag's own files is missed",
        arguments: ["bagit.txt", "bag-info.txt", "check", "manifest-sha256.txt", "tagmanifest-sha256.txt"])
    func missingTagFile(name: String) throws {
        let entries = try unpacked(SampleBundle.archive()).filter { $0.path != "2023-09/\(name)" }
        let audit = try SampleBundle(sealing: packed(entries)).audit()
        #expect(audit.flaws.contains { $0.message.contains("“\(name)”") })
    }

    @Test("a bag that brings files from elsewhere is refused")
    func fetch() throws {
        var entries = try unpacked(SampleBundle.archive())
        entries.append(("2023-09/fetch.txt", Array("https://example.org/x - data/x\n".utf8)))
        let audit = try SampleBundle(sealing: packed(entries)).audit()
        #expect(audit.flaws.map(\.message).contains("“fetch.txt” would bring files from elsewhere; a bag must be complete."))
    }

    @Test("two contents swapped within the bag are refused")
    func swappedWithin() throws {
        var entries = try unpacked(SampleBundle.archive())
        let place = try #require(entries.firstIndex { $0.path == "2023-09/data/changelog.md" })
        (entries[place].bytes, entries[place + 1].bytes) = (entries[place + 1].bytes, entries[place].bytes)
        let audit = try SampleBundle(sealing: packed(entries)).audit()
        #expect(audit.flaws.map(\.path) == ["data/changelog.md", "data/site/index.html"])
    }

    @Test("of an archive that breaks off, the break and the wrong sum are named")
    func brokenOff() throws {
        var bundle = try SampleBundle()
        bundle.files["2023-09.tar"]?.removeLast(1500)
        #expect(
            bundle.audit().flaws.map(\.message) == [
                "The archive ends within “2023-09/tagmanifest-sha256.txt”.",
                "“2023-09.tar” is not the file that “SHA256SUMS” lists: its SHA-256 differs.",
            ])
    }

    @Test("an archive above the limit is refused without being read to its end")
    func limit() throws {
        var bundle = try SampleBundle()
        bundle.files["2023-09.tar"] = Array(repeating: 0x41, count: 100_000)
        #expect(bundle.audit(limit: 5000).flaws.map(\.path) == ["2023-09.tar"])
        let exact = try SampleBundle()
        let size = try #require(exact.files["2023-09.tar"]).count
        #expect(exact.audit(limit: size).flaws == [])
        #expect(exact.audit(limit: size - 1).flaws.map(\.message) == ["The archive has more than the \(size - 1) bytes that are read."])
    }

    @Test("small files that are not small are refused", arguments: ["SHA256SUMS", "SHA256SUMS.sig", "allowed_signers"])
    func swollen(name: String) throws {
        var bundle = try SampleBundle()
        bundle.files[name] = Array(repeating: 0x20, count: 65_537)
        #expect(bundle.audit().flaws.map(\.message).contains("“\(name)” has more than 65536 bytes."))
    }

    @Test("a folder that cannot be read ends the audit with its own error")
    func outside() throws {
        struct Broken: Error {}
        let names = try SampleBundle().files.keys.sorted()
        #expect(throws: Broken.self) {
            _ = try BundleAudit(of: names, trusting: nil, at: Moment(seconds: 0), limit: 1 << 20) { _ throws(Broken) in
                { () throws(Broken) -> [UInt8]? in throw Broken() }
            }
        }
    }

    /// An archive of these entries, whatever they are.
    private func packed(_ entries: [(path: String, bytes: [UInt8])]) -> [UInt8] {
        var archive = RawArchive()
        for entry in entries { archive.add(entry.path, entry.bytes) }
        return archive.ended
    }
}
