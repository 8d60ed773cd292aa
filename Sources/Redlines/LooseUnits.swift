import Manuals

/// Pairs units that have no partner in their own section, wherever they stand.
enum LooseUnits {
    /// Texts that stand once on each side and are the same, in the order of the old.
    static func samePairs(_ old: [Spelling], _ new: [Spelling]) -> [UnitPair] {
        samePairs(old, new, fewestWords: Likeness.fewestWordsElsewhere)
    }

    /// The same with texts of at least so many words.
    static func samePairs(_ old: [Spelling], _ new: [Spelling], fewestWords: Int) -> [UnitPair] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        let oldPlaces = onlyPlaces(of: old)
        let newPlaces = onlyPlaces(of: new)
        var pairs: [UnitPair] = []
        for (spelling, place) in oldPlaces {
            guard let place, let mate = newPlaces[spelling] ?? nil else { continue }
            if WordBag(spelling).count >= fewestWords { pairs.append(UnitPair(old: place, new: mate)) }
        }
        return pairs.sorted { $0.old < $1.old }
    }

    /// Where each text stands; nil where it stands more than once.
    private static func onlyPlaces(of spellings: [Spelling]) -> [Spelling: Int?] {
        var places: [Spelling: Int?] = [:]
        for (index, spelling) in spellings.enumerated() {
            places.updateValue(places.keys.contains(spelling) ? nil : index, forKey: spelling)
        }
        return places
    }

    /// Texts alike enough, the most alike first; equally alike ones in the direction comparisons are made in.
    static func mostAlikePairs(_ old: [Spelling], _ new: [Spelling]) -> [UnitPair] {
        let (oldBags, newBags) = (old.map { WordBag($0) }, new.map { WordBag($0) })
        if old.isForward(to: new) { return alikePairs(oldBags, newBags) }
        return alikePairs(newBags, oldBags).map { UnitPair(old: $0.new, new: $0.old) }
    }

    private static func alikePairs(_ old: [WordBag], _ new: [WordBag]) -> [UnitPair] {
        var found: [(likeness: Int, pair: UnitPair)] = []
        for pair in sharingRareWords(old, new) {
            let likeness = Likeness.between(old[pair.old], new[pair.new], atLeast: Likeness.elsewhere)
            if likeness > 0 { found.append((likeness, pair)) }
        }
        found.sort { ($1.likeness, $0.pair.old, $0.pair.new) < ($0.likeness, $1.pair.old, $1.pair.new) }
        var pairs: [UnitPair] = []
        var takenOld: Set<Int> = []
        var takenNew: Set<Int> = []
        for (_, pair) in found where !takenOld.contains(pair.old) && !takenNew.contains(pair.new) {
            takenOld.insert(pair.old)
            takenNew.insert(pair.new)
            pairs.append(pair)
        }
        return pairs
    }

    /// Pairs with a word in common that few have: all that need be compared, and not more than grow with the text.
    private static func sharingRareWords(_ old: [WordBag], _ new: [WordBag]) -> Set<UnitPair> {
        let oldPlaces = places(of: old)
        let newPlaces = places(of: new)
        var pairs: Set<UnitPair> = []
        for (word, olds) in oldPlaces where olds.count <= Likeness.commonWord {
            guard let news = newPlaces[word], news.count <= Likeness.commonWord else { continue }
            for i in olds { for j in news { pairs.insert(UnitPair(old: i, new: j)) } }
        }
        return pairs
    }

    /// Where each word stands, among texts long enough to be paired; one place more than is of use at most.
    private static func places(of bags: [WordBag]) -> [UInt64: [Int]] {
        var places: [UInt64: [Int]] = [:]
        for (index, bag) in bags.enumerated() where bag.count >= Likeness.fewestWordsElsewhere {
            for word in bag.distinctWords where (places[word]?.count ?? 0) <= Likeness.commonWord {
                places[word, default: []].append(index)
            }
        }
        return places
    }
}
