import Synchronization

/// Where the words of a site's pages are kept from when the pages are written until the search index is: for a library they
/// come to tens of megabytes.
public protocol WordStore: Sendable {
    /// Keeps the words of one page; returns where they stand.
    func keep(_ words: [UInt8]) -> Range<Int>

    /// What was kept at a place, or a part of it.
    func words(at place: Range<Int>) -> [UInt8]
}

/// Keeps the words in memory.
final class HeldWords: WordStore {
    private let pages = Mutex<(starts: [Int], words: [[UInt8]], end: Int)>(([], [], 0))

    func keep(_ words: [UInt8]) -> Range<Int> {
        pages.withLock { pages in
            let start = pages.end
            pages.starts.append(start)
            pages.words.append(words)
            pages.end += words.count
            return start..<pages.end
        }
    }

    func words(at place: Range<Int>) -> [UInt8] {
        pages.withLock { pages in
            var (low, high) = (0, pages.starts.count)
            while low < high {
                let middle = (low + high) / 2
                if pages.starts[middle] <= place.lowerBound { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return [] }
            let start = pages.starts[low - 1]
            return Array(pages.words[low - 1][(place.lowerBound - start)..<(place.upperBound - start)])
        }
    }
}
