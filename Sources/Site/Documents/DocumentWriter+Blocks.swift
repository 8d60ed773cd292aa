import Manuals

extension DocumentWriter {
    func write(_ blocks: [Block], to markup: inout TypstMarkup) {
        for block in blocks { write(block, to: &markup) }
    }

    private func write(_ block: Block, to markup: inout TypstMarkup) {
        switch block {
        case .text(let prose): markup("words") { write(prose, to: &$0) }
        case .list(let list): write(list, to: &markup)
        case .table(let table): write(table, to: &markup)
        case .note(let note): write(note, to: &markup)
        case .quote(let blocks): markup("quotation") { write(blocks, to: &$0) }
        case .code(let listing): markup("listing", .string(listing.text))
        case .pathway(let pathway): write(pathway, to: &markup)
        case .heading(_, let prose): markup("words") { $0("strong") { write(prose, to: &$0) } }
        case .footnote(let footnote): write(footnote, to: &markup)
        case .rule: markup("rule")
        }
    }

    func write(_ note: Note, to markup: inout TypstMarkup) {
        markup("note", .string(note.kind.words), .flag("grave", note.kind.isGrave)) { write(note.blocks, to: &$0) }
    }

    private func write(_ list: ItemList, to markup: inout TypstMarkup) {
        let items = list.items.map { item in
            { (markup: inout TypstMarkup) in
                if let isTicked = item.isTicked { markup.text(isTicked ? "Done: " : "To do: ") }
                self.write(item.blocks, to: &markup)
            }
        }
        if let start = list.start {
            markup("numbered", .number("start", start), contents: items)
        } else {
            markup("bulleted", contents: items)
        }
    }

    private func write(_ table: Table, to markup: inout TypstMarkup) {
        let cells = ([table.header] + table.rows).flatMap(\.self).map { cell in
            { (markup: inout TypstMarkup) in self.write(cell, to: &markup) }
        }
        markup("cells", .words("alignments", table.alignments.map(\.word)), contents: cells)
    }

    /// A pathway as numbered steps, each saying where it leads by number.
    private func write(_ pathway: Pathway, to markup: inout TypstMarkup) {
        let numbers = pathway.numbers
        let steps = pathway.steps.enumerated().map { index, step in
            { (markup: inout TypstMarkup) in self.write(step.action, at: index + 1, numbers, to: &markup) }
        }
        markup("pathway", .string(pathway.title), contents: steps)
    }

    private func write(_ action: Pathway.Action, at number: Int, _ numbers: [String: Int], to markup: inout TypstMarkup) {
        func step(_ id: String) -> String { numbers[id].map { "step \($0)" } ?? "#\(id)" }
        switch action {
        case .act(let words, let next):
            markup("words") { $0.text(words) }
            if let next {
                if numbers[next] != number + 1 { markup("words") { $0.text("Go to \(step(next)).") } }
            } else {
                markup("words") { $0.text("The pathway ends here.") }
            }
        case .ask(let question, let answers):
            markup("words") { markup in
                markup("strong") { $0.text("Question") }
                markup.text(" \(question)")
            }
            let items = answers.map { answer in
                { (markup: inout TypstMarkup) in
                    markup("strong") { $0.text(answer.words) }
                    markup.text(": go to \(step(answer.next)).")
                }
            }
            markup("bulleted", contents: items)
        }
    }
}

extension Table.Alignment {
    /// As the template takes it.
    var word: StaticString {
        switch self {
        case .natural, .left: "left"
        case .centre: "center"
        case .right: "right"
        }
    }
}

extension Note.Kind {
    /// Whether the note is set so that nobody overlooks it.
    var isGrave: Bool {
        switch self {
        case .emergency, .important, .warning, .caution: true
        case .note, .tip, .local: false
        }
    }
}
