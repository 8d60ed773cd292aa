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
    /// Pieces of words that are written together: in so many sheaves at most the whole index, which is never held as a whole.
    private static let mostSheaves = 16
    private let piecesInSheaf: Int

    init(_ site: SiteContext) {
        let chapters = site.outline.chapters.count
        // The glossary, the references and the contacts are pages too.
        pagePieces = (chapters + 3 + Self.pagesInPiece - 1) / Self.pagesInPiece
        wordPieces = min(max(1, chapters / Self.chaptersPerWordPiece), Self.mostWordPieces)
        piecesInSheaf = (wordPieces + Self.mostSheaves - 1) / Self.mostSheaves
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

    var sheaves: Int { (wordPieces + piecesInSheaf - 1) / piecesInSheaf }

    func sheaf(ofPiece piece: Int) -> Int { piece / piecesInSheaf }

    /// All pieces, those of two sheaves by turns: who makes one seldom waits for whoever makes its neighbour.
    var piecesByTurns: [Int] {
        stride(from: 0, to: sheaves, by: 2).flatMap { sheaf in
            let first = pieces(of: sheaf)
            let second = sheaf + 1 < sheaves ? pieces(of: sheaf + 1) : 0..<0
            return (0..<max(first.count, second.count)).flatMap { place in
                [first, second].compactMap { place < $0.count ? $0.lowerBound + place : nil }
            }
        }
    }

    /// The pieces of a sheaf.
    func pieces(of sheaf: Int) -> Range<Int> {
        (sheaf * piecesInSheaf)..<min((sheaf + 1) * piecesInSheaf, wordPieces)
    }
}
