import Manuals

extension MergedSequence<BlockChange> {
    var nodes: [RedlineNode] { entries.map { $0.spread.node($0.nodeChange) } }
}

extension BlockChange {
    func node(_ change: RedlineNode.Change) -> RedlineNode {
        switch self {
        case .text(let prose): return RedlineNode(.text, change, prose: prose)
        case .list(let list): return RedlineNode(.list, change, children: list.lineNodes)
        case .table(let table): return table.node(change)
        case .note(let kind, let blocks):
            var node = RedlineNode(.note, change, children: blocks.nodes)
            node.note("kind", kind.map(\.rawValue))
            return node
        case .quote(let blocks): return RedlineNode(.quote, change, children: blocks.nodes)
        case .code(let code):
            var node = RedlineNode(.code, change, children: code.lineNodes)
            node.note("language", code.language)
            return node
        case .pathway(let pathway): return pathway.node(change)
        case .heading(let level, let prose):
            var node = RedlineNode(.heading, change, prose: prose)
            node.note("level", level.map(String.init))
            return node
        case .footnote(let label, let texts):
            var node = RedlineNode(.footnote, change, children: texts.nodes)
            node.note("label", label.map(\.text))
            return node
        case .rule: return RedlineNode(.rule, change)
        }
    }
}

extension TableRedline {
    func node(_ change: RedlineNode.Change) -> RedlineNode {
        var first = RedlineNode(.row, change, children: header.cellNodes)
        if change == .changed, header.isUnchanged, columns.isUnchanged { first.change = .unchanged }
        for (index, column) in columns.entries.enumerated() where index < first.children.count {
            first.children[index].note("alignment", column.spread.map(\.name))
            if case .changed = column, first.children[index].change == .unchanged { first.children[index].change = .changed }
        }
        return RedlineNode(.table, change, children: [first] + rowNodes)
    }
}

extension TableRedline {
    private var rowNodes: [RedlineNode] {
        var (old, new) = (0, 0)
        return rows.entries.map { entry in
            let change = entry.nodeChange
            var node = RedlineNode(.row, change, children: change == .movedAway ? [] : entry.spread.cellNodes)
            node.places = entry.places(at: entry.accepted == nil ? old : new)?.map { $0 + 1 }
            if entry.rejected != nil { old += 1 }
            if entry.accepted != nil { new += 1 }
            return node
        }
    }
}

extension RowRedline {
    fileprivate var cellNodes: [RedlineNode] {
        entries.map { RedlineNode(.cell, $0.nodeChange, prose: $0.spread) }
    }
}

extension Table.Alignment {
    fileprivate var name: String {
        switch self {
        case .natural: "natural"
        case .left: "left"
        case .centre: "centre"
        case .right: "right"
        }
    }
}

extension CodeRedline {
    fileprivate var lineNodes: [RedlineNode] {
        lines.entries.map { RedlineNode(.codeLine, $0.nodeChange, prose: $0.words) }
    }
}

extension PathwayRedline {
    fileprivate func node(_ change: RedlineNode.Change) -> RedlineNode {
        RedlineNode(.pathway, change, prose: title, children: steps.entries.flatMap { $0.spread.nodes($0.nodeChange) })
    }
}

extension StepChange {
    fileprivate func nodes(_ change: RedlineNode.Change) -> [RedlineNode] {
        var node = RedlineNode(.step, change)
        node.note("name", id)
        switch action {
        case .act(let words, let next):
            node.prose = words
            node.note("next", next)
        case .ask(let question, let answers):
            node.prose = question
            node.children = answers.entries.map { entry in
                let answer = entry.spread
                var node = RedlineNode(.answer, entry.nodeChange, prose: answer.words)
                node.note("next", answer.next)
                return node
            }
        case .replaced:
            return StepChange(whole: rejected, as: .deleted).nodes(.deleted)
                + StepChange(whole: accepted, as: .added).nodes(.added)
        }
        return [node]
    }
}
