import Manuals

/// Finds paragraphs and headings whose words stay but are set out otherwise: text that became the items of a list, a list
/// cut in two by a paragraph, an item that became a heading, three paragraphs that became one. Compared block by block they
/// would be gone and new.
struct SetAnew {
    /// So many thousandths of a paragraph's words must stand in the others,
    private static let share = 600
    /// and of a shorter one nothing is said.
    private static let fewestWords = 4
    /// Setting out anew must save so many marked words at least, and half of them.
    private static let leastSaved = 8
    /// Among more bytes of text, those of both revisions together, no words are looked for.
    private static let mostText = 1 << 18

    private var units: [UnitRedline]

    static func marked(_ units: [UnitRedline]) -> [UnitRedline] {
        units.contains { $0.isLone || $0.isSetOutFreely } ? searched(units) : units
    }

    /// The same, found by looking at every unit.
    static func searched(_ units: [UnitRedline]) -> [UnitRedline] {
        var set = SetAnew(units: units)
        var run: [Int] = []
        for (index, unit) in units.enumerated() {
            if unit.changedBlocks != nil {
                run.append(index)
            } else if case .kept = unit {
                set.settle(run)
                run.removeAll(keepingCapacity: true)
            }
        }
        set.settle(run)
        return set.units
    }

    /// Settles what changed between two units that stayed as they were.
    private mutating func settle(_ run: [Int]) {
        guard run.contains(where: { units[$0].isLone }), run.contains(where: { units[$0].rejected != nil }),
            run.contains(where: { units[$0].accepted != nil }), hasLittleText(run)
        else {
            for index in run { set([index]) }
            return
        }
        // A heading has room for one text: where words have no place in it, the paragraphs are settled without it.
        for group in groups(in: run) where !set(group) { set(group.filter { !units[$0].isSection }) }
    }

    private func hasLittleText(_ run: [Int]) -> Bool {
        var size = 0
        for index in run {
            for block in (units[index].rejectedBlocks ?? []) + (units[index].acceptedBlocks ?? []) { block.forEachStretch { size += $0.size } }
            if size > Self.mostText { return false }
        }
        return true
    }

    /// Those that have words of one another, each group in order.
    private func groups(in run: [Int]) -> [[Int]] {
        let (old, new) = (Side(run, units, \.rejectedBlocks), Side(run, units, \.acceptedBlocks))
        guard let mates = Self.mates(old, new) else { return run.map { [$0] } }
        // How many words of each on one side stand in each on the other.
        var common: [Int: [Int: Int]] = [:]
        for (word, mate) in mates.enumerated() where mate >= 0 {
            let (from, to) = (old.members[old.words.owner(of: word)], new.members[new.words.owner(of: Int(mate))])
            guard from != to else { continue }
            if units[from].isLone { common[from, default: [:]][to, default: 0] += 1 }
            if units[to].isLone { common[to, default: [:]][from, default: 0] += 1 }
        }
        var groups = Dictionary(uniqueKeysWithValues: run.map { ($0, $0) })
        let counts = old.counts.merging(new.counts) { one, _ in one }
        for index in run where units[index].isLone {
            let count = counts[index, default: 0]
            let found = common[index, default: [:]]
            guard count >= Self.fewestWords, 1_000 * found.values.reduce(0, +) >= Self.share * count else { continue }
            for (other, words) in found where 8 * words >= count {
                guard let one = groups[index], let joined = groups[other] else { continue }
                for member in run where groups[member] == joined { groups[member] = one }
            }
        }
        return Dictionary(grouping: run) { groups[$0, default: $0] }.values.map { $0.sorted() }
    }

