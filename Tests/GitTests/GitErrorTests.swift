import Git
import Testing

@Suite("Errors")
struct GitErrorTests {
    @Test("each says in one line what is wrong", arguments: [
        (GitError.notARepository(path: "/x"), "there is no git repository at /x"),
        (.notFound(what: "blob 12"), "blob 12 was not found"),
        (.moved(reference: "refs/heads/a"), "refs/heads/a was moved, or is held, by another writer"),
        (.corrupt(what: "blob 12: hash mismatch"), "the repository is damaged: blob 12: hash mismatch"),
        (.invalid(what: "\"x\" is named twice"), "\"x\" is named twice"),
        (.locked(what: "the index"), "the index is locked by another process"),
        (.failed(operation: "write x", message: "No space left on device"), "could not write x: No space left on device"),
    ])
    func lines(_ error: GitError, _ line: String) {
        #expect(error.description == line)
    }
}
