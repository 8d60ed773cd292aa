internal import Digests
import Manuals

/// Builds a chapter's body: gathers blocks into paragraphs, and gives each section and paragraph its id.
struct ChapterBuilder {
    private var builder: BlockBuilder
    private let chapter: ChapterID
    /// Whether paragraphs keep only their ids.
    private let isSkeleton: Bool
    /// The title the front matter gives, or the first `#` heading found.
    private(set) var title: String?
    private(set) var units: [Unit] = []
    private(set) var lines: [Int] = []
    var mentions: [PlacedMention] { builder.mentions }

    /// The paragraph blocks are being added to.
    private var paragraph: OpenParagraph?
    /// A `{#id}` on a line of its own that waits for its paragraph.
    private var waiting: (id: ElementID, line: Int)?
    private var provisional = ProvisionalIDs()
    private var unnamed: [Int] = []
    /// The level of the heading before; at the beginning, the title's.
    private var level = 1
    /// How many levels a section's depth is less than its heading's.
    private var levelOfTitle = 1
    /// Where the heading stands that repeats the front matter's title.
    private var repeatedTitle: Int?
    /// Places named in HTML, and headings in lists and quotations.
    private(set) var anchors: [String: ElementID] = [:]
    /// Lines of texts of which nothing is shown.
    private var emptyLines: Set<Int> = []
    private var labelled: [Int] = []

    private struct OpenParagraph {
        var id: ElementID?
        var blocks: [Block]
        var line: Int
    }

    init(_ builder: BlockBuilder, chapter: ChapterID, title: String?, isSkeleton: Bool) {
        self.builder = builder
        self.isSkeleton = isSkeleton
        self.chapter = chapter
        self.title = title
        provisional = ProvisionalIDs(chapter: chapter)
    }

    /// Walks the whole text; the diagnostics found on the way.
    mutating func build() -> [Diagnostic] {
        guard !builder.markup.nodes.isEmpty else { return builder.diagnostics }
        if builder.dialect.isForeign { readLevels() }
        builder.cursor = 1
        while builder.node.kind != .close {
            switch builder.node.kind {
            case .heading where builder.text.isHidden(headingAt: builder.cursor): builder.cursor = Int(builder.node.second) + 1
            case .heading: heading()
            case .paragraph: text()
            default: attachment()
            }
        }
        finishSection()
        reportIDs()
        builder.reportSurvey()
        nameAnchors()
        nameInnerHeadings()
        return builder.diagnostics
    }

    // MARK: Sections

    private mutating func heading() {
        let opening = builder.node
        let close = Int(opening.second)
        let line = builder.line()
        let tail = builder.tail(before: close)
        var id: ElementID?
        var wordsEnd: Int?
        if let tail, case .id(let text) = tail.tail, let found = identity(text, at: tail.wordsEnd) {
            id = found
            wordsEnd = tail.wordsEnd
        }
        builder.cursor += 1
        let mentioned = builder.mentions.count
        let words = builder.prose(upTo: close, wordsEnd: wordsEnd, keepsBreaks: false)
        builder.cursor = close + 1
        if opening.detail == 1, repeatedTitle == close || becomesTitle(words, hasID: id != nil, line: line) {
            // A title has words and nothing else.
            builder.mentions.removeSubrange(mentioned...)
            return
        }
        finishSection()
        if Int(opening.detail) > level + 1 { builder.diagnostics.append(.skippedLevel(file: builder.path, line: line)) }
        level = Int(opening.detail)
        let depth = min(max(1, level - levelOfTitle), 5)
        add(.section(Section(id: placeholder, depth: depth, title: words)), id: id, line: line)
    }

    /// Takes a heading with one `#` for the chapter's title, if it has none yet. What stands before and after such a
    /// heading then follows one another.
    private mutating func becomesTitle(_ words: Prose, hasID: Bool, line: Int) -> Bool {
        let plainText = words.withoutPictures.plainText
        let isPrinted = words.runs.allSatisfy { run in
            switch run.content {
            case .crossReference, .citation, .footnote: false
            case .text, .image, .lineBreak: true
            }
        }
        guard title == nil, !plainText.isEmpty, isPrinted else {
            builder.report(
                .warning, line: line, "title-heading", "A heading with one # is for the chapter's title, and cannot be it: there is one, or this is more than words.",
                "Use ## for a section.", isFixable: true)
            return false
        }
        title = plainText
        if words != Prose(plainText) || hasID {
            builder.report(
                .advice, line: line, "title-heading", "The heading becomes the chapter's title, without its formatting and id.",
                "Write the title in the front matter.")
        }
        return true
    }

