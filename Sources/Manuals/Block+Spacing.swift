extension Block {
    /// Whether the block reads as itself on the line straight after `previous`, with no blank line between.
    ///
    /// Where it does not, a list that holds both is loose: there is no other way to write it.
    func mayFollowDirectly(_ previous: Block) -> Bool {
        switch previous {
        case .code, .pathway, .heading, .rule: return true
        case .text, .list, .table, .note, .quote, .footnote: break
        }
        // A table takes in every line that starts no container and is no rule.
        let endsTable = if case .table = previous { false } else { true }
        switch self {
        case .rule: return true
        case .code, .pathway, .heading: return endsTable
        case .text, .table, .footnote: return false
        case .quote, .note:
            switch previous {
            case .quote, .note: return false
            default: return true
            }
        case .list(let list):
            guard list.start == nil || list.start == 1, let first = list.items.first, !first.isBlank else { return false }
            return endsTable
        }
    }
}

extension ItemList.Item {
    /// Whether nothing follows the item's marker on its line.
    var isBlank: Bool { isTicked == nil && blocks.isEmpty }
}

extension ItemList {
    /// The list with `isLoose` as its items can be written: loose where blocks need a blank line between them, tight
    /// where there is no place for a blank line.
    public func spaced() -> ItemList {
        var list = self
        let needsBlank = items.contains { item in
            // A tick stands in a text, even an empty one.
            var previous: Block? = item.isTicked == nil ? nil : .text(Prose())
            return item.blocks.enumerated().contains { index, block in
                defer { previous = block }
                guard let before = previous else { return false }
                if index == 0, block.mayShareLineWithTick { return false }
                return !block.mayFollowDirectly(before)
            }
        }
        // A reader looks for a tick only where no quotation stands open on the line before.
        let hidesTick = items.indices.dropFirst().contains { items[$0].isTicked != nil && items[$0 - 1].blocks.endInQuote }
        if needsBlank || hidesTick { list.isLoose = true }
        if items.count == 1, let only = items.first, only.blocks.isEmpty || (only.blocks.count == 1 && only.tickIsInline) {
            list.isLoose = false
        }
        return list
    }
}

extension ItemList.Item {
    /// Whether the first block stands on the line of the marker.
    var tickIsInline: Bool { isTicked == nil || blocks.first.map(\.mayShareLineWithTick) ?? true }
}

extension Block {
    /// Whether the block may follow `[x]` on the same line.
    var mayShareLineWithTick: Bool {
        switch self {
        case .text, .table: true
        default: false
        }
    }
}

extension [Block] {
    /// Whether the innermost container at the end is a quotation or a note.
    fileprivate var endInQuote: Bool {
        switch last {
        case .quote(let blocks): blocks.lastIsList ? blocks.endInQuote : true
        case .note(let note): note.blocks.lastIsList ? note.blocks.endInQuote : true
        case .list(let list): list.items.last?.blocks.endInQuote ?? false
        default: false
        }
    }

    private var lastIsList: Bool {
        if case .list? = last { true } else { false }
    }
}
