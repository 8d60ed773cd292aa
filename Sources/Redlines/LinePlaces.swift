/// Counts the items of both versions of a list, of all levels together and from 1, to say where a moved one stood and
/// stands.
public struct LinePlaces {
    /// For each line of a version the number of the item it is.
    private let old: [Int]
    private let new: [Int]
    private var next = (old: 0, new: 0)

    public init(_ list: ListRedline) {
        old = Self.numbers(list.lines.rejected)
        new = Self.numbers(list.lines.accepted)
    }

    /// The places of the next entry of the list; nil where it did not move.
    public mutating func next(_ entry: Rearranged<ListLineChange>) -> Replacement<Int>? {
        let places = entry.places(at: entry.accepted == nil ? next.old : next.new)
        if entry.rejected != nil { next.old += 1 }
        if entry.accepted != nil { next.new += 1 }
        return places.map { Replacement(old: old[$0.old], new: new[$0.new]) }
    }

    private static func numbers(_ lines: [ListLine]) -> [Int] {
        var count = 0
        return lines.map { line in
            if !line.isContinuation { count += 1 }
            return count
        }
    }
}
