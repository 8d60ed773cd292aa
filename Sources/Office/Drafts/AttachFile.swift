import Catalog
public import Editorial
public import Manuals

/// Adds a file to a draft, as an attachment its chapters can link to.
public struct AttachFile: Sendable {
    private let draft: DraftID
    private let name: String
    private let bytes: [UInt8]
    private let actor: MemberID

    /// `name` is what the file is called on the sender's machine; of it, letters, digits and its ending are kept.
    public init(draft: DraftID, name: String, bytes: [UInt8], actor: MemberID) {
        self.draft = draft
        self.name = name
        self.bytes = bytes
        self.actor = actor
    }

    /// Returns its path. Refuses what is empty, too long, of a kind that is not taken, or of another kind than its name says.
    public func perform(in office: Secretariat) throws(OfficeError) -> String {
        _ = try office.knownDraft(draft)
        guard !bytes.isEmpty else { throw .refused("empty-file", "The file is empty, or none was chosen.", remedy: "Choose a file and send the form again.") }
        guard bytes.count <= PrivateStore.longestFile else {
            throw .refused("too-large", "The file has \(bytes.count) bytes; at most \(PrivateStore.longestFile) are taken.", remedy: "Make it smaller, or link to it.")
        }
        let kind = try FileKind(of: bytes, named: name)
        let path = "\(ManualPaths.attachments)/\(Self.cleaned(name)).\(kind.ending)"
        try kept { () throws(StoreError) in try office.words.putFile(path, bytes, into: draft, by: actor, at: office.surroundings.now()) }
        return path
    }

    /// The name without its folders and its ending, in letters, digits and dashes.
    private static func cleaned(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
        let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let cleaned = String(words.joined(separator: "-").prefix(60))
        return cleaned.isEmpty ? "file" : cleaned
    }
}

/// Takes an attachment out of a draft again.
public struct DetachFile: Sendable {
    private let draft: DraftID
    private let path: String

    public init(draft: DraftID, path: String) {
        self.draft = draft
        self.path = path
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        guard try kept({ () throws(StoreError) in try office.words.takeFile(path, outOf: draft) }) else {
            throw .unreadable("Draft \(draft) has no such file.")
        }
    }
}
