/// The printed numbers of one chapter's sections and paragraphs, by id.
public struct Numbering: Hashable, Sendable {
    /// What is numbered, in the order of the ids: for a whole library this is a third of a hash table a chapter.
    public let entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public let id: ElementID
        public let number: String
    }

    public subscript(id: ElementID) -> String? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].id == id ? entries[low].number : nil
    }

    /// Of two units of one id the last counts.
    private static func sorted(_ numbered: [Entry]) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(numbered.count)
        for place in order(of: numbered) {
            let entry = numbered[place]
            if entries.last?.id == entry.id { entries.removeLast() }
            entries.append(entry)
        }
        return entries
    }

    /// The places of entries in the order of their ids, those of one id in the order they stand in.
    private static func order(of entries: [Entry]) -> [Int] {
        // Six letters and a place fit one number, and numbers are soon sorted.
        var keys: [UInt64] = []
        keys.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() {
            guard place <= UInt16.max, let letters = entry.id.shortLetters else {
                return entries.indices.sorted { (entries[$0].id, $0) < (entries[$1].id, $1) }
            }
            keys.append(letters << 16 | UInt64(place))
        }
        keys.sort()
        return keys.map { Int($0 & 0xFFFF) }
    }

    /// Numbers every unit afresh, as a scheduled release does.
    ///
    /// `chapterNumber` is the first figure of `chapter.section.paragraph`. Paragraphs before the first section
    /// count under 0.
    public init(_ body: [Unit], scheme: NumberingScheme, chapterNumber: String) {
        var counter = Counter(scheme: scheme, chapterNumber: chapterNumber)
        var numbered: [Entry] = []
        numbered.reserveCapacity(body.count)
        let divided = scheme == .sectionSubsectionParagraph ? Self.sectionsWithSubsections(body) : []
        for unit in body {
            switch unit {
            case .section(let section): if let number = counter.enter(section) { numbered.append(Entry(id: section.id, number: number)) }
            case .paragraph(let paragraph): numbered.append(Entry(id: paragraph.id, number: counter.paragraph(inDividedSection: divided)))
            }
        }
        entries = Self.sorted(numbered)
    }

    /// Numbers a chapter as an off-cycle release does: what had a number keeps it, an insertion takes the number
    /// before it and a letter (`4.1.22A`), a removal leaves its number unused.
    public init(_ body: [Unit], scheme: NumberingScheme, chapterNumber: String, keeping previous: Numbering) {
        let fresh = Numbering(body, scheme: scheme, chapterNumber: chapterNumber)
        var numbered: [Entry] = []
        var used = Set(previous.entries.map(\.number))
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
                continue
            }
            used.insert(number)
            numbered.append(Entry(id: unit.id, number: number))
            if unit.isSection {
                section = number
                last = nil
            } else {
                last = number
            }
        }
        entries = Self.sorted(numbered)
    }

    /// No numbers: those of a text that bears its own.
    static let unnumbered = Numbering(entries: [])

    private init(entries: [Entry]) {
        self.entries = entries
    }

    private static func sectionsWithSubsections(_ body: [Unit]) -> Set<ElementID> {
        var divided: Set<ElementID> = []
        var current: ElementID?
        var depths = NumberedDepths()
        for case .section(let section) in body {
            if depths.depth(of: section) == 1 { current = section.id } else if let current { divided.insert(current) }
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

extension Unit {
    fileprivate var isSection: Bool { if case .section = self { true } else { false } }
}

/// How deep headings count: a text may begin with a subsection, which is a section then, and so are its neighbours until
/// a heading stands above them.
private struct NumberedDepths {
    private var outermost: Int?

    mutating func depth(of section: Section) -> Int {
        let top = min(outermost ?? section.depth, section.depth)
        outermost = top
        return section.depth - top + 1
    }
}

private struct Counter {
    let scheme: NumberingScheme
    let chapterNumber: String
    var section = 0
    var subsection = 0
    var paragraph = 0
    var sectionID: ElementID?
    var depths = NumberedDepths()

    mutating func enter(_ heading: Section) -> String? {
        switch (scheme, scheme == .chapterSectionParagraph ? heading.depth : depths.depth(of: heading)) {
        case (_, 1):
            section += 1
            subsection = 0
            paragraph = 0
            sectionID = heading.id
            return scheme == .chapterSectionParagraph ? "\(chapterNumber).\(section)" : "\(section)"
        case (.sectionSubsectionParagraph, 2):
            subsection += 1
            paragraph = 0
            return "\(section).\(subsection)"
        default:
            return nil
        }
    }

    mutating func paragraph(inDividedSection divided: Set<ElementID>) -> String {
        paragraph += 1
        switch scheme {
        case .chapterSectionParagraph: return "\(chapterNumber).\(section).\(paragraph)"
        case .sectionSubsectionParagraph:
            let isDivided = sectionID.map(divided.contains) ?? false
            return isDivided ? "\(section).\(subsection).\(paragraph)" : "\(section).\(paragraph)"
        }
    }
}

extension ElementID {
    /// The letters as a number of 48 bits that sorts as the id does; nil where there are more than six.
    fileprivate var shortLetters: UInt64? {
        let letters = text.utf8.span
        guard letters.count <= Self.length else { return nil }
        var number: UInt64 = 0
        for index in letters.indices { number = number << 8 | UInt64(letters[index]) }
        return number << (8 * UInt64(Self.length - letters.count))
    }
}
