/// Which items of two sequences belong together, also out of order.
///
/// An item moved where the text says so clearly: it stands once on each side, the same; or nothing in its place is
/// like it, and one elsewhere is so by the rules for text far apart.
struct Rearrangement {
    /// In order; an item that moved is deleted and added there.
    let steps: [Alignment.Step]
    private var targets: [Int: Int] = [:]
    private var origins: [Int: Int] = [:]

    /// `likeness` is that of `Alignment`; only items for which `mayMove` holds on both sides are moved.
    init(
        old: [Spelling], new: [Spelling], likeness: (Int, Int) -> Int, mayMoveOld: (Int) -> Bool = { _ in true },
        mayMoveNew: (Int) -> Bool = { _ in true }
    ) {
        var twins: [Int: Int] = [:]
        for pair in LooseUnits.samePairs(old, new, fewestWords: 1) where mayMoveOld(pair.old) && mayMoveNew(pair.new) {
            twins[pair.old] = pair.new
        }
        let newTwins = Set(twins.values)
        steps = Alignment.steps(old: old, new: new) { i, j in
            twins[i] == nil && !newTwins.contains(j) ? likeness(i, j) : 0
        }
        var (oldLeft, newLeft): ([Int], [Int]) = ([], [])
        for step in steps {
            switch step {
            case .deleted(let i) where mayMoveOld(i):
                if let j = twins[i] { move(i, j) } else { oldLeft.append(i) }
            case .added(let j) where mayMoveNew(j) && !newTwins.contains(j): newLeft.append(j)
            case .deleted, .added, .same, .changed: continue
            }
        }
        guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
        for pair in LooseUnits.mostAlikePairs(oldLeft.map { old[$0] }, newLeft.map { new[$0] }) {
            move(oldLeft[pair.old], newLeft[pair.new])
        }
    }

    private mutating func move(_ i: Int, _ j: Int) {
        targets[i] = j
        origins[j] = i
    }

    /// Where an old item that moved stands now.
    func target(of i: Int) -> Int? { targets[i] }

    /// Where a new item that moved stood.
    func origin(of j: Int) -> Int? { origins[j] }
}
