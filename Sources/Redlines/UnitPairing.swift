import Manuals

/// Which sections and paragraphs of two revisions of a chapter are one.
///
/// Written ids decide. Text without ids is paired in this order, so that a sentence that stands in several sections
/// is held for the one in its own section:
/// 1. sections, by all their words and their headings, in order and then wherever they stand;
/// 2. paragraphs that are the same and stand in each revision once, wherever they stand;
/// 3. paragraphs of paired sections, in order, the same first and then the most alike;
/// 4. what is left, wherever it stands, where it is alike enough and shares words that are rare in the chapter.
///
/// `Likeness` holds the measure. A written id is never paired with another written id.
struct UnitPairing {
    private let old: ChapterSide
    private let new: ChapterSide
    private var oldMates: [Int?]
    private var newMates: [Int?]
    /// The spellings of all units, once they are needed.
    private var oldContents: [Spelling] = []
    private var newContents: [Spelling] = []

    /// The pairs in the order of the new.
    static func pairs(_ old: ChapterSide, _ new: ChapterSide) -> [UnitPair] {
        if old.hasWrittenIDs(of: new) { return old.body.indices.map { UnitPair(old: $0, new: $0) } }
        return searchedPairs(old, new)
    }

    /// The same, found by looking at every unit.
    static func searchedPairs(_ old: ChapterSide, _ new: ChapterSide) -> [UnitPair] {
        if old.isForward(to: new) { return forwardPairs(old, new) }
        return forwardPairs(new, old).map { UnitPair(old: $0.new, new: $0.old) }.sorted { $0.new < $1.new }
    }

    private static func forwardPairs(_ old: ChapterSide, _ new: ChapterSide) -> [UnitPair] {
        var pairing = UnitPairing(old: old, new: new)
        pairing.pairWrittenIDs()
        if pairing.hasUnidentified { pairing.pairByLikeness() }
        return pairing.newMates.enumerated().compactMap { new, old in old.map { UnitPair(old: $0, new: new) } }
    }

    private init(old: ChapterSide, new: ChapterSide) {
        self.old = old
        self.new = new
        oldMates = Array(repeating: nil, count: old.body.count)
        newMates = Array(repeating: nil, count: new.body.count)
    }

    /// Pairs by id; where an id stands twice, by mistake, the first with the first.
    private mutating func pairWrittenIDs() {
        // Mostly the ids are the same ones in the same order for long, and there the first meets the first.
        var shared = 0
        while shared < old.body.count, shared < new.body.count, old.body[shared].id == new.body[shared].id {
            if !old.body[shared].id.isProvisional { pair(shared, shared) }
            shared += 1
        }
        var first: [ElementID: Int] = [:]
        first.reserveCapacity(old.body.count - shared)
        var following = [Int?](repeating: nil, count: old.body.count)
        for index in old.body.indices[shared...].reversed() where !old.body[index].id.isProvisional {
            following[index] = first.updateValue(index, forKey: old.body[index].id)
        }
        for index in new.body.indices[shared...] where !new.body[index].id.isProvisional {
            guard let mate = first[new.body[index].id] else { continue }
            first[new.body[index].id] = following[mate]
            pair(mate, index)
        }
    }

    private mutating func pair(_ i: Int, _ j: Int) {
        oldMates[i] = j
        newMates[j] = i
    }

    /// Whether both units are still alone and may be held for one without contradicting a written id.
    private func mayPair(_ i: Int, _ j: Int) -> Bool {
        oldMates[i] == nil && newMates[j] == nil && old.body[i].isSection == new.body[j].isSection
            && (old.body[i].id.isProvisional || new.body[j].id.isProvisional)
    }

    private var hasUnidentified: Bool {
        oldMates.contains { $0 == nil } && newMates.contains { $0 == nil }
            && (zip(old.body, oldMates).contains { $0.id.isProvisional && $1 == nil }
                || zip(new.body, newMates).contains { $0.id.isProvisional && $1 == nil })
    }

    private mutating func pairByLikeness() {
        oldContents = old.contents
        newContents = new.contents
        let sections = pairedSections()
        pairLoose(LooseUnits.samePairs)
        for (oldSection, newSection) in sections { pairParagraphs(oldSection, newSection) }
        pairLoose(LooseUnits.mostAlikePairs)
    }

