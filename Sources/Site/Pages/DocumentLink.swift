import HTML

/// A link to a document in print, and what it takes to fetch it.
struct DocumentLink {
    let path: String
    let size: Int
    let standpoint: Standpoint

    /// Nil where no such document was made.
    init?(_ name: DocumentName, of site: SiteContext, at standpoint: Standpoint) {
        guard let document = site.documents.document(name) else { return nil }
        (path, size) = document
        self.standpoint = standpoint
    }

    func write(_ words: String, to html: inout Markup) {
        html(.a, .href(standpoint.address(ofFile: path)), text: words)
        html.text(" (PDF, \(sizeInWords), accessible)")
    }

    /// As networks count, and never less than it is.
    private var sizeInWords: String {
        let kilobytes = max(1, (size + 999) / 1000)
        guard kilobytes >= 1000 else { return "\(kilobytes) kB" }
        let tenths = (kilobytes + 99) / 100
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