    /// Sets the units of a group against one another by their words alone where that marks fewer of them; returns whether
    /// it did.
    @discardableResult
    private mutating func set(_ group: [Int]) -> Bool {
        if group.count == 1, !(units[group[0]].changedBlocks?.mayBeSetAnew ?? false) { return false }
        // One that replaces another, however alike, is not the other.
        if group.count == 2, group.allSatisfy({ units[$0].isLone }) { return false }
        let marked = group.reduce(0) { $0 + units[$1].nodes.markedWords }
        guard marked >= Self.leastSaved else { return false }
        let (old, new) = (Side(group, units, \.rejectedBlocks), Side(group, units, \.acceptedBlocks))
        guard !old.members.isEmpty, !new.members.isEmpty, let mates = Self.mates(old, new) else { return false }
        var backward = [Int32](repeating: -1, count: new.words.words.count)
        for (word, mate) in mates.enumerated() where mate >= 0 { backward[Int(mate)] = Int32(word) }
        let before = new.filled(with: old.words, mates: mates)
        let after = old.filled(with: new.words, mates: backward)
        let (origins, holders) = (new.chief(of: old, mates: backward), old.chief(of: new, mates: mates))
        var changed: [Int: UnitRedline] = [:]
        for index in group {
            let from = after[index].flatMap { other in units[index].rejectedBlocks.map { MergedSequence(old: $0, new: other) } }
            let to = before[index].flatMap { other in units[index].acceptedBlocks.map { MergedSequence(old: other, new: $0) } }
            guard let unit = units[index].setAnew(
                from: from, to: to, origin: origins[index].flatMap { units[$0].rejected?.id }, holder: holders[index].flatMap { units[$0].accepted?.id })
            else { return false }
            changed[index] = unit
        }
        let left = old.words.count(keptNowhereBy: mates) + new.words.count(keptNowhereBy: backward)
        guard marked - left >= Self.leastSaved, 2 * left <= marked else { return false }
        for (index, unit) in changed { units[index] = unit }
        return true
    }

    private static func mates(_ old: Side, _ new: Side) -> [Int32]? {
        if old.spellings.isForward(to: new.spellings) { return old.words.mates(in: new.words) }
        guard let mates = new.words.mates(in: old.words) else { return nil }
        var backward = [Int32](repeating: -1, count: old.words.words.count)
        for (word, mate) in mates.enumerated() where mate >= 0 { backward[Int(mate)] = Int32(word) }
        return backward
    }

    /// What stands in the units of a group in one revision.
    private struct Side {
        /// The places of those that stand in it.
        var members: [Int] = []
        let words: WordStream
        private var blocks: [[Block]] = []

        init(_ group: [Int], _ units: [UnitRedline], _ side: (UnitRedline) -> [Block]?) {
            for index in group {
                guard let found = side(units[index]) else { continue }
                members.append(index)
                blocks.append(found)
            }
            words = WordStream(blocks)
        }

        var spellings: [Spelling] { blocks.map { Spelling($0) } }

        /// How many words each has.
        var counts: [Int: Int] {
            words.words.indices.reduce(into: [:]) { $0[members[words.owner(of: $1)], default: 0] += 1 }
        }

        /// For each paragraph the one of the other revision that has its words, if one has most of them.
        func chief(of other: Side, mates: [Int32]) -> [Int: Int] {
            var common: [Int: [Int: Int]] = [:]
            for (word, mate) in mates.enumerated() where mate >= 0 {
                common[members[words.owner(of: word)], default: [:]][other.members[other.words.owner(of: Int(mate))], default: 0] += 1
            }
            let counts = counts
            return Dictionary(uniqueKeysWithValues: common.compactMap { member, found in
                found.first { 1_000 * $0.value >= SetAnew.share * counts[member, default: 0] }.map { (member, $0.key) }
            })
        }

        /// Each paragraph with the other revision's words in the places of its own.
        func filled(with other: WordStream, mates: [Int32]) -> [Int: [Block]] {
            var filling = Filling(other.shares(of: words, mates: mates).map { other.pieces($0, mates: mates) })
            return Dictionary(uniqueKeysWithValues: zip(members, blocks.map { $0.filled(with: &filling) }))
        }
    }
}

extension UnitRedline {
    /// Whether it stands in one revision alone.
    var isLone: Bool {
        switch self {
        case .added, .deleted: true
        case .kept, .movedHere, .movedAway: false
        }
    }

    /// Whether it changed in its place and may be set out otherwise there: it is more than one text in which words changed.
    fileprivate var isSetOutFreely: Bool {
        guard case .kept(.changed(let change)) = self else { return false }
        guard case .paragraph(let blocks) = change.content, blocks.entries.count == 1, case .changed(.text) = blocks.entries[0] else { return true }
        return false
    }