    /// Finds out whether headings with one `#` are sections, one of them being perhaps the title.
    private mutating func readLevels() {
        let headings = builder.topHeadings.filter { builder.markup.nodes[$0].detail == 1 }
        guard let first = headings.first else { return }
        var sections = headings.count
        if let title {
            let close = Int(builder.markup.nodes[first].second)
            let mentioned = builder.mentions.count
            builder.cursor = first + 1
            let words = builder.prose(upTo: close, keepsBreaks: false).withoutPictures.plainText
            builder.mentions.removeSubrange(mentioned...)
            if let own = HeadingWords(words), own == HeadingWords(title) { repeatedTitle = close }
            if repeatedTitle != nil { sections -= 1 }
        } else {
            sections -= 1
        }
        if sections > 0 { levelOfTitle = 0 }
    }

    private mutating func finishSection() {
        finishParagraph()
        guard let waiting else { return }
        self.waiting = nil
        builder.report(
            .warning, line: waiting.line, "stray-id", "“{#\(waiting.id)}” is followed by no paragraph.",
            "Put it before the list or table it names, or remove it.")
    }

    // MARK: Paragraphs

    private mutating func text() {
        let close = Int(builder.node.second)
        defer { builder.cursor = close + 1 }
        if continuesFootnote(upTo: close) { return }
        guard let start = builder.footnoteStart(after: builder.cursor, before: close) else { return text(upTo: close) }
        // A line break stands between a text and the footnote on its next line.
        text(upTo: start - 1)
        builder.cursor = start
        while builder.cursor < close {
            let line = builder.line()
            guard let footnote = builder.footnote(upTo: close) else { break }
            attach(.footnote(footnote), line: line)
        }
    }

    private mutating func text(upTo close: Int) {
        guard close > builder.cursor + 1 else { return }
        let line = builder.line()
        var id: ElementID?
        var continues = false
        var wordsEnd: Int?
        if let found = builder.tail(before: close) {
            switch found.tail {
            case .id(let text): id = identity(text, at: found.wordsEnd)
            case .continuation: continues = true
            }
            if continues || id != nil { wordsEnd = found.wordsEnd }
        }
        builder.cursor += 1
        let start = builder.cursor
        // In a skeleton only whether there are words matters where an id names them.
        var words =
            isSkeleton && (id != nil || continues)
            ? builder.proseOfSkeleton(upTo: close, wordsEnd: wordsEnd) : builder.prose(upTo: close, wordsEnd: wordsEnd, keepsBreaks: true)
        if continues, paragraph == nil || words.isEmpty {
            builder.report(
                .warning, line: line, "stray-continuation", "“{+}” continues nothing: no paragraph stands before it in the section.",
                "Remove it.")
            continues = false
            if words.isEmpty {
                builder.cursor = start
                words = builder.prose(upTo: close, keepsBreaks: true)
            }
        }
        if words.isEmpty {
            guard let id else { return passEmptyLines(upTo: close) }
            finishSection()
            waiting = (id, line)
        } else if continues {
            paragraph?.blocks.append(.text(words))
        } else {
            finishParagraph()
            if id == nil, let named = waiting {
                id = named.id
                waiting = nil
            }
            finishSection()
            paragraph = OpenParagraph(id: id, blocks: [.text(words)], line: line)
        }
    }

    /// A list, table, note …: part of the paragraph before it, unless an id of its own or nothing stands there.
    private mutating func attachment() {
        if isSkeleton, paragraph?.id != nil, waiting == nil {
            paragraph?.blocks.append(.rule)
            builder.cursor = Int(builder.node.second) + 1
            return
        }
        let line = builder.line()
        guard let block = builder.block() else { return }
        attach(block, line: line)
    }

    /// Takes an indented text after a footnote's for a further text of it.
    private mutating func continuesFootnote(upTo close: Int) -> Bool {
        guard let last = paragraph?.blocks.last, case .footnote(var footnote) = last, builder.goesOn(footnote, before: close)
        else { return false }
        builder.cursor += 1
        let words = builder.prose(upTo: close, keepsBreaks: true)
        if !words.isEmpty {
            footnote.texts.append(words)
            paragraph?.blocks.removeLast()
            paragraph?.blocks.append(.footnote(footnote))
        }
        return true
    }

    private mutating func attach(_ block: Block, line: Int) {
        if let named = waiting {
            waiting = nil
            finishParagraph()
            paragraph = OpenParagraph(id: named.id, blocks: [block], line: named.line)
        } else if paragraph == nil {
            paragraph = OpenParagraph(id: nil, blocks: [block], line: line)
        } else {
            paragraph?.blocks.append(block)
        }
    }

