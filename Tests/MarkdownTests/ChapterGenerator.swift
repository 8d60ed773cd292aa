import Manuals
import Testbench

/// Makes chapters that hold everything the text model can: marks meeting in every way, special characters at every
/// edge, nested lists, tables with bars and code, letters of many scripts.
struct ChapterGenerator {
    private var random: SplitMix64
    private var nextID = 0

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func chapter() -> Chapter {
        var body: [Unit] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            if chance(40) { body.append(.section(Section(id: id(), depth: pick([1, 1, 1, 2, 3, 4, 5]), title: prose(.line)))) }
            body.append(.paragraph(paragraph()))
        }
        return Chapter(frontMatter: frontMatter(), body: body)
    }

    private mutating func frontMatter() -> FrontMatter {
        guard let id = ChapterID("test"), let part = PartID("core"), let health = Interest("health") else {
            preconditionFailure("the names are well formed")
        }
        var matter = FrontMatter(id: id, title: title())
        if chance(50) { matter.code = pick(["PG37", "1.2", "no", "a: b", "x #y", "“C”"]) }
        if chance(50) { matter.part = part }
        if chance(50) { matter.interests = [health] }
        if chance(50) { matter.reviewBy = CalendarDay("2027-03-31") }
        if chance(20) { matter.related = [id] }
        if chance(20) { matter.other["layout"] = pick(["page", "[a, b]", "{a: 1, b: [true, \"no\"]}", "null", "2027-01-01"]) }
        return matter
    }

    private mutating func title() -> String {
        let title = Prose(words(in: 1...5)).normalised().plainText
        return title.isEmpty ? "Title" : title
    }

    private mutating func paragraph() -> Paragraph {
        var blocks: [Block] = chance(85) ? [.text(prose(.block))] : []
        for _ in 0..<(blocks.isEmpty ? Int.random(in: 1...2, using: &random) : Int.random(in: 0...3, using: &random)) {
            // A continuation needs something to continue; text first of all would be the lead.
            if chance(12) {
                blocks.append(.footnote(footnote()))
            } else {
                blocks.append(chance(20) && !blocks.isEmpty ? .text(prose(.block)) : block(depth: 0, allowsText: false))
            }
        }
        return Paragraph(id: id(), blocks: blocks)
    }

    private mutating func id() -> ElementID {
        nextID += 1
        if chance(20), let label = ElementID(pick(["x-a", "y_b", "Z.c", "d:e"]) + "\(nextID)") { return label }
        return ElementID { Int.random(in: 0..<$0, using: &random) }
    }

    // MARK: Blocks

    private mutating func footnote() -> Footnote {
        Footnote(label: label(), texts: (0..<Int.random(in: 0...3, using: &random)).map { _ in prose(.block) })
    }

    private mutating func label() -> FootnoteLabel {
        guard let label = FootnoteLabel(pick(["1", "2", "note-a", "é", "A.b_c"])) else { preconditionFailure("the label is well formed") }
        return label
    }

    private mutating func block(depth: Int, allowsText: Bool = true) -> Block {
        let kind = Int.random(in: 0..<(depth > 3 ? 50 : 100), using: &random)
        switch kind {
        case 0..<10 where allowsText, 10..<25 where allowsText: return .text(prose(.block))
        case 0..<30: return .code(listing())
        case 30..<36: return .rule
        case 36..<44: return .table(table())
        case 44..<47: return .pathway(pathway())
        case 47..<50 where allowsText: return .heading(level: Int.random(in: 1...6, using: &random), prose(.line))
        case 47..<60: return .quote(blocks(1...2, depth: depth + 1))
        case 60..<68: return .note(Note(kind: pick(Note.Kind.allCases), blocks: blocks(0...2, depth: depth + 1)))
        default: return .list(list(depth: depth + 1))
        }
    }

    private mutating func blocks(_ count: ClosedRange<Int>, depth: Int) -> [Block] {
        (0..<Int.random(in: count, using: &random)).map { _ in block(depth: depth) }
    }

    private mutating func list(depth: Int) -> ItemList {
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            var blocks = chance(80) ? [Block.text(prose(.block))] : []
            blocks += self.blocks(0...2, depth: depth)
            return ItemList.Item(isTicked: chance(15) ? chance(50) : nil, blocks: chance(6) ? [] : blocks)
        }
        let start: Int? = chance(50) ? nil : pick([1, 1, 1, 0, 2, 9, 99, 999_999_999])
        return ItemList(start: start, isLoose: chance(40), items: items).spaced()
    }

    private mutating func table() -> Table {
        let columns = Int.random(in: 1...3, using: &random)
        let alignments = (0..<columns).map { _ in pick([Table.Alignment.natural, .left, .centre, .right]) }
        func isRow(_ random: inout SplitMix64) -> Int { Int.random(in: 0...2, using: &random) }
        let rows = isRow(&random)
        return Table(
            alignments: alignments, header: (0..<columns).map { _ in cell() }, rows: (0..<rows).map { _ in (0..<columns).map { _ in cell() } })
    }

    private mutating func cell() -> Prose { chance(15) ? Prose() : prose(.line, orNothing: true) }

    private mutating func listing() -> CodeListing {
        let lines = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            pick(["", " ", "  x", "```", "~~~", "````a", "# no", "- no", "> no", "{#no}", "let x = 1", "|", "\\", "é “", "&amp;", "[x]: y"]) + "\n"
        }
        return CodeListing(language: pick(["", "", "swift", "c++", "a`b", "x\\y", "&amp;", "~", "{a}"]), text: lines.joined())
    }

    private mutating func pathway() -> Pathway {
        Pathway(
            title: title(),
            steps: [
                .init(id: "a", action: .ask(title(), answers: [.init(words: "Yes", next: "b"), .init(words: title(), next: "c: d")])),
                .init(id: "b", action: .act(title(), next: chance(50) ? "c: d" : nil)),
                .init(id: "c: d", action: .act(title(), next: nil)),
            ])
    }

    // MARK: Prose

    private enum Shape { case block, line }

    private mutating func prose(_ shape: Shape, orNothing: Bool = false) -> Prose {
        let prose = Prose((0..<Int.random(in: 1...6, using: &random)).map { _ in run(shape) }).normalised()
        return prose.isEmpty && !orNothing ? Prose("words") : prose
    }

    private mutating func run(_ shape: Shape) -> Run {
        let style: Run.Style =
            chance(40) ? [] : Run.Style(rawValue: UInt8.random(in: 0..<16, using: &random))
        var link: Link?
        if chance(25) {
            link = Link(address: address(), title: chance(30) ? title() : "")
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<6: return Run(.crossReference(pick(["k3f9tw", "x-a", "a b", "(", "é", "a&amp;b"])), style: style.subtracting(.code))
        case 6..<12:
            guard let key = ReferenceID("wt2023") else { preconditionFailure("the key is well formed") }
            return Run(.citation(key), style: style.subtracting(.code), link: link)
        case 12..<14: return Run(.footnote(label()), style: style.subtracting(.code), link: link)
        case 14..<17:
            return Run(
                .image(Image(address: address(), alternative: title(), title: chance(30) ? title() : "")),
                style: style.subtracting(.code), link: link)
        case 17..<23: return shape == .block ? Run(.lineBreak, style: style.subtracting(.code), link: link) : Run(.text(" "), link: link)
        case 23..<30:
            let address = pick(["https://example.org/a", "mailto:a@b.org", "ftp://x|y.z", "HTTP://A", "https://e.org/?a=1&b;2"])
            return Run(.text(address.replacing("mailto:", with: "")), style: style.subtracting(.code), link: Link(address: address))
        default:
            let words = words(in: 1...6)
            // A paragraph that begins with a link to unstyled code with `]:` in it is a definition to CommonMark, however it
            // is spelled: no text reads as such a paragraph.
            let isLinkedCode = link != nil && style == .code
            let spelled = isLinkedCode ? words.replacing(":", with: "") : words
            return Run(.text(spelled.isEmpty ? "x" : spelled), style: style, link: link)
        }
    }

    private mutating func address() -> String {
        pick([
            "https://example.org", "#k3f9tw", "other.md#x", "a b", "(", "a(b)c", "<", ">", "\\", "a\\)b", "&amp;", "é", "|", "a|b", "\n", "\"", "#",
            "https://example.org/a_b_c*d*",
        ])
    }

    /// Words, spaces and every character that means something somewhere, in any order.
    private mutating func words(in count: ClosedRange<Int>) -> String {
        let pieces = [
            "a", "b", "word", "Word", "é", "ß", "“", "”", "—", "\u{A0}", "\u{2003}", "😀", "日本", "。", "£", "e\u{301}", "1", "12", "_", "__", "*", "**",
            "~", "~~", "`", "``", "\\", "[", "]", "(", ")", "<", ">", "&", "&amp;", "&#35;", "&nope;", "{", "{#", "{#abc}", "{+}", "}", "#", "##", "!",
            "|", ":", "http://a.bc", "https://", "://", "//", "+", "-", "--", "---", "=", "===", "1.", "2)", "10.", " ", " ", " ", "  ", "\t", "@", "[@wt]",
            "[@wt2023]", "[](#x)", "[^1]", "[^1]:", "[^", "[ ]", "[x]", "[!NOTE]", "$", "^", "\"", "'", "/", ".", ",", "<a@b.c>", "<b>", "</b>", "<!--", "a_b_c", "R&D", ";",
        ]
        return (0..<Int.random(in: count, using: &random)).map { _ in pick(pieces) }.joined()
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Element>(_ from: [Element]) -> Element { from[Int.random(in: from.indices, using: &random)] }
}
