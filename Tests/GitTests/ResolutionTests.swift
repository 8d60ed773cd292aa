import Git
import Testbench
import Testing

@Suite("Resolving what a person wrote")
struct ResolutionTests {
    private let scratch: Scratch
    private let repository: Repository
    private let first: ObjectID
    private let second: ObjectID

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
        first = try repository.publish(try repository.writeTree(["a": "1"]))
        second = try repository.publish(try repository.writeTree(["a": "2"]))
    }

    @Test("ids whole and abbreviated, names short and full, and HEAD lead to commits")
    func names() throws {
        try repository.setReference("refs/heads/next/2024", to: first, from: nil, reason: "test")
        let tag = try repository.writeTag(target: first, name: "release/1", tagger: .author, message: "1", signature: nil)
        try repository.setReference("refs/tags/release/1", to: tag, from: nil, reason: "test")
        try repository.setReference("refs/tags/light", to: second, from: nil, reason: "test")
        for (revision, commit) in [
            (first.hex, first), (second.hex.uppercased(), second), (String(first.hex.prefix(8)), first), (tag.hex, first),
            (String(tag.hex.prefix(12)), first), ("main", second), ("HEAD", second), ("refs/heads/main", second),
            ("next/2024", first), ("release/1", first), ("refs/tags/release/1", first), ("light", second),
        ] {
            #expect(try repository.resolve(revision) == commit, "\(revision)")
        }
        try scratch.git("checkout", "-q", "--detach", first.hex)
        #expect(try repository.resolve("HEAD") == first)
    }

    @Test("expressions are refused, never evaluated")
    func expressions() throws {
        for text in ["main~1", "main^", "HEAD^{tree}", "main:a", "main@{1}", "@", "a..b", "../main", "main ", " main", "a\nb", "", "\0",
            ":/text", "^main", "-main", "--all", "a\u{A0}b", "a\u{2028}b", "a\u{85}b", "m?in", "m*n", "[m]ain", "a\\b"] {
            #expect(throws: GitError.invalid(what: "\(text.debugDescription) is not the name of a branch, a tag or a commit")) {
                try repository.resolve(text)
            }
        }
    }

    @Test("a name that names nothing is not found")
    func absent() throws {
        for name in ["nothing", "abc", "refs/heads/nothing", "refs/heads/x.lock", "main/", "/main", "FETCH_HEAD", "abcdef0"] {
            #expect(throws: GitError.notFound(what: "the revision \(name.debugDescription)")) { try repository.resolve(name) }
        }
    }

    @Test("a whole id of nothing is not found, and what leads to no commit is refused")
    func noCommit() throws {
        let missing = String(repeating: "5", count: 40)
        #expect(throws: GitError.notFound(what: "object \(missing)")) { try repository.resolve(missing) }
        let tree = try repository.commit(first).tree
        #expect(throws: GitError.invalid(what: "object \(tree) is no commit, nor a tag of one")) {
            try repository.resolve(tree.hex)
        }
    }

    @Test("a name that is a branch and a tag is refused with what to write instead")
    func ambiguous() throws {
        try repository.setReference("refs/tags/main", to: first, from: nil, reason: "test")
        #expect(throws: GitError.invalid(what: "\"main\" names a branch and a tag; write refs/heads/… or refs/tags/…")) {
            try repository.resolve("main")
        }
        #expect(try repository.resolve("refs/tags/main") == first)
    }

    @Test("an abbreviation that fits two objects is refused")
    func ambiguousAbbreviation() throws {
        var seen: [Substring: ObjectID] = [:]
        for number in 0... {
            let id = try repository.writeBlob("\(number)")
            let start = id.hex.prefix(4)
            if seen.updateValue(id, forKey: start) != nil {
                #expect(throws: GitError.invalid(what: "object \(start) is ambiguous")) { try repository.resolve(String(start)) }
                return
            }
        }
    }

    @Test("a branch counts before an abbreviated id of the same letters")
    func nameFirst() throws {
        let name = "refs/heads/\(second.hex.prefix(6))"
        try repository.setReference(name, to: first, from: nil, reason: "test")
        #expect(try repository.resolve(String(second.hex.prefix(6))) == first)
    }

    @Test("HEAD of a repository with no commit leads nowhere")
    func unborn() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        #expect(throws: GitError.notFound(what: "the revision \"HEAD\"")) { try repository.resolve("HEAD") }
    }
}
