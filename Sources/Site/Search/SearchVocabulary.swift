import Synchronization

/// The words of all pages by number, in the order in which they first came, whichever page was read first: nothing that is
/// published depends on a number.
final class SearchVocabulary: Sendable {
    let extent: SearchExtent
    private let state: Mutex<State>

    /// A word as the index knows it.
    struct Entry {
        let number: UInt32
        /// The piece of the index that holds it.
        let piece: UInt16
    }

    private struct State {
        var words: WordTable
        var pieces: [UInt16]
    }

    /// `words` are known already.
    init(_ extent: SearchExtent, words: WordTable = WordTable()) {
        self.extent = extent
        state = Mutex(State(words: words, pieces: (0..<words.count).map { UInt16(extent.piece(of: words[$0])) }))
    }

    /// What a word with its key is called, which is new if it never came before.
    func entry(of word: Span<UInt8>, key: UInt64) -> Entry {
        state.withLock { state in
            let number = state.words.number(of: word, key: key)
            if number == state.pieces.count { state.pieces.append(UInt16(extent.piece(of: state.words[number]))) }
            return Entry(number: UInt32(number), piece: state.pieces[number])
        }
    }

    /// The words known so far, and the piece of each.
    var known: (words: WordTable, pieces: [UInt16]) { state.withLock { ($0.words, $0.pieces) } }
}
