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
    /// Pieces of words that are written together: in so many sheaves at least where there are pieces enough, and in more
    /// where each would be large, since the index is never held as a whole.
    private static let fewestSheaves = 16
    private static let chaptersPerSheaf = 256
    private let piecesInSheaf: Int
    /// The pieces of words in the order of their files' paths, in which a bundle asks for them: those of a sheaf stand
    /// together there.
    private let order: [Int]
    /// The place of each piece in that order.
    private let turns: [Int]

    init(_ site: SiteContext) {
        let chapters = site.outline.chapters.count
        // The glossary, the references and the contacts are pages too.
        pagePieces = (chapters + 3 + Self.pagesInPiece - 1) / Self.pagesInPiece
        wordPieces = min(max(1, chapters / Self.chaptersPerWordPiece), Self.mostWordPieces)
        let sheaves = max(Self.fewestSheaves, chapters / Self.chaptersPerSheaf)
        piecesInSheaf = (wordPieces + sheaves - 1) / sheaves
        order = (0..<wordPieces).sorted { "\($0)" < "\($1)" }
        var turns = order
        for (turn, piece) in order.enumerated() { turns[piece] = turn }
        self.turns = turns
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

    func sheaf(ofPiece piece: Int) -> Int { turns[piece] / piecesInSheaf }

    /// The place of a piece in its sheaf.
    func placeInSheaf(ofPiece piece: Int) -> Int { turns[piece] % piecesInSheaf }

    /// All pieces, those of two sheaves by turns: who makes one seldom waits for whoever makes its neighbour.
    var piecesByTurns: [Int] {
        stride(from: 0, to: sheaves, by: 2).flatMap { sheaf in
            let first = Array(pieces(of: sheaf))
            let second = sheaf + 1 < sheaves ? Array(pieces(of: sheaf + 1)) : []
            return (0..<max(first.count, second.count)).flatMap { place in
                [first, second].compactMap { place < $0.count ? $0[place] : nil }
            }
        }
    }

    /// The pieces of a sheaf.
    func pieces(of sheaf: Int) -> ArraySlice<Int> {
        order[(sheaf * piecesInSheaf)..<min((sheaf + 1) * piecesInSheaf, wordPieces)]
    }
}
