import Synchronization

/// Where bytes are kept that are too many to be held in memory, from when they are made until they are asked for: the words of
/// a site's pages, the elements of a text.
public protocol ByteStore: Sendable {
    /// Keeps some bytes; returns where they stand.
    func keep(_ bytes: [UInt8]) -> Range<Int>

    /// What was kept at a place, or a part of it.
    func bytes(at place: Range<Int>) -> [UInt8]
}

/// Keeps the bytes in memory.
public final class HeldBytes: ByteStore {
    private let pieces = Mutex<(starts: [Int], bytes: [[UInt8]], end: Int)>(([], [], 0))

    public init() {}

    public func keep(_ bytes: [UInt8]) -> Range<Int> {
        pieces.withLock { pieces in
            let start = pieces.end
            pieces.starts.append(start)
            pieces.bytes.append(bytes)
            pieces.end += bytes.count
            return start..<pieces.end
        }
    }

    public func bytes(at place: Range<Int>) -> [UInt8] {
        pieces.withLock { pieces in
            var (low, high) = (0, pieces.starts.count)
            while low < high {
                let middle = (low + high) / 2
                if pieces.starts[middle] <= place.lowerBound { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return [] }
            let start = pieces.starts[low - 1]
            return Array(pieces.bytes[low - 1][(place.lowerBound - start)..<(place.upperBound - start)])
        }
    }
}
