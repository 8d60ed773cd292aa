import Digests
import Manuals

/// The digests of a text's elements, each with whether another text was found to have it too, in little room: a manual has
/// a hundred of them a chapter.
///
/// Sections and paragraphs with permanent ids, and their places, take 40 bytes each, sorted when first one is looked up.
struct DigestTable: Sendable {
    private struct Entry {
        let unit: UInt32
        var isMet = false
        let digest: Digest
    }

    /// By the first bits of their ids, so that no large array has to be moved when it grows.
    private var units: [[Entry]] = Array(repeating: [], count: 1 << Self.bits)
    private var others: [ElementKey: (digest: Digest, isMet: Bool)] = [:]
    private var isSorted = true

    private static let bits = 8

    var isEmpty: Bool { others.isEmpty && units.allSatisfy(\.isEmpty) }

    /// Adds an element. Returns false for one of a few that is there already; the others are found by `doubled`.
    mutating func insert(_ key: ElementKey, _ digest: Digest) -> Bool {
        guard let unit = key.packedUnit else { return others.updateValue((digest, false), forKey: key) == nil }
        units[Self.bucket(of: unit)].append(Entry(unit: unit, digest: digest))
        isSorted = false
        return true
    }

    /// The digest of an element and whether it was met; nil where there is none.
    mutating func entry(of key: ElementKey) -> (digest: Digest, isMet: Bool)? {
        guard let unit = key.packedUnit else { return others[key] }
        guard let place = place(of: unit) else { return nil }
        let entry = units[Self.bucket(of: unit)][place]
        return (entry.digest, entry.isMet)
    }

    /// Notes whether an element was met, if there is one.
    mutating func note(_ key: ElementKey, isMet: Bool) {
        guard let unit = key.packedUnit else {
            others[key]?.isMet = isMet
            return
        }
        if let place = place(of: unit) { units[Self.bucket(of: unit)][place].isMet = isMet }
    }

    /// The elements that were not met.
    var unmet: [ElementKey] {
        others.filter { !$0.value.isMet }.map(\.key) + units.joined().lazy.filter { !$0.isMet }.compactMap { ElementKey(packedUnit: $0.unit) }
    }

    /// A section, paragraph or place that was added twice; nil where none was.
    var doubled: ElementKey? {
        for bucket in units {
            let sorted = bucket.map(\.unit).sorted()
            for (unit, next) in zip(sorted, sorted.dropFirst()) where unit == next { return ElementKey(packedUnit: unit) }
        }
        return nil
    }

    private mutating func place(of unit: UInt32) -> Int? {
        if !isSorted {
            for index in units.indices { units[index].sort { $0.unit < $1.unit } }
            isSorted = true
        }
        let bucket = Self.bucket(of: unit)
        var (low, high) = (0, units[bucket].count)
        while low < high {
            let middle = (low + high) / 2
            if units[bucket][middle].unit < unit { low = middle + 1 } else { high = middle }
        }
        return low < units[bucket].count && units[bucket][low].unit == unit ? low : nil
    }

    private static func bucket(of unit: UInt32) -> Int { Int((unit >> (30 - UInt32(bits))) & ((1 << UInt32(bits)) - 1)) }
}

extension ElementKey {
    /// A section, paragraph or place of a permanent id as a number: two bits say which, thirty are the id's.
    fileprivate var packedUnit: UInt32? {
        switch self {
        case .section(let id): id.ordinal
        case .paragraph(let id): id.ordinal.map { $0 | 1 << 30 }
        case .place(let id): id.ordinal.map { $0 | 2 << 30 }
        case .field, .settings, .term, .reference, .file: nil
        }
    }

    fileprivate init?(packedUnit: UInt32) {
        guard let id = ElementID(ordinal: packedUnit & (1 << 30 - 1)) else { return nil }
        switch packedUnit >> 30 {
        case 0: self = .section(id)
        case 1: self = .paragraph(id)
        case 2: self = .place(id)
        default: return nil
        }
    }
}