    fileprivate var isSection: Bool { (accepted ?? rejected)?.isSection ?? false }

    /// The blocks of a paragraph or heading that is new, gone or, if it is a paragraph, changed in its place, and is shown
    /// as such.
    fileprivate var changedBlocks: ChangedBlocks? {
        switch self {
        case .added(.whole(let unit), _) where unit.blocks.allSatisfy(\.isStretches): ChangedBlocks(old: nil, new: unit.blocks)
        case .deleted(.whole(let unit), _) where unit.blocks.allSatisfy(\.isStretches): ChangedBlocks(old: unit.blocks, new: nil)
        case .kept(.changed(let change)): change.changedBlocks
        default: nil
        }
    }

    fileprivate var acceptedBlocks: [Block]? { accepted?.blocks }
    fileprivate var rejectedBlocks: [Block]? { rejected?.blocks }

    /// The unit with its words compared so; nil where that would not make its text again.
    fileprivate func setAnew(
        from: MergedSequence<BlockChange>?, to: MergedSequence<BlockChange>?, origin: ElementID?, holder: ElementID?
    ) -> UnitRedline? {
        if let from, let blocks = rejectedBlocks, Spelling(from.rejected) != Spelling(blocks) { return nil }
        if let to, let blocks = acceptedBlocks, Spelling(to.accepted) != Spelling(blocks) { return nil }
        switch (self, from, to) {
        case (.kept(let comparison), let from?, let to?):
            let id = Replacement(old: comparison.oldID, new: comparison.id)
            return .kept(.changed(UnitChange(id: id, content: .setAnew(from: from, to: to))))
        case (.added(let unit, _), nil, let to?):
            return UnitChange(unit.accepted, setAnew: to).map { .added(.setAnew($0), splitFrom: origin) }
        case (.deleted(let unit, _), let from?, nil):
            return UnitChange(unit.rejected, setAnew: from).map { .deleted(.setAnew($0), joinedInto: holder) }
        default: return nil
        }
    }
}

extension Unit {
    /// What it is made of: a section of its heading.
    fileprivate var blocks: [Block] {
        switch self {
        case .section(let section): [.heading(level: section.depth, section.title)]
        case .paragraph(let paragraph): paragraph.blocks
        }
    }
}

/// The blocks of a unit in both revisions, where it stands in them.
private struct ChangedBlocks {
    var old: [Block]?
    var new: [Block]?

    /// Whether by itself it may be set out otherwise: more than one stretch of text, and not the same kinds of blocks.
    var mayBeSetAnew: Bool {
        guard let old, let new else { return false }
        return old.count > 1 || new.count > 1 || !old.allSatisfy(\.isText) || !new.allSatisfy(\.isText)
    }
}

extension UnitChange {
    /// What changed in the words of a unit of one revision that is set out anew; nil where a heading has no room for them.
    fileprivate init?(_ unit: Unit, setAnew blocks: MergedSequence<BlockChange>) {
        let id = Replacement(old: unit.id, new: unit.id)
        switch unit {
        case .paragraph: self.init(id: id, content: .paragraph(blocks))
        case .section(let section):
            guard blocks.entries.count == 1, case .heading(_, let title)? = blocks.entries.first?.spread else { return nil }
            self.init(id: id, content: .section(depth: Replacement(old: section.depth, new: section.depth), title: title))
        }
    }

    fileprivate var changedBlocks: ChangedBlocks? {
        switch content {
        case .paragraph, .replaced: break
        case .section, .split, .joined, .setAnew: return nil
        }
        guard case .paragraph(let old) = rejected, case .paragraph(let new) = accepted,
            old.blocks.allSatisfy(\.isStretches), new.blocks.allSatisfy(\.isStretches)
        else { return nil }
        return ChangedBlocks(old: old.blocks, new: new.blocks)
    }
}

extension Prose {
    /// The bytes of its words.
    fileprivate var size: Int { runs.reduce(0) { if case .text(let words) = $1.content { $0 + words.utf8.count } else { $0 } } }
}

extension Block {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
