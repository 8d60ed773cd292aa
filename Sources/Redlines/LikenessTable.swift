/// The likeness of the items of two sequences, their words counted when first asked for.
struct LikenessTable {
    private let old: [Spelling]
    private let new: [Spelling]
    private var oldBags: [WordBag?]
    private var newBags: [WordBag?]

    init(old: [Spelling], new: [Spelling]) {
        self.old = old
        self.new = new
        oldBags = Array(repeating: nil, count: old.count)
        newBags = Array(repeating: nil, count: new.count)
    }

    mutating func oldBag(_ i: Int) -> WordBag {
        if let bag = oldBags[i] { return bag }
        let bag = WordBag(old[i])
        oldBags[i] = bag
        return bag
    }

    mutating func newBag(_ j: Int) -> WordBag {
        if let bag = newBags[j] { return bag }
        let bag = WordBag(new[j])
        newBags[j] = bag
        return bag
    }

    /// The likeness of two items where it is at least `least`, otherwise 0.
    mutating func likeness(_ i: Int, _ j: Int, atLeast least: Int) -> Int {
        Likeness.between(oldBag(i), newBag(j), atLeast: least)
    }
}
