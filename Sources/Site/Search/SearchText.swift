import Manuals

/// What search finds on one page: the texts of its places, in lower case, one after another.
///
/// It may take one page after another, so that the room for them is made once.
struct SearchText {
    /// The texts, a space behind each; behind them whatever stood there before, at least `margin` bytes of it.
    private(set) var bytes = [UInt8](repeating: 0, count: 1 << 12)
    /// How many bytes the texts of the page take.
    private(set) var count = 0
    /// The places of the page. Place 0 is the page itself.
    private(set) var places: [Place] = []

    struct Place {
        /// Where its texts begin; they end where the next place's begin.
        let start: Int
        /// Whether it is a heading, whose words say what a whole section is about.
        let isHeading: Bool
    }

    /// So many bytes behind the texts may be read, but say nothing.
    static let margin = 8

    /// Begins another page.
    mutating func removeAll() {
        count = 0
        places.removeAll(keepingCapacity: true)
    }

    mutating func begin(isHeading: Bool) {
        places.append(Place(start: count, isHeading: isHeading))
    }

    // MARK: What stands at a place

    mutating func add(_ text: String) {
        let start = count
        if !append(text.utf8.span), Self.hasForeignLetters(text.utf8.span) {
            count = start
            _ = append(text.lowercased().utf8.span)
        }
    }

    /// A printed number.
    mutating func add(_ number: ArraySlice<UInt8>) { _ = append(number.span) }

    mutating func add(_ unit: Unit) {
        switch unit {
        case .section(let section): add(section.title)
        case .paragraph(let paragraph): add(paragraph.blocks)
        }
    }

    private mutating func add(_ blocks: [Block]) {
        let blocks = blocks.span
        for index in blocks.indices { add(blocks[index]) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .text(let prose), .heading(_, let prose): add(prose)
        case .list(let list): for item in list.items { add(item.blocks) }
        case .table(let table):
            add(table.header)
            for row in table.rows { add(row) }
        case .note(let note): add(note.blocks)
        case .quote(let blocks): add(blocks)
        case .footnote(let footnote): add(footnote.texts)
        case .code(let listing): add(listing.text)
        case .pathway(let pathway): add(pathway)
        case .rule: break
        }
    }

    private mutating func add(_ texts: [Prose]) {
        let texts = texts.span
        for index in texts.indices { add(texts[index]) }
    }

    private mutating func add(_ prose: Prose) {
        if let words = prose.words { return add(words) }
        let runs = prose.formattedRuns.span
        for index in runs.indices {
            switch runs[index].content {
            case .text(let words): add(words)
            case .image(let image): add(image.alternative)
            case .crossReference, .citation, .footnote, .lineBreak: break
            }
        }
    }

    private mutating func add(_ pathway: Pathway) {
        add(pathway.title)
        for step in pathway.steps {
            switch step.action {
            case .act(let words, _): add(words)
            case .ask(let words, let answers):
                add(words)
                for answer in answers { add(answer.words) }
            }
        }
    }

    // MARK: Bytes

    /// Appends a text, its ASCII letters in lower case, and a space. Whether it is ASCII throughout.
    private mutating func append(_ text: Span<UInt8>) -> Bool {
        let needed = count + text.count + 1 + Self.margin
        if needed > bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, needed - bytes.count))) }
        let before = count
        var written = bytes.mutableSpan
        var room = unsafe written.mutableBytes
        var signs: UInt64 = 0
        var index = 0
        while index < text.count {
            // The last eight bytes may be some that were read already; of a text that is shorter, more is written than it has.
            let start = index + 8 <= text.count ? index : max(0, text.count - 8)
            let eight = WordEight(text, at: start)
            room.storeBytes(of: eight.lowered, toByteOffset: before + start, as: UInt64.self)
            signs |= eight.bits
            index = start + 8
        }
        room.storeBytes(of: 0x20, toByteOffset: before + text.count, as: UInt8.self)
        count = before + text.count + 1
        return WordEight.isASCII(signs)
    }

    /// Whether a text has letters beyond ASCII, or signs that are such letters in lower case (U+2100 to U+213F).
    private static func hasForeignLetters(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] >= 0xC0 {
            if WordScanner.isLetter(text, at: index) || text[index] == 0xE2 && index + 1 < text.count && text[index + 1] == 0x84 { return true }
        }
        return false
    }
}
