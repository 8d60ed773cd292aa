/// At which place each section and paragraph stands, in little room: 8 bytes for one whose id has six characters, as
/// permanent ones have.
struct UnitIndex: Hashable, Sendable {
    /// The characters of each such id above the place it stands at, in order.
    private let short: [UInt64]
    private let others: [Other]

    /// An id of another kind, or one that stands too far behind.
    private struct Other: Hashable {
        let id: ElementID
        let place: Int32
    }

    /// Seven bits for each of six characters; the others are the place's.
    private static let bitsOfPlace: UInt64 = 22

    /// The characters of an id above a place that is 0; nil for an id that has not six.
    private static func characters(of id: ElementID) -> UInt64? { characters(of: id.text.utf8.span) }

    private static func characters(of bytes: Span<UInt8>) -> UInt64? {
        guard bytes.count == ElementID.length else { return nil }
        var characters: UInt64 = 0
        for index in bytes.indices { characters = characters << 7 | UInt64(bytes[index]) }
        return characters << bitsOfPlace
    }

    /// Where each id stands. Of two places one id stands at, the last counts.
    init(_ units: some Sequence<(id: ElementID, place: Int32)>) {
        var short: [UInt64] = []
        short.reserveCapacity(units.underestimatedCount)
        var others: [Other] = []
        for (id, place) in units { Self.add(id, at: place, to: &short, &others) }
        self.init(short, others)
    }

    /// `ids` are those that stand at each place, from 0.
    init(_ ids: some Collection<ElementIDs>) {
        var short: [UInt64] = []
        short.reserveCapacity(ids.reduce(0) { $0 + $1.count })
        var others: [Other] = []
        for (place, ids) in ids.enumerated() {
            guard place < 1 << Self.bitsOfPlace, let spelled = ids.spelled else {
                for id in ids { Self.add(id, at: Int32(place), to: &short, &others) }
                continue
            }
            for start in stride(from: 0, to: spelled.count, by: ElementID.length) {
                guard let characters = Self.characters(of: spelled.span.extracting(start..<(start + ElementID.length))) else { continue }
                short.append(characters | UInt64(place))
            }
        }
        self.init(short, others)
    }

    private static func add(_ id: ElementID, at place: Int32, to short: inout [UInt64], _ others: inout [Other]) {
        if UInt64(place) < 1 << bitsOfPlace, let characters = characters(of: id) {
            short.append(characters | UInt64(place))
        } else {
            others.append(Other(id: id, place: place))
        }
    }

    private init(_ short: consuming [UInt64], _ others: consuming [Other]) {
        short.sort()
        others.sort { ($0.id, $0.place) < ($1.id, $1.place) }
        // In no more room than they need.
        self.short = short.map(\.self)
        self.others = others
    }

    subscript(id: ElementID) -> Int32? {
        if !others.isEmpty, let place = other(id) { return place }
        guard let characters = Self.characters(of: id) else { return nil }
        // Behind the last place of this id begins the next id.
        let next = characters + 1 << Self.bitsOfPlace
        let short = short.span
        var (low, high) = (0, short.count)
        while low < high {
            let middle = (low + high) / 2
            if short[middle] < next { low = middle + 1 } else { high = middle }
        }
        guard low > 0, short[low - 1] >= characters else { return nil }
        return Int32(truncatingIfNeeded: short[low - 1] - characters)
    }

    /// Whether an id may stand at two places, or twice at one: sure to be so where it does, and nearly only there.
    var mayHoldDoubles: Bool {
        zip(short, short.dropFirst()).contains { $0 ^ $1 < 1 << Self.bitsOfPlace }
            || zip(others, others.dropFirst()).contains { $0.id == $1.id } || others.contains { Self.characters(of: $0.id) != nil }
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