    private mutating func finishParagraph() {
        guard let finished = paragraph else { return }
        paragraph = nil
        add(.paragraph(Paragraph(id: placeholder, blocks: finished.blocks)), id: finished.id, line: finished.line)
    }

    // MARK: Places

    /// Notes the lines of a text of which nothing is shown: what it names is what follows.
    private mutating func passEmptyLines(upTo close: Int) {
        for node in builder.markup.nodes[..<close].reversed() {
            guard node.kind != .paragraph else { break }
            if node.kind == .text { emptyLines.insert(builder.lines.line(of: Int(node.first), in: builder.source)) }
        }
    }

    /// Gives each place named in HTML the unit it stands in or before.
    private mutating func nameAnchors() {
        for anchor in builder.text.anchors where anchors[anchor.name] == nil {
            let line = builder.lines.line(of: anchor.offset, in: builder.source)
            anchors[anchor.name] = unit(at: line, isBeforeNext: emptyLines.contains(line))
        }
    }

    /// Gives each heading in a list or quotation the unit it stands in. Sections and the title are meant before it.
    private mutating func nameInnerHeadings() {
        guard !builder.innerHeadings.isEmpty else { return }
        var taken: Set<HeadingWords> = []
        for case .section(let section) in units { taken.formUnion(HeadingWords.spellings(of: section.title.plainText)) }
        if let title, let words = HeadingWords(title) { taken.insert(words) }
        var counts: [String: Int] = [:]
        for heading in builder.innerHeadings {
            guard let words = HeadingWords(heading.words), !taken.contains(words) else { continue }
            let address = HeadingWords.address(of: heading.words)
            let earlier = counts[address, default: 0]
            counts[address] = earlier + 1
            let name = earlier == 0 ? address : "\(address)-\(earlier)"
            if anchors[name] == nil { anchors[name] = unit(at: heading.line, isBeforeNext: false) }
        }
    }

    /// The unit that stands on a line, or the one behind it.
    private func unit(at line: Int, isBeforeNext: Bool) -> ElementID? {
        guard !units.isEmpty else { return nil }
        var (after, end) = (0, lines.count)
        while after < end {
            let middle = (after + end) / 2
            if lines[middle] > line { end = middle } else { after = middle + 1 }
        }
        return units[min(max(isBeforeNext ? after : after - 1, 0), units.count - 1)].id
    }

    // MARK: Ids

    private let placeholder = ElementID(provisionalFor: 0, ordinal: 0)

    private mutating func add(_ unit: Unit, id: ElementID?, line: Int) {
        var unit = unit
        if let id {
            if !id.isPermanent { labelled.append(line) }
            unit.id = id
        } else {
            unnamed.append(line)
            unit.id = provisional.next(for: unit)
        }
        if isSkeleton, case .paragraph(var paragraph) = unit {
            paragraph.blocks = []
            unit = .paragraph(paragraph)
        }
        units.append(unit)
        lines.append(line)
    }

    /// An id as written at an offset; one that looks provisional cannot be taken.
    private mutating func identity(_ text: String, at offset: Int) -> ElementID? {
        guard let id = ElementID(text), !id.isProvisional else {
            builder.report(
                .warning, at: offset, "malformed-id", "“{#\(text)}” is no id; it stays part of the text.",
                "Use letters, digits and hyphens, starting with a letter.")
            return nil
        }
        return id
    }

    private mutating func reportIDs() {
        if let first = unnamed.first {
            builder.report(
                .advice, line: first, "missing-id", "\(Self.count(unnamed.count)) no id yet; this is the first.",
                "Run rubric ids; submission gives them too.", isFixable: true)
        }
        if let first = labelled.first {
            builder.report(
                .advice, line: first, "label-id", "\(Self.count(labelled.count)) a label in place of a permanent id; this is the first.",
                "Run rubric ids; it replaces labels and every reference to them.", isFixable: true)
        }
    }

    private static func count(_ count: Int) -> String {
        count == 1 ? "A section or paragraph has" : "\(count) sections and paragraphs have"
    }
}

/// Gives ids to text that has none: from the chapter, the content, and its place among equal contents.
struct ProvisionalIDs {
    private var seed: UInt64 = 0
    private var ordinals: [UInt64: Int] = [:]

    init() {}

    init(chapter: ChapterID) {
        seed = Self.word(Digest(of: chapter.text))
    }

    mutating func next(for unit: Unit) -> ElementID {
        let digest = Self.word(Digest(of: CanonicalText.content(of: unit))) ^ seed
        let ordinal = ordinals[digest, default: 0]
        ordinals[digest] = ordinal + 1
        return ElementID(provisionalFor: digest, ordinal: ordinal)
    }

    private static func word(_ digest: Digest) -> UInt64 {
        digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
