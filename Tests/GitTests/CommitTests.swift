import Foundation
import Git
import Testbench
import Testing

@Suite("Commits")
struct CommitTests {
    @Test("a commit is read back as it was written")
    func roundTrip() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        let first = try repository.writeCommit(tree: tree, message: "")
        let second = try repository.writeCommit(tree: tree, message: "Second\n\nBody without an end")
        let author = Stamp(name: "Zoë Ünal", email: "", seconds: 0, offsetMinutes: -210)
        let committer = Stamp(name: " O'Neil, J. (Lt.) ", email: "j@x", seconds: 253_402_300_799, offsetMinutes: 345)
        let id = try repository.writeCommit(
            tree: tree, parents: [first, second], author: author, committer: committer, message: "日本\r\n\n tail \n\n")
        #expect(
            try repository.commit(id)
                == Commit(
                    id: id, tree: tree, parents: [first, second], author: author, committer: committer,
                    message: "日本\r\n\n tail \n\n"))
        #expect(try repository.commit(first).message == "")
        #expect(try repository.commit(second).message == "Second\n\nBody without an end")
    }

    @Test("stock git reads the same")
    func stock() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let author = Stamp(name: "Zoë", email: "z@example.org", seconds: 1_600_000_000, offsetMinutes: -90)
        let id = try repository.writeCommit(
            tree: try repository.writeTree(["a": "1"]), parents: [], author: author, committer: .author, message: "One\n\nTwo\n")
        try repository.setReference("refs/heads/main", to: id, from: nil, reason: "test")
        let shown = try scratch.git("log", "--format=%H|%an|%ae|%at|%ai|%cn|%s|%b")
        #expect(shown == "\(id)|Zoë|z@example.org|1600000000|2020-09-13 10:56:40 -0130|Ada Author|One|Two")
        #expect(try scratch.git("fsck", "--strict", "--no-progress") == "")
    }

    @Test("commits of stock git are read, whatever headers they carry")
    func foreign() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        let headers = """
            tree \(tree)
            author N. O. Date <n@x>
            committer <Odd> Name <<o@x>> 12 +0100
            gpgsig -----BEGIN SSH SIGNATURE-----
             committer Forged <f@x> 99 +0000
             -----END SSH SIGNATURE-----
            encoding latin1

            subject
            """
        let id = try #require(
            ObjectID(hex: try scratch.git("hash-object", "-w", "-t", "commit", "--literally", "--stdin", input: headers)))
        let commit = try repository.commit(id)
        #expect(commit.author == Stamp(name: "N. O. Date", email: "n@x", seconds: 0, offsetMinutes: 0))
        #expect(commit.committer.seconds == 12)
        #expect(commit.committer.offsetMinutes == 60)
        #expect(commit.message == "subject")
    }

    @Test("a commit signed by stock tools verifies with stock git, and is read like any other")
    func signed() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let key = try SigningKey(in: scratch)
        let tree = try repository.writeTree(["a": "1"])
        let id = try repository.writeCommit(
            tree: tree, parents: [], author: .author, committer: .author, message: "Signed\n\nBody é\n",
            sign: { payload in try? key.sign(payload) })
        try repository.setReference("refs/heads/main", to: id, from: nil, reason: "test")
        let outcome = try key.verify("verify-commit", "main")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Good \"git\" signature for chair"))
        #expect(try repository.commit(id).message == "Signed\n\nBody é\n")
        #expect(try scratch.git("fsck", "--strict", "--no-progress") == "")
        for signature in ["", "x", "-----BEGIN PGP SIGNATURE-----\nx", "-----BEGIN SSH SIGNATURE-----\n\0"] {
            #expect(throws: GitError.invalid(what: "the signature is not an armoured SSH signature")) {
                try repository.writeCommit(
                    tree: tree, parents: [], author: .author, committer: .author, message: "x", sign: { _ in signature })
            }
        }
    }

    @Test("a commit that lacks a part is damage", arguments: ["tree", "author", "committer"])
    func damage(_ missing: String) throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let lines = [
            "tree \(try repository.writeTree(["a": "1"]))", "author A <a@x> 1 +0000", "committer A <a@x> 1 +0000", "", "text",
        ].filter { !$0.hasPrefix(missing + " ") }
        let text = lines.joined(separator: "\n")
        let id = try #require(
            ObjectID(hex: try scratch.git("hash-object", "-w", "-t", "commit", "--literally", "--stdin", input: text)))
        #expect(throws: GitError.corrupt(what: "commit \(id) cannot be read")) { try repository.commit(id) }
    }

    @Test("a stamp git could not read back is refused")
    func badStamp() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        for stamp in [
            Stamp(name: "", email: "a@x", seconds: 1, offsetMinutes: 0),
            Stamp(name: "  ", email: "a@x", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A\nB", email: "a@x", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A <b@x>", email: "a@x", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A", email: "a>x", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A", email: "a\u{7F}", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A", email: "a\0", seconds: 1, offsetMinutes: 0),
            Stamp(name: "A", email: "a@x", seconds: -1, offsetMinutes: 0),
            Stamp(name: "A", email: "a@x", seconds: .max, offsetMinutes: 0),
            Stamp(name: "A", email: "a@x", seconds: 1, offsetMinutes: 1_440),
            Stamp(name: "A", email: "a@x", seconds: 1, offsetMinutes: .min),
        ] {
            for (author, committer) in [(stamp, Stamp.author), (.author, stamp)] {
                let error = #expect(throws: GitError.self) {
                    try repository.writeCommit(tree: tree, parents: [], author: author, committer: committer, message: "x")
                }
                guard case .invalid(let what) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(!what.contains("\n"))
            }
        }
    }

    @Test("a tree or parent that is not there, or of another kind, is refused, and so is a NUL")
    func badParts() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        let missing = try #require(ObjectID(hex: String(repeating: "3", count: 40)))
        #expect(throws: GitError.notFound(what: "object \(missing)")) { try repository.writeCommit(tree: missing) }
        #expect(throws: GitError.notFound(what: "object \(missing)")) {
            try repository.writeCommit(tree: tree, parents: [missing])
        }
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a commit")) {
            try repository.writeCommit(tree: tree, parents: [tree])
        }
        let commit = try repository.writeCommit(tree: tree)
        #expect(throws: GitError.invalid(what: "object \(commit) is a commit, not a tree")) {
            try repository.writeCommit(tree: commit)
        }
        #expect(throws: GitError.invalid(what: "the message holds a NUL")) {
            try repository.writeCommit(tree: tree, message: "a\0b")
        }
    }
}
