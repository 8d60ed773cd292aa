import Foundation
import Testbench
import Testing

@testable import Bundle

/// A reader without Rubric, years later.
@Suite("with stock tools", .enabled(if: StockTools.arePresent, StockTools.missing))
struct StockToolTests {
    let tools: StockTools

    /// A bundle on disk, with names that are awkward in a shell.
    init() throws {
        tools = try StockTools()
        let payload = [
            "site/index.html": "<h1>Rubric</h1>\n", "text/Procedures/attachments/Form B (2).txt": "a form\n",
            "text/É.md": "", "record/-n": "x", String(repeating: "long/", count: 30) + "page": "deep\n",
        ]
        for (name, bytes) in try SampleBundle(payload: payload).files { try tools.write(bytes, to: name) }
    }

    private func unpack() throws {
        #expect(try tools.run("tar xf 2023-09.tar") == (true, ""))
    }

    private func check() throws -> (succeeded: Bool, output: String) {
        try tools.run("2023-09/check")
    }

    @Test("ssh-keygen verifies the signature, and no other purpose or signer")
    func signature() throws {
        let verify = { (purpose: String, who: String) in
            "ssh-keygen -Y verify -f allowed_signers -I \(who) -n \(purpose) -s SHA256SUMS.sig < SHA256SUMS"
        }
        #expect(try tools.run(verify("release@rubric", "server")).succeeded)
        #expect(try !tools.run(verify("vote@rubric", "server")).succeeded)
        #expect(try !tools.run(verify("release@rubric", "chair")).succeeded)
    }

    @Test("sha256sum verifies what stands beside the archive")
    func sums() throws {
        let (succeeded, output) = try tools.run("sha256sum -c --strict SHA256SUMS")
        #expect(succeeded)
        #expect(output == "2023-09.tar: OK\nallowed_signers: OK\n")
    }

    @Test("tar lists bagit.txt, then everything in the order of the bytes")
    func listing() throws {
        let names = try tools.run("tar tf 2023-09.tar").output.split(separator: "\n")
        #expect(names.first == "2023-09/bagit.txt")
        #expect(names.dropFirst().elementsEqual(names.dropFirst().sorted()))
        #expect(names.count == 10)
    }

    @Test("every entry is of midnight on its day, owned by nobody, readable by all")
    func entries() throws {
        let lines = try tools.run("tar tvf 2023-09.tar --numeric-owner --full-time").output.split(separator: "\n")
        for line in lines {
            let mode = line.hasSuffix("2023-09/check") ? "-rwxr-xr-x" : "-rw-r--r--"
            #expect(line.hasPrefix("\(mode) 0/0 "))
            #expect(line.contains(" 2023-09-30 00:00:00 "))
        }
    }

    @Test("the manifests verify, and the list of files is the manifest's")
    func manifests() throws {
        try unpack()
        #expect(try tools.run("cd 2023-09 && sha256sum -c --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt") == (true, ""))
        let found = try tools.run("cd 2023-09 && find data -type f | sort").output
        #expect(try tools.run("cut -c 67- 2023-09/manifest-sha256.txt").output == found)
    }

    @Test("the script accepts the bag, from any folder")
    func accepted() throws {
        try unpack()
        #expect(try check() == (true, "Complete and unaltered.\n"))
        #expect(try tools.run("cd / && \(tools.scratch.path)/2023-09/check").succeeded)
    }

    @Test(
        "the script names what was done to the bag",
        arguments: [
            ("echo x >> 2023-09/data/site/index.html", "data/site/index.html: FAILED"),
            ("echo x >> 2023-09/bag-info.txt", "bag-info.txt: FAILED"),
            ("echo x > 2023-09/data/late.html", "data/late.html"),
            ("echo x > 2023-09/readme", "readme"),
            ("rm 2023-09/data/record/-n", "data/record/-n"),
            ("mv 2023-09/data/record/-n 2023-09/data/record/-m", "data/record/-m"),
            ("ln -s /etc/passwd 2023-09/data/link", "./data/link"),
            ("rm 2023-09/manifest-sha256.txt", "manifest-sha256.txt"),
            (": > 2023-09/manifest-sha256.txt", "data/site/index.html"),
        ])
    func refused(change: String, named: String) throws {
        try unpack()
        try #require(try tools.run(change).succeeded)
        let (succeeded, output) = try check()
        #expect(!succeeded)
        #expect(output.contains(named))
    }

    @Test("GNU tar makes the same bytes of the same folder")
    func sameAsTar() throws {
        let archive = try SampleBundle.archive()
        try tools.write(archive, to: "ours.tar")
        let (made, output) = try tools.run(
            """
            mkdir out && tar xf ours.tar -C out && tar tf ours.tar > list \
            && tar cf theirs.tar -C out --format=ustar -b 1 --numeric-owner --owner=0 --group=0 --mtime=2023-09-30 -T list
            """)
        try #require(made, "\(output)")
        #expect(try tools.read("theirs.tar") == archive)
    }

    @Test("SHA-512 is sha512sum's at every length around a block")
    func sha512() throws {
        var lines = ""
        for length in Array(0...260) + [1000, 100_000] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try tools.write(bytes, to: "of-\(length)")
            lines += "\(SHA512.hex(of: bytes))  of-\(length)\n"
        }
        try tools.write(Array(lines.utf8), to: "sums")
        #expect(try tools.run("sha512sum -c --strict --quiet sums") == (true, ""))
    }
}
