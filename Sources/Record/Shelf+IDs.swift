public import Git
public import Manuals

extension Shelf {
    /// Every id that the chapters at some commits spell, each file looked at once: `{#id}`, wherever it stands.
    ///
    /// An id that an example in a chapter's text shows is among them, since no other text should bear it.
    public func spelledIDs(at commits: some Sequence<ObjectID>) throws(RecordFault) -> Set<ElementID> {
        try git { () throws(GitError) in
            var (ids, trees, blobs): (Set<ElementID>, Set<ObjectID>, Set<ObjectID>) = ([], [], [])
            for commit in commits {
                let tree = try repository.commit(commit).tree
                guard trees.insert(tree).inserted else { continue }
                for file in try repository.files(inTree: tree) where file.mode == .file && file.path.hasSuffix(".md") {
                    if blobs.insert(file.id).inserted { Self.collectIDs(in: try repository.blob(file.id), into: &ids) }
                }
            }
            return ids
        }
    }

    private static func collectIDs(in text: [UInt8], into ids: inout Set<ElementID>) {
        var rest = text[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[(brace + 1)...]
            guard rest.first == UInt8(ascii: "#"), let end = rest.prefix(66).firstIndex(of: UInt8(ascii: "}")) else { continue }
            if let id = ElementID(String(decoding: rest[(brace + 2)..<end], as: UTF8.self)) { ids.insert(id) }
        }
    }
}
