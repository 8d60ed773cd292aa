/// The printed numbers of one chapter's sections and paragraphs, by id: for each some twenty bytes, as a whole library has
/// millions.
public struct Numbering: Hashable, Sendable {
    /// The place in the body of each unit that has a number.
    private let places: UnitIndex
    /// The numbers, one behind another.
    private let spelled: [UInt8]
    /// Where each unit's number ends; a unit without one has an empty one. None at all in a text without numbers.
    private let ends: [UInt32]

    /// The printed number of a section or paragraph; nil for one without. Of two units of one id the last counts.
    public subscript(id: ElementID) -> String? {
        places[id].map { String(decoding: self[unit: Int($0)], as: UTF8.self) }
    }

    /// The spelled number of the unit at a place in the body, the first at 0; empty for one without. Units of one id have
    /// one number, that of the last.
    public subscript(unit place: Int) -> ArraySlice<UInt8> {
        place < ends.count ? spelled[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])] : []
    }

    /// All numbers, in reading order.
    public var numbers: some Sequence<String> {
        ends.indices.lazy.map { self[unit: $0] }.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    private init(_ list: NumberList, of body: [NumberedUnit]) {
        let places = UnitIndex(list.numbered)
        let isDoubled = places.mayHoldDoubles || list.unnumbered.contains { places[$0] != nil }
        let list = isDoubled ? list.renumbered(by: places, body) : list
        self.places = places
        // In no more room than they need.
        spelled = list.spelled.map(\.self)
        ends = list.ends
    }

    /// Numbers every unit afresh, as a scheduled release does.
    ///
    /// `chapterNumber` is the first figure of `chapter.section.paragraph`. Paragraphs before the first section
    /// count under 0.
    public init(_ body: [Unit], scheme: NumberingScheme, chapterNumber: String) {
        self.init(body.map { NumberedUnit($0) }, scheme: scheme, chapterNumber: chapterNumber)
    }

    /// Numbers a chapter as an off-cycle release does: what had a number keeps it, an insertion takes the number
    /// before it and a letter (`4.1.22A`), a removal leaves its number unused.
    public init(_ body: [Unit], scheme: NumberingScheme, chapterNumber: String, keeping previous: Numbering) {
        self.init(body.map { NumberedUnit($0) }, scheme: scheme, chapterNumber: chapterNumber, keeping: previous)
    }

    init(_ body: [NumberedUnit], scheme: NumberingScheme, chapterNumber: String) {
        var counter = Counter(scheme: scheme, chapterNumber: chapterNumber)
        var list = NumberList(reserving: body.count)
        let divided = scheme == .sectionSubsectionParagraph ? Self.sectionsWithSubsections(body) : []
        for unit in body {
            if let depth = unit.depth {
                if counter.enter(unit.id, depth) { list.append(unit.id, counter.prefix) } else { list.appendNone(unit.id) }
            } else {
                list.append(unit.id, counter.prefixOfParagraph(inDividedSection: divided), then: counter.paragraph)
            }
        }
        self.init(list, of: body)
    }

    init(_ body: [NumberedUnit], scheme: NumberingScheme, chapterNumber: String, keeping previous: Numbering) {
        let fresh = Numbering(body, scheme: scheme, chapterNumber: chapterNumber)
        var list = NumberList(reserving: body.count)
        var used = Set(previous.numbers)
        var last: String?
        var section: String?
        for unit in body {
            let number: String
            if let kept = previous[unit.id] {
                number = kept
            } else if let before = unit.isSection ? section : (last ?? section.map { "\($0).0" }) {
                number = Self.lettered(after: before, avoiding: used)
            } else if let free = fresh[unit.id] {
                number = used.contains(free) ? Self.lettered(after: free, avoiding: used) : free
            } else {
                list.appendNone(unit.id)
                continue
            }
            used.insert(number)
            list.append(unit.id, Array(number.utf8))
            if unit.isSection {
                section = number
                last = nil
            } else {
                last = number
            }
        }
        self.init(list, of: body)
    }

    /// No numbers: those of a text that bears its own.
    static let unnumbered = Numbering(NumberList(reserving: 0), of: [] as [NumberedUnit])

    private static func sectionsWithSubsections(_ body: [NumberedUnit]) -> Set<ElementID> {
        var divided: Set<ElementID> = []
        var current: ElementID?
        var depths = NumberedDepths()
        for unit in body {
            guard let depth = unit.depth else { continue }
            if depths.depth(ofHeading: depth) == 1 { current = unit.id } else if let current { divided.insert(current) }
        }
        return divided
    }

    private static func lettered(after number: String, avoiding used: Set<String>) -> String {
        var stem = number
        while let last = stem.utf8.last, (0x41...0x5A).contains(last) { stem.removeLast() }
        var count = 0
        while true {
            var letters = ""
            var rest = count
            repeat {
                letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
                rest = rest / 26 - 1
            } while rest >= 0
            let candidate = stem + letters
            if !used.contains(candidate) { return candidate }
            count += 1
        }
    }
}

