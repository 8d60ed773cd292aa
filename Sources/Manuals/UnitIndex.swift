/// At which place each section and paragraph stands, in little room: 8 bytes for one with a permanent id.
struct UnitIndex: Hashable, Sendable {
    /// Each permanent id's number above the place it stands at, in order.
    private let permanent: [UInt64]
    private let others: [ElementID: Int32]

    /// `ids` are those that stand at each place, from 0. Of two places one id stands at, the last counts.
    init(_ ids: some Sequence<[ElementID]>) {
        var permanent: [UInt64] = []
        var others: [ElementID: Int32] = [:]
        for (place, ids) in ids.enumerated() {
            for id in ids {
                if let ordinal = id.ordinal { permanent.append(UInt64(ordinal) << 32 | UInt64(place)) } else { others[id] = Int32(place) }
            }
        }
        permanent.sort()
        self.permanent = permanent
        self.others = others
    }

    subscript(id: ElementID) -> Int32? {
        guard let ordinal = id.ordinal else { return others[id] }
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
}
