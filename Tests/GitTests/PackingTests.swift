import Git
import Testbench
import Testing

@Suite("Objects are copied to another repository")
struct PackingTests {
    @Test("everything that commits and tags reach arrives, readable by stock git, and nothing else does")
    func copy() throws {
        let (here, there) = (try Scratch(), try Scratch())
        let (source, target) = (try here.makeRepository(), try there.makeRepository())
        let stray = try source.writeBlob("stray")
        let first = try source.writeCommit(tree: try source.writeTree(["a/b": "1", "c": "2"]))
        let second = try source.writeCommit(tree: try source.writeTree(["a/b": "3", "c": "2"]), parents: [first])
        try source.setReference("refs/heads/main", to: second, from: nil, reason: "test")
        try here.git("tag", "-a", "-m", "Tagged", "one", first.hex)
        let tag = try #require(try source.reference("refs/tags/one"))
        try source.copyObjects(reachedBy: [second, tag], to: target)

        let again = try Repository.open(at: there.path)
        try again.setReference("refs/heads/main", to: second, from: nil, reason: "test")
        try again.setReference("refs/tags/one", to: tag, from: nil, reason: "test")
        #expect(try again.texts(of: try again.commit(second).tree) == ["a/b": "3", "c": "2"])
        #expect(try again.commit(second).parents == [first])
        #expect(throws: GitError.self) { try again.blob(stray) }
        #expect(try there.git("fsck", "--strict", "--no-progress") == "")
        #expect(try there.git("tag", "-n", "--format=%(contents:subject)") == "Tagged")
    }
}
