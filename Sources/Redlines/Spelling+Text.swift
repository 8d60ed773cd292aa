import Manuals

extension Spelling {
    /// A section or paragraph without its id.
    init(contentOf unit: Unit) {
        switch unit {
        case .section(let section):
            mark(1)
            write(section.depth)
            write(section.title)
        case .paragraph(let paragraph):
            mark(2)
            write(paragraph.blocks)
        }
    }

    init(_ blocks: [Block]) {
        write(blocks)
    }

    init(_ block: Block) {
        write(block)
    }

    init(_ prose: Prose) {
        write(prose)
    }

    mutating func write(_ blocks: [Block]) {
        write(blocks.count)
        for block in blocks { write(block) }
    }

    mutating func write(_ block: Block) {
        switch block {
        case .text(let prose):
            mark(1)
            write(prose)
        case .list(let list):
            mark(2)
            write(list)
        case .table(let table):
            mark(3)
            write(table)
        case .note(let note):
            mark(4)
            write(note.kind.rawValue)
            write(note.blocks)
        case .quote(let blocks):
            mark(5)
            write(blocks)
        case .code(let code):
            mark(6)
            write(code.language)
            write(code.text)
        case .pathway(let pathway):
            mark(7)
            write(pathway)
        case .heading(let level, let prose):
            mark(8)
            write(level)
            write(prose)
        case .rule:
            mark(9)
        case .footnote(let footnote):
            mark(10)
            write(footnote.label.text)
            write(footnote.texts)
        }
    }

    mutating func write(_ prose: Prose) {
        let runs = prose.runs
        write(runs.count)
        for run in runs { write(run) }
    }

    mutating func write(_ run: Run) {
        mark(run.style.rawValue & 0x1F)
        writeObject(run.content)
        write(run.link)
    }

    mutating func write(_ link: Link?) {
        mark(link == nil ? 0 : 1)
        guard let link else { return }
        write(link.address)
        write(link.title)
    }

    /// What a run holds.
    mutating func writeObject(_ content: Run.Content) {
        switch content {
        case .text(let words):
            mark(1)
            write(words)
        case .crossReference(let target):
            mark(2)
            write(target)
        case .citation(let id):
            mark(3)
            write(id.text)
        case .image(let image):
            mark(4)
            write(image.address)
            write(image.alternative)
            write(image.title)
        case .lineBreak:
            mark(5)
        case .footnote(let label):
            mark(6)
            write(label.text)
        }
    }

    private mutating func write(_ list: ItemList) {
        write(list.start)
        mark(list.isLoose ? 1 : 0)
        write(list.items.count)
        for item in list.items {
            mark(item.isTicked.map { $0 ? 1 : 0 } ?? 2)
            write(item.blocks)
        }
    }

    private mutating func write(_ table: Table) {
        write(table.alignments.count)
        for alignment in table.alignments { write(alignment) }
        write(table.header)
        write(table.rows.count)
        for row in table.rows { write(row) }
    }

    mutating func write(_ alignment: Table.Alignment) {
        switch alignment {
        case .natural: mark(0)
        case .left: mark(1)
        case .centre: mark(2)
        case .right: mark(3)
        }
    }

    mutating func write(_ cells: [Prose]) {
        write(cells.count)
        for cell in cells { write(cell) }
    }

    private mutating func write(_ pathway: Pathway) {
        write(pathway.title)
        write(pathway.steps.count)
        for step in pathway.steps { write(step) }
    }

    mutating func write(_ step: Pathway.Step) {
        write(step.id)
        switch step.action {
        case .act(let words, let next):
            mark(1)
            write(words)
            write(next)
        case .ask(let question, let answers):
            mark(2)
            write(question)
            write(answers.count)
            for answer in answers { write(answer) }
        }
    }

    mutating func write(_ answer: Pathway.Answer) {
        write(answer.words)
        write(answer.next)
    }
}
