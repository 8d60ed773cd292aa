import Manuals
import Testbench

/// Writes chapters and edits them at random, with everything a chapter may hold.
struct Author {
    var random: SplitMix64
    /// Whether sections and paragraphs have ids; otherwise they get provisional ones.
    var writesIDs = true
    private var usedIDs: Set<ElementID> = []

    init(seed: UInt64, writesIDs: Bool = true) {
        random = SplitMix64(seed: seed)
        self.writesIDs = writesIDs
    }

    private static let words = [
        "the", "child", "must", "may", "should", "not", "social", "worker", "police", "officer", "10", "five", "working",
        "days", "hours", "record", "child’s", "multi-agency", "café", "cafe\u{301}", "A&E", "4.1.22", "£1,000", "and/or",
        "referral", "safeguarding", "lead", "same", "day", "(see", "below)", "“quoted”", "end.", "What?", "e.g.", "児童",
        "naïve", "—", "x@example.org", "10:30",
    ]

    mutating func chapter(units: Int) -> Chapter {
        var front = FrontMatter(id: name("referral"), title: words(3))
        if random.chance(50) { front.code = "PG\(random.below(40))" }
        if random.chance(50) { front.interests = [name("health"), name("police")] }
        return finished(Chapter(frontMatter: front, body: (0..<units).map { _ in unit() }))
    }

    private func finished(_ chapter: Chapter) -> Chapter {
        writesIDs ? chapter : Chapter(frontMatter: chapter.frontMatter, body: withoutIDs(chapter.body))
    }

    private mutating func id() -> ElementID {
        while true {
            let id = ElementID { random.below($0) }
            if usedIDs.insert(id).inserted { return id }
        }
    }

