/// Which items of two sequences belong together, also out of order.
///
/// An item moved where the text says so clearly: it stands once on each side, the same; or nothing in its place is
/// like it, and one elsewhere is so by the rules for text far apart.
struct Rearrangement {
    /// In order; an item that moved is deleted and added there.
    private(set) var steps: [Alignment.Step]
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
        for pair in LooseUnits.mostAlikePairs(oldLeft.map { old[$0] }, newLeft.map { new[$0] }) {
            move(oldLeft[pair.old], newLeft[pair.new])
        }
        if !targets.isEmpty { moveFewest(old, new) { mayMoveOld($0) && mayMoveNew($1) } }
    }

    /// Lets an item that is the same on both sides be the one that moved, where more of the others then stay.
    private mutating func moveFewest(_ old: [Spelling], _ new: [Spelling], mayMove: (Int, Int) -> Bool) {
        var pairs = targets.map { (old: $0, new: $1, stays: false) }
        for step in steps {
            switch step {
            case .same(let i, let j), .changed(let i, let j): pairs.append((i, j, true))
            case .deleted, .added: continue
            }
        }
        let isForward = old.isForward(to: new)
        pairs.sort { isForward ? $0.new < $1.new : $0.old < $1.old }
        let kept = KeptOrder.isKept(pairs.map { isForward ? $0.old : $0.new }) { pairs[$0].stays }
        let leaving = zip(pairs, kept).filter { $0.stays && !$1 }.map(\.0)
        guard kept.count(where: \.self) > pairs.count(where: \.stays),
            leaving.allSatisfy({ old[$0.old] == new[$0.new] && mayMove($0.old, $0.new) })
        else { return }
        (targets, origins, steps) = ([:], [:], [])
        var (i, j) = (0, 0)
        func pass(to oldEnd: Int, _ newEnd: Int) -> [Alignment.Step] {
            (i..<oldEnd).map { .deleted($0) } + (j..<newEnd).map { .added($0) }
        }
        for (pair, isKept) in zip(pairs, kept) {
            guard isKept else {
                move(pair.old, pair.new)
                continue
            }
            steps += pass(to: pair.old, pair.new)
            steps.append(old[pair.old] == new[pair.new] ? .same(pair.old, pair.new) : .changed(pair.old, pair.new))
            (i, j) = (pair.old + 1, pair.new + 1)
        }
        steps += pass(to: old.count, new.count)
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