    /// Pairs what has no partner yet, wherever it stands.
    private mutating func pairLoose(_ pairs: ([Spelling], [Spelling]) -> [UnitPair]) {
        let oldLeft = old.body.indices.filter { oldMates[$0] == nil }
        let newLeft = new.body.indices.filter { newMates[$0] == nil }
        for found in pairs(oldLeft.map { oldContents[$0] }, newLeft.map { newContents[$0] }) {
            let (i, j) = (oldLeft[found.old], newLeft[found.new])
            if mayPair(i, j) { pair(i, j) }
        }
    }

    /// The sections that are one, headings included; pairs the headings.
    private mutating func pairedSections() -> [(Range<Int>, Range<Int>)] {
        let oldSections = SectionSpan.spans(old, contents: oldContents)
        let newSections = SectionSpan.spans(new, contents: newContents)
        var words = LikenessTable(old: oldSections.map(\.content), new: newSections.map(\.content))
        let steps = Alignment.steps(old: oldSections.map(\.content), new: newSections.map(\.content)) { i, j in
            let (oldHeading, newHeading) = (oldSections[i].heading, newSections[j].heading)
            if let oldHeading, let newHeading {
                // Ids may have paired the headings already, with one another or with others.
                if oldMates[oldHeading] == newHeading { return 2_000 }
                if !mayPair(oldHeading, newHeading) { return 0 }
            }
            let isSameHeading = oldHeading.map { oldContents[$0] } == newHeading.map { newContents[$0] }
            let likeness = words.likeness(i, j, atLeast: isSameHeading ? 0 : Likeness.section)
            return likeness + (isSameHeading ? 500 : 0)
        }
        var paired: [UnitPair] = []
        var (oldLeft, newLeft): ([Int], [Int]) = ([], [])
        for step in steps {
            switch step {
            case .same(let i, let j), .changed(let i, let j): paired.append(UnitPair(old: i, new: j))
            case .deleted(let i): oldLeft.append(i)
            case .added(let j): newLeft.append(j)
            }
        }
        // Sections that went elsewhere take their paragraphs with them.
        for rule in [LooseUnits.samePairs, LooseUnits.mostAlikePairs] {
            let found = rule(oldLeft.map { oldSections[$0].content }, newLeft.map { newSections[$0].content })
                .map { UnitPair(old: oldLeft[$0.old], new: newLeft[$0.new]) }
            paired += found
            let (goneOld, goneNew) = (Set(found.map(\.old)), Set(found.map(\.new)))
            oldLeft.removeAll(where: goneOld.contains)
            newLeft.removeAll(where: goneNew.contains)
        }
        for pair in paired {
            if let oldHeading = oldSections[pair.old].heading, let newHeading = newSections[pair.new].heading,
                mayPair(oldHeading, newHeading)
            {
                self.pair(oldHeading, newHeading)
            }
        }
        return paired.map { (oldSections[$0.old].units, newSections[$0.new].units) }
    }

    /// Pairs the paragraphs of two sections that are one.
    private mutating func pairParagraphs(_ oldUnits: Range<Int>, _ newUnits: Range<Int>) {
        let oldLeft = oldUnits.filter { oldMates[$0] == nil && !old.body[$0].isSection }
        let newLeft = newUnits.filter { newMates[$0] == nil && !new.body[$0].isSection }
        guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
        let oldTexts = oldLeft.map { oldContents[$0] }
        let newTexts = newLeft.map { newContents[$0] }
        var words = LikenessTable(old: oldTexts, new: newTexts)
        let steps = Alignment.steps(old: oldTexts, new: newTexts) { i, j in
            mayPair(oldLeft[i], newLeft[j]) ? words.likeness(i, j, atLeast: Likeness.inOwnSection) : 0
        }
        for step in steps {
            switch step {
            case .same(let i, let j), .changed(let i, let j):
                if mayPair(oldLeft[i], newLeft[j]) { pair(oldLeft[i], newLeft[j]) }
            case .deleted, .added: continue
            }
        }
    }
}
