import Editorial
import Git
import Record
import Site

/// The documents of a published release that its site offers: those that were set of the text as it is shown, as far as
/// they are still there. A clone of the manual has none, and its site says nothing of any.
struct ShownDocuments {
    private let printed: PrintedDocuments?
    private let folder: DocumentFolder

    init(of release: Release, _ editions: EditionReading) throws(RecordFault) {
        folder = DocumentFolder(of: release.name, editions.office)
        guard let printed = folder.printed() else {
            self.printed = nil
            return
        }
        var standing = editions.proceedings.hasHadWordsWithdrawn ? printed.set(from: DocumentPlan(try editions.printed(release))) : printed
        try editions.check()
        standing.documents = standing.documents.filter { [folder] in Folder.isThere("\(folder.path)/\($0.name)") }
        self.printed = standing
    }

    /// What the site's pages say of them.
    var offered: OfferedDocuments { printed?.offered(in: PrintedDocuments.folder) ?? .none }

    /// The documents under the paths they have in the site.
    var files: [ShownPage] {
        (printed?.documents ?? []).map { [folder] document in
            ShownPage(path: PrintedDocuments.folder + document.name) { () throws(OfficeError) in try folder.bytesAsMade(of: document) }
        }
    }
}

extension Proceedings {
    /// Whether words were ever withdrawn by order, so that documents set before show them, or those set after lack them.
    var hasHadWordsWithdrawn: Bool {
        notices.values.contains { $0.proposed.kind == .redaction && $0.approved != nil }
    }
}
