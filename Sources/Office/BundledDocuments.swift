import Digests
import Editorial
import Releases
import Site

/// The documents in a bundle, held against the list of what was set from which markup.
struct BundledDocuments {
    private var list: [UInt8]?
    private var found: [String: Found] = [:]

    private struct Found: Hashable {
        let digest: Digest
        let size: Int
    }

    /// What the list says; nil where there is none, or none that can be read.
    var printed: PrintedDocuments? { list.flatMap { try? CanonicalJSON.value(PrintedDocuments.self, from: $0) } }

    /// Takes note of a file of the bag's payload, by its path there, if it is a document's.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        guard path.hasPrefix(PrintedDocuments.folder) else { return }
        let name = String(path.dropFirst(PrintedDocuments.folder.count))
        if name == PrintedDocuments.fileName { list = bytes } else { found[name] = Found(digest: Digest(of: bytes), size: bytes.count) }
    }

    /// What does not hold, a sentence each. With `plan`, also which documents were set from another text than the
    /// release's; where words were withdrawn since, `mayLack` those that could not be set anew.
    func flaws(against plan: DocumentPlan?, mayLack: Bool = false) -> [String] {
        guard list != nil else {
            return found.keys.sorted().map { "\(PrintedDocuments.folder)\($0) is in the bundle, and nothing says what it was made from." }
        }
        guard let printed else {
            return ["\(PrintedDocuments.folder)\(PrintedDocuments.fileName) cannot be read."]
        }
        let listed = Dictionary(printed.documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let digests = Set(listed.keys).union(found.keys).sorted().compactMap { name -> String? in
            listed[name].map { Found(digest: $0.sha256, size: $0.size) } == found[name] ? nil : "\(PrintedDocuments.folder)\(name) is not what \(PrintedDocuments.fileName) lists."
        }
        guard let plan else { return digests }
        let markup = Dictionary(plan.documents.map { (PrintedDocuments.name(of: $0), Digest(of: $0.bytes())) }, uniquingKeysWith: { first, _ in first })
        return digests
            + Set(listed.keys).union(mayLack ? [] : Set(markup.keys)).sorted().compactMap { name -> String? in
                listed[name]?.markup == markup[name] ? nil : "\(PrintedDocuments.folder)\(name) was not set from the text of this release."
            }
    }
}
