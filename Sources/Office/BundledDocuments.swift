import Digests
import Editorial
import Releases
import Site

/// The documents in a bundle, held against the list of what was set from which markup.
struct BundledDocuments {
    private var list: [UInt8]?
    private var found: [String: Digest] = [:]

    /// Takes note of a file of the bag's payload, by its path there, if it is a document's.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        guard path.hasPrefix(PrintedDocuments.folder) else { return }
        let name = String(path.dropFirst(PrintedDocuments.folder.count))
        if name == PrintedDocuments.fileName { list = bytes } else { found[name] = Digest(of: bytes) }
    }

    /// What does not hold, a sentence each. With `plan`, also which documents were set from another text than the
    /// release's; where words were withdrawn since, `mayLack` those that could not be set anew.
    func flaws(against plan: DocumentPlan?, mayLack: Bool = false) -> [String] {
        guard let list else {
            return found.keys.sorted().map { "\(PrintedDocuments.folder)\($0) is in the bundle, and nothing says what it was made from." }
        }
        guard let printed = try? CanonicalJSON.value(PrintedDocuments.self, from: list) else {
            return ["\(PrintedDocuments.folder)\(PrintedDocuments.fileName) cannot be read."]
        }
        let listed = Dictionary(printed.documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let digests = Set(listed.keys).union(found.keys).sorted().compactMap { name -> String? in
            listed[name]?.sha256 == found[name] ? nil : "\(PrintedDocuments.folder)\(name) is not what \(PrintedDocuments.fileName) lists."
        }
        guard let plan else { return digests }
        let markup = Dictionary(plan.documents.map { (PrintedDocuments.name(of: $0), Digest(of: $0.bytes())) }, uniquingKeysWith: { first, _ in first })
        return digests
            + Set(listed.keys).union(mayLack ? [] : Set(markup.keys)).sorted().compactMap { name -> String? in
                listed[name]?.markup == markup[name] ? nil : "\(PrintedDocuments.folder)\(name) was not set from the text of this release."
            }
    }
}
