import Digests
import Site

/// What was set in print for a release: by which program, from which markup, with which result.
///
/// Stands in the bundle beside the documents, so that a reader can tell what made them, and that they were made from
/// this release's text.
struct PrintedDocuments: Hashable, Sendable, Codable {
    /// The program and its version, as it says them: `typst 0.15.0`.
    var program: String
    /// In the order of the plan: the manual, what changed, then each chapter.
    var documents: [Document]

    struct Document: Hashable, Sendable, Codable {
        /// `manual.pdf`, `changes.pdf`, or `chapters/` and a chapter's id.
        var name: String
        /// Of the markup it was made from, a pure function of the release.
        var markup: Digest
        /// Of its bytes.
        var sha256: Digest
        /// In bytes.
        var size: Int
    }

    /// Its own file's name, beside the documents.
    static let fileName = "documents.json"
    /// Where documents stand in a bundle.
    static let folder = "documents/"

    /// Only those that were set from a plan's markup.
    func set(from plan: DocumentPlan) -> PrintedDocuments {
        let markup = Set(plan.documents.map { Digest(of: $0.bytes()) })
        return PrintedDocuments(program: program, documents: documents.filter { markup.contains($0.markup) })
    }

    /// What a site says of them that has them in a folder, a path from its root.
    func offered(in folder: String) -> OfferedDocuments {
        OfferedDocuments(in: folder, sizes: Dictionary(documents.map { ($0.name, $0.size) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The name of the document that is set from a file of markup.
    static func name(of markup: PlannedFile) -> String { "\(markup.path.dropLast(".typ".utf8.count)).pdf" }
}
