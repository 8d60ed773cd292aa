/// Something a text refers to explicitly.
public enum Citation: Hashable, Sendable {
    /// `[](#target)`: a section, a paragraph or a chapter.
    case target(String)
    /// `[@key]`
    case reference(ReferenceID)
}

extension Unit {
    /// Everything the unit refers to explicitly, in reading order, repetitions included.
    public var citations: [Citation] {
        var citations: [Citation] = []
        forEachProse { prose in
            for run in prose.runs {
                switch run.content {
                case .crossReference(let target): citations.append(.target(target))
                case .citation(let id): citations.append(.reference(id))
                case .text, .image, .lineBreak: break
                }
            }
        }
        return citations
    }

    /// Visits every prose of the unit in reading order: a heading's words, or a paragraph's text, items and cells.
    public func forEachProse(_ visit: (Prose) -> Void) {
        switch self {
        case .section(let section): visit(section.title)
        case .paragraph(let paragraph): for block in paragraph.blocks { block.forEachProse(visit) }
        }
    }
}

extension Block {
    /// Visits every prose of the block in reading order.
    public func forEachProse(_ visit: (Prose) -> Void) {
        switch self {
        case .text(let prose), .heading(_, let prose): visit(prose)
        case .list(let list): for item in list.items { for block in item.blocks { block.forEachProse(visit) } }
        case .table(let table):
            table.header.forEach(visit)
            for row in table.rows { row.forEach(visit) }
        case .note(let note): for block in note.blocks { block.forEachProse(visit) }
        case .quote(let blocks): for block in blocks { block.forEachProse(visit) }
        case .code, .pathway, .rule: break
        }
    }
}