/// What a number is given to.
struct NumberedUnit {
    let id: ElementID
    /// That of a section; nil for a paragraph.
    let depth: Int?

    init(id: ElementID, depth: Int?) {
        self.id = id
        self.depth = depth
    }

    fileprivate init(_ unit: Unit) {
        id = unit.id
        depth = if case .section(let section) = unit { section.depth } else { nil }
    }

    fileprivate var isSection: Bool { depth != nil }
}

/// How deep headings count: a text may begin with a subsection, which is a section then, and so are its neighbours until
/// a heading stands above them.
private struct NumberedDepths {
    private var outermost: Int?

    mutating func depth(ofHeading depth: Int) -> Int {
        let top = min(outermost ?? depth, depth)
        outermost = top
        return depth - top + 1
    }
}

/// Units with their numbers, in reading order.
private struct NumberList {
    /// The place of each unit that has a number.
    var numbered: [(id: ElementID, place: Int32)] = []
    /// The others.
    var unnumbered: [ElementID] = []
    var spelled: [UInt8] = []
    var ends: [UInt32] = []

    init(reserving count: Int) {
        numbered.reserveCapacity(count)
        ends.reserveCapacity(count)
        spelled.reserveCapacity(8 * count)
    }

    mutating func append(_ id: ElementID, _ number: [UInt8]) {
        spelled += number
        end(id)
    }

    /// A number and one more figure.
    mutating func append(_ id: ElementID, _ prefix: [UInt8], then figure: Int) {
        spelled += prefix
        spelled.append(0x2E)
        spelled.append(decimal: figure)
        end(id)
    }

    /// A unit without a number.
    mutating func appendNone(_ id: ElementID) {
        unnumbered.append(id)
        ends.append(UInt32(spelled.count))
    }

    /// The list with the number of the last unit of its id for every unit.
    func renumbered(by places: UnitIndex, _ body: [NumberedUnit]) -> NumberList {
        var list = NumberList(reserving: body.count)
        for unit in body {
            if let last = places[unit.id].map(Int.init) {
                list.append(unit.id, Array(spelled[(last == 0 ? 0 : Int(ends[last - 1]))..<Int(ends[last])]))
            } else {
                list.appendNone(unit.id)
            }
        }
        return list
    }

    private mutating func end(_ id: ElementID) {
        numbered.append((id, Int32(ends.count)))
        ends.append(UInt32(spelled.count))
    }
}

private struct Counter {
    let scheme: NumberingScheme
    private let chapter: [UInt8]
    private var section = 0
    private var subsection = 0
    private var sectionID: ElementID?
    private var depths = NumberedDepths()
    /// The number of the paragraph last counted, within its section.
    private(set) var paragraph = 0
    /// The number of the section, and that of the subsection.
    private var sectionNumber: [UInt8] = []
    private var subsectionNumber: [UInt8] = []
    /// The number of the heading last entered.
    private(set) var prefix: [UInt8] = []

    init(scheme: NumberingScheme, chapterNumber: String) {
        self.scheme = scheme
        chapter = Array(chapterNumber.utf8)
        number()
    }

    /// Goes on to a heading; whether it has a number.
    mutating func enter(_ heading: ElementID, _ depth: Int) -> Bool {
        switch (scheme, scheme == .chapterSectionParagraph ? depth : depths.depth(ofHeading: depth)) {
        case (_, 1):
            section += 1
            subsection = 0
            sectionID = heading
        case (.sectionSubsectionParagraph, 2): subsection += 1
        default: return false
        }
        paragraph = 0
        number()
        return true
    }

    private mutating func number() {
        sectionNumber = scheme == .chapterSectionParagraph ? chapter + [0x2E] : []
        sectionNumber.append(decimal: section)
        subsectionNumber = sectionNumber + [0x2E]
        subsectionNumber.append(decimal: subsection)
        prefix = subsection == 0 ? sectionNumber : subsectionNumber
    }

    /// Counts a paragraph; returns what its number begins with.
    mutating func prefixOfParagraph(inDividedSection divided: Set<ElementID>) -> [UInt8] {
        paragraph += 1
        return sectionID.map(divided.contains) ?? false ? subsectionNumber : sectionNumber
    }
}

extension [UInt8] {
    /// Appends a number as digits.
    fileprivate mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(0x30 + UInt8(number % 10))
    }
}
