extension Unit {
    /// Calls `body` with every stretch of prose, in reading order.
    public func forEachProse(_ body: (Prose) -> Void) {
        switch self {
        case .section(let section): body(section.title)
        case .paragraph(let paragraph): for block in paragraph.blocks { block.forEachProse(body) }
        }
    }

    /// The same unit with every stretch of prose changed.
    public func mappingProse(_ transform: (Prose) -> Prose) -> Unit {
        switch self {
        case .section(var section):
            section.title = transform(section.title)
            return .section(section)
        case .paragraph(var paragraph):
            paragraph.blocks = paragraph.blocks.map { $0.mappingProse(transform) }
            return .paragraph(paragraph)
        }
    }
}

extension Block {
    /// Calls `body` with every stretch of prose, in reading order.
    public func forEachProse(_ body: (Prose) -> Void) {
        switch self {
        case .text(let prose), .heading(_, let prose): body(prose)
        case .list(let list): for item in list.items { for block in item.blocks { block.forEachProse(body) } }
        case .table(let table):
            table.header.forEach(body)
            for row in table.rows { row.forEach(body) }
        case .note(let note): for block in note.blocks { block.forEachProse(body) }
        case .quote(let blocks): for block in blocks { block.forEachProse(body) }
        case .footnote(let footnote): footnote.texts.forEach(body)
        case .code, .pathway, .rule: break
        }
    }

    /// The same block with every stretch of prose changed.
    public func mappingProse(_ transform: (Prose) -> Prose) -> Block {
        switch self {
        case .text(let prose): return .text(transform(prose))
        case .heading(let level, let prose): return .heading(level: level, transform(prose))
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map { $0.mappingProse(transform) }
            }
            return .list(list)
        case .table(var table):
            table.header = table.header.map(transform)
            table.rows = table.rows.map { $0.map(transform) }
            return .table(table)
        case .note(var note):
            note.blocks = note.blocks.map { $0.mappingProse(transform) }
            return .note(note)
        case .quote(let blocks): return .quote(blocks.map { $0.mappingProse(transform) })
        case .footnote(var footnote):
            footnote.texts = footnote.texts.map(transform)
            return .footnote(footnote)
        case .code, .pathway, .rule: return self
        }
    }
}
