import Synchronization

/// The files of the search index, which is made when the first of them is asked for.
final class SearchFiles: Sendable {
    private let site: SiteContext
    /// All files need the whole text: it is read once for all of them.
    private let index = Mutex<SearchIndex?>(nil)

    static let folder = "assets/search"

    init(_ site: SiteContext) {
        self.site = site
    }

    var files: [PlannedFile] {
        let extent = SearchExtent(site)
        return (0..<extent.pagePieces).map { piece in PlannedFile("\(Self.folder)/pages-\(piece).js") { self.made().pages(inPiece: piece) } }
            + (0..<extent.wordPieces).map { piece in PlannedFile("\(Self.folder)/words-\(piece).js") { self.made().words(inPiece: piece) } }
    }

    private func made() -> SearchIndex {
        index.withLock { index in
            if let index { return index }
            let made = SearchIndex(site)
            index = made
            return made
        }
    }
}
