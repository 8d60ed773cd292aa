import Foundation
import Git
import Testbench
import Testing

@Suite("Tags")
struct TagTests {
    private let scratch: Scratch
    private let repository: Repository
    private let commit: ObjectID

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
        commit = try repository.publish(try repository.writeTree(["a": "1"]))
    }

    @Test("an annotated tag is the object stock git writes")
    func annotated() throws {
        let tag = try repository.writeTag(target: commit, name: "release/2024", tagger: .author, message: "Spring\n", signature: nil)
        let payload = Repository.tagPayload(target: commit, name: "release/2024", tagger: .author, message: "Spring")
        #expect(try scratch.git("mktag", input: String(decoding: payload, as: UTF8.self)) == tag.hex)
        #expect(try repository.tagTarget(tag) == commit)
        try repository.setReference("refs/tags/release/2024", to: tag, from: nil, reason: "test")
        #expect(try scratch.git("for-each-ref", "--format=%(objecttype) %(subject) %(*objectname)", "refs/tags") == "tag Spring \(commit)")
        #expect(try scratch.git("fsck", "--strict", "--no-progress").contains("error") == false)
    }

    @Test("a signature stands after the bytes it covers, whatever is in it")
    func signature() throws {
        let signature = "-----BEGIN SSH SIGNATURE-----\nanything at all\n-----END SSH SIGNATURE-----"
        let tag = try repository.writeTag(target: commit, name: "v1", tagger: .author, message: "One", signature: signature)
        let payload = Repository.tagPayload(target: commit, name: "v1", tagger: .author, message: "One")
        let written = try Outcome.of(["git", "cat-file", "tag", tag.hex], in: scratch.path).output
        #expect(written == String(decoding: payload, as: UTF8.self) + signature + "\n")
        #expect(try repository.tagTarget(tag) == commit)
    }

    @Test("a tag signed by stock tools verifies with stock git, and not after a change of name")
    func verification() throws {
        let key = try SigningKey(in: scratch)
        let message = "One\n\nBody é\n"
        let signature = try key.sign(
            Repository.tagPayload(target: commit, name: "v1", tagger: .author, message: message))
        for (name, verifies) in [("v1", true), ("v2", false)] {
            let tag = try repository.writeTag(
                target: commit, name: name, tagger: .author, message: message, signature: signature)
            try repository.setReference("refs/tags/\(name)", to: tag, from: nil, reason: "test")
            let outcome = try key.verify("verify-tag", name)
            #expect((outcome.status == 0) == verifies, "\(outcome.output)")
            #expect(outcome.output.contains("Good \"git\" signature for chair") == verifies)
        }
    }

    @Test("parts git could not read back are refused")
    func refusals() throws {
        func write(
            _ target: ObjectID? = nil, name: String = "v1", message: String = "m", signature: String? = nil
        ) throws -> ObjectID {
            try repository.writeTag(
                target: target ?? commit, name: name, tagger: .author, message: message, signature: signature)
        }
        let tree = try repository.commit(commit).tree
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a commit")) { try write(tree) }
        #expect(throws: GitError.notFound(what: "object \(ObjectID.zero)")) { try write(.zero) }
        for name in ["", "a b", "a\nb", "../x", "x.lock", "a\0"] {
            #expect(throws: GitError.self, "\(name)") { try write(name: name) }
        }
        for message in ["a\0", "text\n-----BEGIN SSH SIGNATURE-----\n", "text\r\n-----BEGIN PGP SIGNATURE-----"] {
            #expect(throws: GitError.self, "\(message)") { try write(message: message) }
        }
        for signature in ["", "x", "-----BEGIN PGP SIGNATURE-----\n", "-----BEGIN SSH SIGNATURE-----\n\0"] {
            #expect(throws: GitError.self, "\(signature)") { try write(signature: signature) }
        }
        let stranger = Stamp(name: "A\nB", email: "", seconds: 1, offsetMinutes: 0)
        #expect(throws: GitError.self) {
            try repository.writeTag(target: commit, name: "v1", tagger: stranger, message: "m", signature: nil)
        }
        #expect(throws: GitError.invalid(what: "object \(commit) is a commit, not a tag")) { try repository.tagTarget(commit) }
    }
}
