/// At which place each section and paragraph stands, in little room: 8 bytes for one with a permanent id.
struct UnitIndex: Hashable, Sendable {
    /// Each permanent id's number above the place it stands at, in order.
    private let permanent: [UInt64]
    private let others: [Other]

    /// An id of another kind.
    private struct Other: Hashable {
        let id: ElementID
        let place: Int32
    }

    /// Where each id stands. Of two places one id stands at, the last counts.
    init(_ units: some Sequence<(id: ElementID, place: Int32)>) {
        var permanent: [UInt64] = []
        permanent.reserveCapacity(units.underestimatedCount)
        var others: [Other] = []
        for (id, place) in units {
            if let ordinal = id.ordinal {
                permanent.append(UInt64(ordinal) << 32 | UInt64(place))
            } else {
                others.append(Other(id: id, place: place))
            }
        }
        permanent.sort()
        others.sort { ($0.id, $0.place) < ($1.id, $1.place) }
        // In no more room than they need.
        self.permanent = permanent.map(\.self)
        self.others = others
    }

    /// `ids` are those that stand at each place, from 0.
    init(_ ids: some Sequence<[ElementID]>) {
        self.init(ids.enumerated().lazy.flatMap { place, ids in ids.lazy.map { (id: $0, place: Int32(place)) } })
    }

    subscript(id: ElementID) -> Int32? {
        guard let ordinal = id.ordinal else { return other(id) }
        // Behind the last place of this id begins the next id.
        let next = (UInt64(ordinal) + 1) << 32
        var (low, high) = (0, permanent.count)
        while low < high {
            let middle = (low + high) / 2
            if permanent[middle] < next { low = middle + 1 } else { high = middle }
        }
        guard low > 0, permanent[low - 1] >> 32 == UInt64(ordinal) else { return nil }
        return Int32(truncatingIfNeeded: permanent[low - 1])
    }

    private func other(_ id: ElementID) -> Int32? {
        var (low, high) = (0, others.count)
        while low < high {
            let middle = (low + high) / 2
            if others[middle].id <= id { low = middle + 1 } else { high = middle }
        }
        return low > 0 && others[low - 1].id == id ? others[low - 1].place : nil
    }
}