    mutating func unit() -> Unit {
        if random.chance(20) {
            return .section(Section(id: id(), depth: 1 + random.below(2), title: Prose(words(1 + random.below(4)))))
        }
        var blocks: [Block] = random.chance(90) ? [.text(prose())] : [list(depth: 2)]
        while random.chance(30) { blocks.append(block(depth: 2)) }
        return .paragraph(Paragraph(id: id(), blocks: blocks))
    }

    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in random.one(of: Self.words) }.joined(separator: " ")
    }

    mutating func prose() -> Prose {
        var runs: [Run] = []
        for _ in 0..<(1 + random.below(4)) {
            var run = Run(.text(words(1 + random.below(12)) + (random.chance(80) ? " " : "")))
            if random.chance(20) { run.style = random.one(of: [.strong, .emphasis, [.strong, .emphasis], .struck, .code]) }
            if random.chance(10) { run.link = Link(address: random.one(of: ["#k3f9tw", "https://example.org"])) }
            runs.append(run)
            if random.chance(15) { runs.append(object()) }
        }
        let prose = Prose(runs).normalised()
        return prose.isEmpty ? Prose("Nothing.") : prose
    }

    private mutating func object() -> Run {
        switch random.below(5) {
        case 0: Run(.crossReference(random.one(of: ["m2pdx4", "b8n4rc"])))
        case 4: Run(.footnote(label()))
        case 1: Run(.citation(name(random.one(of: ["wt2023", "ca1989"]))))
        case 2: Run(.image(Image(address: "form.png", alternative: words(1))))
        default: Run(.lineBreak)
        }
    }

    private mutating func label() -> FootnoteLabel { footnoteLabel(random.one(of: ["1", "2", "act", "note-3"])) }

    mutating func block(depth: Int) -> Block {
        switch random.below(depth > 0 ? 10 : 4) {
        case 0: .text(prose())
        case 1: .code(CodeListing(language: random.one(of: ["", "sh"]), text: words(2) + "\n" + words(1) + "\n"))
        case 2: .heading(level: 1 + random.below(6), Prose(words(2)))
        case 3: .rule
        case 4: table()
        case 5: .note(Note(kind: random.one(of: Note.Kind.allCases), blocks: [block(depth: depth - 1)]))
        case 6: .quote([block(depth: depth - 1)])
        case 7: pathway()
        case 8: .footnote(Footnote(label: label(), texts: (0..<random.below(3)).map { _ in prose() }))
        default: list(depth: depth)
        }
    }

    mutating func list(depth: Int) -> Block {
        var list = ItemList(start: random.chance(40) ? 1 + random.below(3) : nil, isLoose: random.chance(20), items: [])
        for _ in 0..<(1 + random.below(4)) {
            var item = ItemList.Item(isTicked: random.chance(10) ? random.chance(50) : nil, blocks: [.text(prose())])
            if depth > 0, random.chance(25) { item.blocks.append(self.list(depth: depth - 1)) }
            if depth > 0, random.chance(15) { item.blocks.append(block(depth: depth - 1)) }
            list.items.append(item)
        }
        return .list(list)
    }

    private mutating func table() -> Block {
        let width = 1 + random.below(4)
        return .table(
            Table(
                alignments: (0..<width).map { _ in random.one(of: [.natural, .left, .centre, .right]) },
                header: (0..<width).map { _ in Prose(words(1)) },
                rows: (0..<random.below(4)).map { _ in (0..<width).map { _ in random.chance(90) ? Prose(words(3)) : Prose() } }))
    }

    private mutating func pathway() -> Block {
        let steps = (0..<(1 + random.below(4))).map { index in
            Pathway.Step(
                id: "s\(index)",
                action: random.chance(50)
                    ? .act(words(3), next: random.chance(50) ? "s0" : nil)
                    : .ask(words(3), answers: [Pathway.Answer(words: "Yes", next: "s0"), Pathway.Answer(words: words(1), next: "s1")]))
        }
        return .pathway(Pathway(title: words(2), steps: steps))
    }

    // MARK: Editing

    /// The chapter after a few edits of any kind.
    mutating func edited(_ chapter: Chapter) -> Chapter {
        var chapter = chapter
        for _ in 0..<(1 + random.below(5)) { edit(&chapter) }
        return finished(chapter)
    }

    private mutating func edit(_ chapter: inout Chapter) {
        guard !chapter.body.isEmpty else {
            chapter.body.append(unit())
            return
        }
        let place = random.below(chapter.body.count)
        switch random.below(10) {
        case 0: chapter.body.insert(unit(), at: place)
        case 1: chapter.body.remove(at: place)
        case 2: chapter.body.insert(chapter.body.remove(at: place), at: random.below(chapter.body.count + 1))
        case 3: split(&chapter, at: place)
        case 4: if place > 0 { join(&chapter, at: place) }
        case 5: chapter.frontMatter.title = words(3)
        case 6: chapter.frontMatter.reviewBy = CalendarDay(year: 2020 + random.below(9), month: 3, day: 31)
        default:
            var random = self.random
            chapter.body[place] = chapter.body[place].mappingProse { prose in
                random.chance(60) ? Self.edited(prose, &random) : prose
            }
            self.random = random
            if case .paragraph(var paragraph) = chapter.body[place] {
                if self.random.chance(50) { editBlocks(&paragraph.blocks) }
                if !paragraph.blocks.isEmpty { chapter.body[place] = .paragraph(paragraph) }
            }
        }
    }

    private mutating func split(_ chapter: inout Chapter, at place: Int) {
        guard case .paragraph(var paragraph) = chapter.body[place] else { return }
        var rest: [Block] = []
        if paragraph.blocks.count > 1 { rest.insert(paragraph.blocks.removeLast(), at: 0) }
        // Half the time within a text.
        if random.chance(50) || rest.isEmpty, case .text(let prose)? = paragraph.blocks.last, let (before, after) = halves(of: prose) {
            paragraph.blocks[paragraph.blocks.count - 1] = .text(before)
            rest.insert(.text(random.chance(50) ? after : Self.edited(after, &random)), at: 0)
        }
        guard !rest.isEmpty else { return }
        chapter.body[place] = .paragraph(paragraph)
        chapter.body.insert(.paragraph(Paragraph(id: id(), blocks: rest)), at: place + 1)
    }

    /// A text cut at one of its spaces; nil where a half would be empty.
    private mutating func halves(of prose: Prose) -> (Prose, Prose)? {
        let place = random.below(prose.runs.count)
        guard case .text(let text) = prose.runs[place].content else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let cut = random.below(words.count)
        func run(_ words: ArraySlice<Substring>) -> Run {
            var run = prose.runs[place]
            run.content = .text(words.joined(separator: " "))
            return run
        }
        let before = Prose(prose.runs[..<place] + [run(words[..<cut])]).normalised()
        let after = Prose([run(words[cut...])] + prose.runs[(place + 1)...]).normalised()
        return before.isEmpty || after.isEmpty ? nil : (before, after)
    }

    private mutating func join(_ chapter: inout Chapter, at place: Int) {
        guard case .paragraph(var first) = chapter.body[place - 1], case .paragraph(let second) = chapter.body[place] else { return }
        if random.chance(50), case .text(let before)? = first.blocks.last, case .text(let after)? = second.blocks.first {
            first.blocks[first.blocks.count - 1] = .text(Prose(before.runs + [Run(.text(" "))] + after.runs).normalised())
            first.blocks += second.blocks.dropFirst()
        } else {
            first.blocks += second.blocks
        }
        chapter.body[place - 1] = .paragraph(first)
        chapter.body.remove(at: place)
    }

    private mutating func editBlocks(_ blocks: inout [Block]) {
        let place = random.below(blocks.count)
        switch (random.below(4), blocks[place]) {
        case (0, _): blocks.insert(block(depth: 2), at: random.below(blocks.count + 1))
        case (1, _) where blocks.count > 1: blocks.remove(at: place)
        case (_, .list(var list)):
            editItems(&list)
            if !list.items.isEmpty { blocks[place] = .list(list) }
        case (_, .table(var table)):
            edit(&table)
            blocks[place] = .table(table)
        case (_, .note(var note)):
            note.kind = random.one(of: Note.Kind.allCases)
            blocks[place] = .note(note)
        case (_, .pathway(var pathway)):
            pathway.steps.swapAt(0, random.below(pathway.steps.count))
            if case .act(let words, _) = pathway.steps[0].action { pathway.steps[0].action = .act(words + " now", next: "s9") }
            blocks[place] = .pathway(pathway)
        case (_, .footnote(var footnote)):
            if random.chance(50) { footnote.label = label() } else { footnote.texts.append(prose()) }
            blocks[place] = .footnote(footnote)
        case (_, .code(var code)):
            code.text += words(1) + "\n"
            blocks[place] = .code(code)
        default: break
        }
    }

    private mutating func editItems(_ list: inout ItemList) {
        let place = random.below(list.items.count)
        switch random.below(6) {
        case 0: list.items.remove(at: place)
        case 4: list.items.insert(list.items.remove(at: place), at: random.below(list.items.count + 1))
        case 1: list.items.insert(ItemList.Item(blocks: [.text(prose())]), at: place)
        case 2: list.items.swapAt(0, place)
        case 3: list.start = list.start == nil ? 1 : nil
        default:
            // One level deeper.
            guard place > 0 else { return }
            let item = list.items.remove(at: place)
            list.items[place - 1].blocks.append(.list(ItemList(items: [item])))
        }
    }

    private mutating func edit(_ table: inout Table) {
        let column = random.below(table.header.count)
        switch random.below(6) {
        case 4: table.rows.reverse()
        case 5 where !table.rows.isEmpty: table.rows.insert(table.rows.removeLast(), at: 0)
        case 0:
            table.alignments.insert(.left, at: column)
            table.header.insert(Prose(words(1)), at: column)
            for row in table.rows.indices { table.rows[row].insert(Prose(words(1)), at: column) }
        case 1 where table.header.count > 1:
            table.alignments.remove(at: column)
            table.header.remove(at: column)
            for row in table.rows.indices { table.rows[row].remove(at: column) }
        case 2: table.alignments[column] = .centre
        default: table.rows.append(table.header.map { _ in Prose(words(1)) })
        }
    }

    private static func edited(_ prose: Prose, _ random: inout SplitMix64) -> Prose {
        var runs = prose.runs
        guard !runs.isEmpty else { return prose }
        let place = random.below(runs.count)
        if random.chance(15) { runs[place].style.formSymmetricDifference(.strong) }
        if random.chance(10) { runs[place].link = runs[place].link == nil ? Link(address: "https://example.net") : nil }
        if case .text(let text) = runs[place].content {
            var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            for _ in 0..<(1 + random.below(3)) where !parts.isEmpty {
                let at = random.below(parts.count)
                switch random.below(4) {
                case 0: parts.remove(at: at)
                case 1: parts.insert(random.one(of: words), at: at)
                case 2: parts[at] = random.one(of: words)
                default: parts.swapAt(0, at)
                }
            }
            runs[place].content = .text(parts.joined(separator: " "))
        }
        let edited = Prose(runs).normalised()
        return edited.isEmpty ? prose : edited
    }
}
