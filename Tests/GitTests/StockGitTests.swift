import Git
import Testbench
import Testing

@Suite("Stock git on a repository we made")
struct StockGitTests {
    @Test("fsck, log and status find nothing to complain about, and a clone brings everything")
    func health() throws {
        let scratch = try Scratch()
        let repository = try Repository.create(at: scratch.path("made"), initialBranch: "main")
        var tree = try repository.writeTree(["Procedures/manual.yml": "title: x\n"])
        var commit = try repository.publish(tree)
        _ = try repository.updateWorkTree(from: nil, to: tree)
        for number in 1...20 {
            let entry = try repository.entry("Procedures/part \(number % 3)/chapitre-é-\(number).md", "Text \(number)\n")
            let next = try repository.writeTree(basedOn: tree, setting: [entry], removing: [])
            commit = try repository.publish(next)
            #expect(try repository.updateWorkTree(from: tree, to: next) == [])
            tree = next
        }
        let tag = try repository.writeTag(target: commit, name: "release/1", tagger: .author, message: "One", signature: nil)
        try repository.setReference("refs/tags/release/1", to: tag, from: nil, reason: "release")
        #expect(try scratch.git("-C", "made", "fsck", "--strict", "--full", "--no-dangling", "--no-progress") == "")
        #expect(try scratch.git("-C", "made", "log", "--oneline").split(separator: "\n").count == 21)
        #expect(try scratch.git("-C", "made", "status", "--porcelain") == "")
        try scratch.git("clone", "-q", "--no-local", "made", "copy")
        let copy = try Repository.open(at: scratch.path("copy"))
        #expect(try copy.resolve("release/1") == commit)
        #expect(try copy.files(inTree: tree) == repository.files(inTree: tree))
        #expect(try copy.changesInWorkTree(against: tree, under: "") == [])
    }
}
