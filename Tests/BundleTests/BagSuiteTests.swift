import Bundle
import Testing

/// Out of scope of the suite, and refused by name:
/// - `holey-bag`: its files are still to be fetched from elsewhere, and nothing here fetches;
/// - `ISO-8859-1-encoded-tag-files`, `UTF-16-encoded-tag-files`: texts are read in UTF-8 alone;
/// - `uncommon-metadata-separators`, the one bag in SHA-224, and every bag in MD5: BagIt 1.0 asks for SHA-256 and SHA-512,
///   and MD5 shows nothing any more. What else these bags test is tested with their lists made anew in SHA-256.
@Suite("the BagIt suite", .enabled(if: BagSuite.isPresent, "the suite is not beside the project"))
struct BagSuiteTests {
    private static let outOfScope = ["holey-bag", "ISO-8859-1-encoded-tag-files", "UTF-16-encoded-tag-files", "uncommon-metadata-separators"]
    private static let valid = BagSuite.bags("v0.96/valid") + BagSuite.bags("v0.97/valid") + BagSuite.bags("v1.0/valid")
    static let accepted = valid.filter { bag in !outOfScope.contains { bag.hasSuffix("/\($0)") } }
    static let refused = valid.filter { bag in outOfScope.contains { bag.hasSuffix("/\($0)") } }
    static let invalid = ["v0.97/invalid", "v0.97/linux-only", "v0.97/windows-only", "v1.0/invalid"].flatMap(BagSuite.bags)

    private func flaws(_ files: [String: [UInt8]]) -> [String] {
        BagAudit(of: files.keys.sorted()) { files[$0] ?? [] }.flaws.map(\.message)
    }

    @Test("the suite is whole")
    func whole() {
        #expect(Self.accepted.count == 16)
        #expect(Self.refused.count == 5)
        #expect(Self.invalid.count == 27)
    }

    @Test("valid bags are accepted", arguments: accepted)
    func accepts(bag: String) throws {
        #expect(flaws(BagSuite.modernised(try BagSuite.files(bag))) == [])
    }

    @Test("the valid bag in SHA-512 is accepted as it stands")
    func acceptsAsItStands() throws {
        #expect(flaws(try BagSuite.files("v1.0/valid/basicBag")) == [])
    }

    @Test("valid bags out of scope are refused", arguments: refused)
    func refuses(bag: String) throws {
        #expect(flaws(BagSuite.modernised(try BagSuite.files(bag))) != [])
    }

    @Test("bags in MD5 are refused for that")
    func refusesMD5() throws {
        #expect(
            flaws(try BagSuite.files("v0.97/valid/basic-bag")).contains(
                "“manifest-md5.txt” is made with “md5”; only sha256 and sha512 are read."))
    }

    @Test("invalid bags are refused", arguments: invalid)
    func refusesInvalid(bag: String) throws {
        #expect(flaws(BagSuite.modernised(try BagSuite.files(bag))) != [])
    }

    @Test(
        "invalid bags are refused for their own reason",
        arguments: [
            ("v0.97/invalid/baginfo-missing-encoding", "“bagit.txt” has 1 lines and not two."),
            ("v0.97/invalid/bom-in-bagit.txt", "“bagit.txt” begins “\u{FFFD}BagIt-Version: 0.97”"),
            ("v0.97/invalid/corrupt-data-file", "is not the file that “manifest-sha256.txt” lists"),
            ("v0.97/invalid/corrupt-tag-file", "is not the file that “tagmanifest-sha256.txt” lists"),
            ("v0.97/invalid/extra-file-in-bag", "“data/bar” is there but not listed"),
            ("v0.97/invalid/invalid-version-number", "“bagit.txt” begins “BagIt-Version: .97”"),
            ("v0.97/invalid/missing-baginfo", "“bag-info.txt” is listed in “tagmanifest-sha256.txt” but is not there."),
            ("v0.97/invalid/missing-bagit.txt", "“bagit.txt” is missing"),
            ("v0.97/invalid/out-of-scope-file-paths-using-dot-notation", "The path “../../../README.md” leaves its folder"),
            ("v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch", "“fetch.txt” would bring files"),
            ("v0.97/invalid/same-filename-listed-twice-with-different-hashes", "lists “data/README” again"),
            ("v0.97/linux-only/out-of-scope-file-paths-using-absolute-path", "The path “/tmp/foo” is absolute."),
            ("v0.97/linux-only/out-of-scope-file-paths-using-shortcut", "“~/foo” does not belong in “manifest-sha256.txt”."),
            ("v0.97/windows-only/out-of-scope-file-paths-using-unc", "holds a backslash"),
            ("v1.0/invalid/bagit-with-invalid-whitespace", "“bagit.txt” begins “BagIt-Version : 1.0”"),
            ("v1.0/invalid/notAllManifestsListAllFiles", "“data/missingFromManifest.txt” is there but not listed in “manifest-sha512.txt”."),
            ("v1.0/invalid/same-filename-listed-twice-with-the-same-hash", "lists “data/README” again"),
        ])
    func reasons(bag: String, reason: String) throws {
        let flaws = flaws(BagSuite.modernised(try BagSuite.files(bag)))
        #expect(flaws.contains { $0.contains(reason) }, "\(flaws)")
    }

    @Test("of the bags the suite would warn of, those that stock tools read alike are accepted")
    func warnings() throws {
        let accepted = try BagSuite.bags("v0.97/warning").filter { flaws(BagSuite.modernised(try BagSuite.files($0))).isEmpty }
        #expect(accepted == ["v0.97/warning/made-with-md5sum-tools", "v0.97/warning/relative-path"])
    }
}
