import Manuals
import Redlines

extension DocumentRedlineWriter {
    /// Writes a list line by line, its levels as indents; numbers are the new list's, and the old for what is gone.
    func write(_ list: ListRedline, to markup: inout TypstMarkup) {
        for line in list.setLines {
            let mark = line.line.isContinuation ? "" : line.number.map { "\($0)." } ?? "•"
            markup("list-line", .string(mark), .number("level", max(line.level, 1))) { markup in
                if !line.isDeparture { write(line.line, to: &markup) }
                markup.remark(line.remark)
            }
        }
    }

    private func write(_ line: ListLineChange, to markup: inout TypstMarkup) {
        if let isTicked = line.isTicked.new { markup.text(isTicked ? "Done: " : "To do: ") }
        for entry in line.blocks.entries {
            if case .text(let prose) = entry.spread, !line.style.new.isLoose {
                write(prose, to: &markup)
            } else {
                write(entry, to: &markup)
            }
        }
    }

    /// Writes both versions of a table as one: a column or row that is gone stands where it stood.
    func write(_ table: TableRedline, to markup: inout TypstMarkup) {
        let count = table.columns.entries.count
        guard count > 0 else { return }
        let header = table.header.entries.enumerated().map { column, cell in
            { (markup: inout TypstMarkup) in
                self.write(cell.spread, to: &markup)
                markup.remark(table.realignment(column))
            }
        }
        let rows = table.setRows.flatMap { row in
            (0..<count).map { column in
                { (markup: inout TypstMarkup) in
                    if let cells = row.cells, column < cells.count, let cell = cells[column] { self.write(cell.spread, to: &markup) }
                    if column == 0, let remark = row.remark { markup.remark(remark) }
                }
            }
        }
        let alignments = (0..<count).map { (table.setAlignment(ofColumn: $0) ?? .natural).word }
        markup("cells", .words("alignments", alignments), contents: header + rows)
    }

    /// Writes both versions of a pathway as one list of steps, numbered as the new; steps that are gone bear no number.
    func write(_ pathway: PathwayRedline, to markup: inout TypstMarkup) {
        let new = pathway.accepted.numbers
        let old = pathway.rejected.numbers
        markup("quotation") { markup in
            markup("words") { markup in
                markup("strong") { $0.text("Pathway: ") }
                write(pathway.title, to: &markup)
            }
            for entry in pathway.steps.entries {
                let number = entry.accepted.flatMap { new[$0.id] }
                markup("list-line", .string(number.map { "\($0)." } ?? ""), .number("level", 1)) { markup in
                    let isGone = entry.accepted == nil
                    write(entry.spread.action, old: entry.rejected == nil ? new : old, new: isGone ? old : new, to: &markup)
                }
            }
        }
    }

    private func write(_ action: ActionChange, old: [String: Int], new: [String: Int], to markup: inout TypstMarkup) {
        switch action {
        case .act(let words, let next):
            writeBlocks(words, to: &markup)
            let (before, after) = (Pathway.lead(next.old, old), Pathway.lead(next.new, new))
            // A step's number may change because others came or went; only another step is another lead.
            markup("words") { if next.isChange { $0.replaced(before, by: after) } else { $0.text(after) } }
        case .ask(let question, let answers):
            writeBlocks(question, to: &markup)
            for entry in answers.entries {
                let isGone = entry.accepted == nil
                markup("list-line", .string("•"), .number("level", 1)) { markup in
                    write(entry.spread, old: entry.rejected == nil ? new : old, new: isGone ? old : new, to: &markup)
                }
            }
        case .replaced(let before, let after):
            write(ActionChange(whole: before, as: .deleted), old: old, new: old, to: &markup)
            write(ActionChange(whole: after, as: .added), old: new, new: new, to: &markup)
        }
    }

    private func write(_ answer: AnswerChange, old: [String: Int], new: [String: Int], to markup: inout TypstMarkup) {
        write(answer.words, to: &markup)
        markup.text(": ")
        let (before, after) = (Pathway.lead(answer.next.old, old), Pathway.lead(answer.next.new, new))
        if answer.next.isChange { markup.replaced(before, by: after) } else { markup.text(after) }
    }
}
