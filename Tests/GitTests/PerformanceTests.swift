import Foundation
import Git
import Testing

/// Printed, not asserted: a machine under load must not fail the tests.
@Suite("Speed", .serialized)
struct PerformanceTests {
    private func report(_ what: String, _ work: () throws -> Void) rethrows {
        let time = try ContinuousClock().measure(work)
        print("speed: \(what): \(time.formatted(.units(allowed: [.milliseconds], fractionalPart: .show(length: 1))))")
    }

    @Test("writing and reading files by the thousand")
    func files() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let text = String(repeating: "Any practitioner must speak to their safeguarding lead the same day.\n", count: 250)
        var entries: [FileEntry] = []
        try report("1,000 blobs of 17 KB written and flushed") {
            entries = try (0..<1_000).map { try repository.entry("part\($0 % 10)/chapter-\($0).md", "\($0)\n\(text)") }
        }
        try report("the same 1,000 written again") {
            for number in 0..<1_000 { _ = try repository.writeBlob("\(number)\n\(text)") }
        }
        var tree = ObjectID.zero
        try report("a tree of them") { tree = try repository.writeTree(entries) }
        let edit = try repository.entry("part3/chapter-3.md", "edited")
        try report("one file of the tree changed") {
            _ = try repository.writeTree(basedOn: tree, setting: [edit], removing: [])
        }
        try report("the tree listed") { _ = try repository.files(inTree: tree) }
        try report("the 1,000 blobs read, loose") { for entry in entries { _ = try repository.blob(entry.id) } }
        _ = try repository.publish(tree)
        try report("1,000 working files written") { _ = try repository.updateWorkTree(from: nil, to: tree) }
        var changes = [""]
        try report("1,000 working files compared") {
            changes = try repository.changesInWorkTree(against: tree, under: "")
        }
        #expect(changes == [])
        try scratch.git("repack", "-adq")
        let opened = try Repository.open(at: scratch.path)
        try report("the 1,000 blobs read, packed") { for entry in entries { _ = try opened.blob(entry.id) } }
        let wide = try repository.writeTree((0..<10_000).map { FileEntry(path: "c/\($0)", mode: .file, id: entries[0].id) })
        try report("a folder of 10,000 files listed") { _ = try repository.files(inTree: wide) }
        try report("one file of the 10,000 changed") {
            _ = try repository.writeTree(
                basedOn: wide, setting: [FileEntry(path: "c/77", mode: .file, id: entries[1].id)], removing: [])
        }
    }

    @Test("history by the ten thousand")
    func history() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let count = 50_000
        let stream = (0..<count).map { number in
            let message = "position recorded\n\n{\"kind\":\"position\",\"number\":\(number),\"member\":\"m\(number % 20)\"}"
            return "commit refs/heads/record\ncommitter A <a@example.org> \(1_700_000_000 + number) +0000\n"
                + "data \(message.utf8.count)\n\(message)\n"
        }
        try report("\(count) commits made by git fast-import") {
            try scratch.git("fast-import", "--quiet", input: stream.joined())
        }
        let opened = try Repository.open(at: scratch.path)
        let tip = try #require(try opened.reference("refs/heads/record"))
        var commits: [Commit] = []
        try report("\(count) packed commits read") { commits = try opened.firstParentHistory(from: tip, until: nil) }
        #expect(commits.count == count)
        let root = try #require(commits.last).id
        var isAncestor = false
        try report("the root an ancestor of the tip") { isAncestor = try opened.isAncestor(root, of: tip) }
        #expect(isAncestor)
        var last: ObjectID?
        let tree = try repository.writeTree([FileEntry]())
        try report("1,000 commits written and flushed, each behind a compare-and-swap") {
            for number in 0..<1_000 {
                let next = try repository.writeCommit(tree: tree, parents: last.map { [$0] } ?? [], message: "\(number)")
                try repository.setReference("refs/heads/loose", to: next, from: last, reason: "append")
                last = next
            }
        }
        let loose = try #require(last)
        try report("1,000 loose commits read") {
            _ = try Repository.open(at: scratch.path).firstParentHistory(from: loose, until: nil)
        }
    }
}
