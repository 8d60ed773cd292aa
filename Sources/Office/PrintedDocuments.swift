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
    }

    /// Its own file's name, beside the documents.
    static let fileName = "documents.json"
    /// Where documents stand in a bundle.
    static let folder = "documents/"

    /// The name of the document that is set from a file of markup.
    static func name(of markup: PlannedFile) -> String { "\(markup.path.dropLast(".typ".utf8.count)).pdf" }
}
