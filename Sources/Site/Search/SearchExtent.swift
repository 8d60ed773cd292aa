import Manuals
import Releases

/// Into how many pieces the search index falls, which the outline decides: the texts are not asked.
struct SearchExtent: Hashable, Sendable {
    let wordPieces: Int
    let pagePieces: Int

    /// The pages told of in one piece.
    static let pagesInPiece = 16
    private static let chaptersPerWordPiece = 16
    private static let mostWordPieces = 256
    /// Pieces of words that are written together.
    private static let piecesInSheaf = 16

    init(_ site: SiteContext) {
        let chapters = site.outline.chapters.count
        // The glossary, the references and the contacts are pages too.
        pagePieces = (chapters + 3 + Self.pagesInPiece - 1) / Self.pagesInPiece
        wordPieces = min(max(1, chapters / Self.chaptersPerWordPiece), Self.mostWordPieces)
    }

    /// The piece that holds a word: words that begin with the same three characters stand together, so that a word
    /// that is only begun is found.
    func piece(of word: ArraySlice<UInt8>) -> Int {
        var characters = 0
        let end = word.indices.first { index in
            if word[index] & 0xC0 != 0x80 { characters += 1 }
            return characters > 3
        }
        let start = word[..<(end ?? word.endIndex)]
        return Int(Self.hash(start.span) % UInt32(wordPieces))
    }

    /// FNV-1a of 32 bits, which the search script computes too.
    private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return hash
    }

    var sheaves: Int { (wordPieces + Self.piecesInSheaf - 1) / Self.piecesInSheaf }

    func sheaf(ofPiece piece: Int) -> Int { piece / Self.piecesInSheaf }

    /// The pieces of a sheaf.
    func pieces(of sheaf: Int) -> Range<Int> {
        (sheaf * Self.piecesInSheaf)..<min((sheaf + 1) * Self.piecesInSheaf, wordPieces)
    }
}
