/// The text of a commit object, read and written.
enum CommitFormat {
    /// Reads a commit. Headers beyond git's first four (signatures, encodings) are passed over; text that is not UTF-8
    /// has its bad bytes replaced.
    static func parse(_ bytes: [UInt8], id: ObjectID) throws(GitError) -> Commit {
        var tree: ObjectID?
        var parents: [ObjectID] = []
        var (author, committer): (Stamp?, Stamp?)
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex {
            let line = rest[..<end]
            rest = rest[end...].dropFirst()
            if let value = line.value(of: "tree") {
                tree = ObjectID(digits: value)
            } else if let value = line.value(of: "parent") {
                guard let parent = ObjectID(digits: value) else { throw .corrupt(what: "commit \(id) cannot be read") }
                parents.append(parent)
            } else if let value = line.value(of: "author") {
                author = Stamp(line: value)
            } else if let value = line.value(of: "committer") {
                committer = Stamp(line: value)
            }
        }
        guard let tree, let author, let committer else { throw .corrupt(what: "commit \(id) cannot be read") }
        return Commit(
            id: id, tree: tree, parents: parents, author: author, committer: committer,
            // The empty line that ends the headers.
            message: String(decoding: rest.dropFirst(), as: UTF8.self))
    }

    /// The bytes of a commit. Throws `GitError.invalid` for a stamp or message git could not read back.
    ///
    /// `sign` is given the bytes without a signature and returns an armoured one, which becomes the header `gpgsig`
    /// as git writes it, or nil for an unsigned commit.
    static func bytes(
        tree: ObjectID, parents: [ObjectID], author: Stamp, committer: Stamp, message: String,
        sign: ([UInt8]) -> String?
    ) throws(GitError) -> [UInt8] {
        try author.check()
        try committer.check()
        guard !message.utf8.contains(0) else { throw .invalid(what: "the message holds a NUL") }
        var headers = "tree \(tree)\n"
        for parent in parents { headers += "parent \(parent)\n" }
        headers += "author \(author.line)\ncommitter \(committer.line)\n"
        let payload = Array("\(headers)\n\(message)".utf8)
        guard let signature = sign(payload) else { return payload }
        // A header of several lines goes on with a space.
        let armour = try Armour.lines(of: signature).joined(separator: Array("\n ".utf8))
        return Array("\(headers)gpgsig ".utf8) + armour + Array("\n\n\(message)".utf8)
    }
}
