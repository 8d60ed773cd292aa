/// The documents in print that stand beside a site: a stored input, since no page can tell what an outside program made.
///
/// A page says of a document what the list says, and nothing where it is not listed: the same edition with the same list
/// gives the same bytes, whether or not the documents can still be made.
public struct OfferedDocuments: Hashable, Sendable {
    /// Where they stand, from the site's root, with a slash at its end.
    let folder: String
    /// In bytes, by name: `manual.pdf`, `changes.pdf`, or `chapters/` and a chapter's id with `.pdf`.
    private let sizes: [String: Int]

    public init(in folder: String, sizes: [String: Int]) {
        self.folder = folder
        self.sizes = sizes
    }

    public static let none = OfferedDocuments(in: "", sizes: [:])

    var isEmpty: Bool { sizes.isEmpty }

    /// Where a document stands from the site's root, and how many bytes it has; nil where there is none.
    func document(_ name: DocumentName) -> (path: String, size: Int)? {
        let file = "\(name.stem).pdf"
        return sizes[file].map { ("\(folder)\(file)", $0) }
    }
}
