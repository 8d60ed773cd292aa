/// The text of an annotated tag, read and written.
enum TagFormat {
    /// The tag without a signature: what a signature covers. The message gets a final newline if it has none.
    static func payload(target: ObjectID, name: String, tagger: Stamp, message: String) -> [UInt8] {
        let ending = message.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
        let text = "object \(target)\ntype commit\ntag \(name)\ntagger \(tagger.line)\n\n\(message)\(ending)"
        return Array(text.utf8)
    }

    /// The whole tag. Throws `GitError.invalid` for parts git could not read back as they were meant.
    static func bytes(
        target: ObjectID, name: String, tagger: Stamp, message: String, signature: String?
    ) throws(GitError) -> [UInt8] {
        try ReferenceName.check("refs/tags/\(name)")
        try tagger.check()
        guard !message.utf8.contains(0) else { throw .invalid(what: "the message holds a NUL") }
        guard !Armour.begins(in: message) else {
            throw .invalid(what: "the message holds a line that begins a signature")
        }
        let payload = payload(target: target, name: name, tagger: tagger, message: message)
        guard let signature else { return payload }
        return payload + (try Armour.lines(of: signature)).flatMap { $0 + [UInt8(ascii: "\n")] }
    }

    /// The object a tag names.
    static func target(_ bytes: [UInt8], id: ObjectID) throws(GitError) -> ObjectID {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        guard let target = line.value(of: "object").flatMap({ ObjectID(digits: $0) }) else {
            throw .corrupt(what: "tag \(id) cannot be read")
        }
        return target
    }
}
