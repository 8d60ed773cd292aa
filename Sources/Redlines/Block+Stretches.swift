import Manuals

extension Block {
    /// Calls `body` with every stretch of words in reading order, the lines of a listing among them.
    func forEachStretch(_ body: (Prose) -> Void) {
        switch self {
        case .text(let prose), .heading(_, let prose): body(prose)
        case .list(let list): for item in list.items { for block in item.blocks { block.forEachStretch(body) } }
        case .table(let table):
            table.header.forEach(body)
            for row in table.rows { row.forEach(body) }
        case .note(let note): for block in note.blocks { block.forEachStretch(body) }
        case .quote(let blocks): for block in blocks { block.forEachStretch(body) }
        case .footnote(let footnote): footnote.texts.forEach(body)
        case .code(let listing): for line in listing.lines { body(Prose(String(line.trimmedLine))) }
        case .pathway, .rule: break
        }
    }

    /// Whether all its words are stretches.
    var isStretches: Bool {
        switch self {
        case .text, .heading, .table, .footnote, .code, .rule: true
        case .list(let list): list.items.allSatisfy { $0.blocks.allSatisfy(\.isStretches) }
        case .note(let note): note.blocks.allSatisfy(\.isStretches)
        case .quote(let blocks): blocks.allSatisfy(\.isStretches)
        case .pathway: false
        }
    }
}

/// Words on their way into blocks, stretch by stretch.
struct Filling {
    private var stretches: ArraySlice<(kept: Prose, gone: [Prose])>
    /// What had no place in the stretches filled last.
    private var gone: [Prose] = []

    init(_ stretches: [(kept: Prose, gone: [Prose])]) {
        self.stretches = stretches[...]
    }

    fileprivate mutating func next() -> Prose {
        guard let stretch = stretches.popFirst() else { return Prose() }
        gone += stretch.gone
        return stretch.kept
    }

    fileprivate mutating func takeGone() -> [Block] {
        defer { gone.removeAll() }
        return gone.map { .text($0) }
    }
}

extension [Block] {
    /// The same blocks with other words for every stretch; what is left without words is left out, and what has no place
    /// in a stretch stands after it.
    func filled(with words: inout Filling) -> [Block] {
        flatMap { block in
            let filled = block.filled(with: &words)
            return (filled.map { [$0] } ?? []) + words.takeGone()
        }
    }
}

extension Block {
    fileprivate func filled(with words: inout Filling) -> Block? {
        switch self {
        case .text:
            let prose = words.next()
            return prose.isEmpty ? nil : .text(prose)
        case .heading(let level, _):
            let prose = words.next()
            return prose.isEmpty ? nil : .heading(level: level, prose)
        case .list(var list):
            list.items = list.items.flatMap { item -> [ItemList.Item] in
                let blocks = item.blocks.compactMap { $0.filled(with: &words) }
                let own = blocks.isEmpty ? [] : [ItemList.Item(isTicked: item.isTicked, blocks: blocks)]
                return own + words.takeGone().map { ItemList.Item(blocks: [$0]) }
            }
            return list.items.isEmpty ? nil : .list(list)
        case .table(var table):
            table.header = table.header.map { _ in words.next() }
            table.rows = table.rows.compactMap { row in
                let cells = row.map { _ in words.next() }
                return cells.allSatisfy(\.isEmpty) ? nil : cells
            }
            return table.rows.isEmpty && table.header.allSatisfy(\.isEmpty) ? nil : .table(table)
        case .note(var note):
            note.blocks = note.blocks.filled(with: &words)
            return note.blocks.isEmpty ? nil : .note(note)
        case .quote(let blocks):
            let blocks = blocks.filled(with: &words)
            return blocks.isEmpty ? nil : .quote(blocks)
        case .footnote(var footnote):
            footnote.texts = footnote.texts.map { _ in words.next() }.filter { !$0.isEmpty }
            return footnote.texts.isEmpty ? nil : .footnote(footnote)
        case .code(var listing):
            let lines = listing.lines.compactMap { line -> String? in
                let prose = words.next()
                return prose.isEmpty ? nil : line.prefix { $0 == " " || $0 == "\t" } + prose.plainText + "\n"
            }
            listing.text = lines.joined()
            return lines.isEmpty ? nil : .code(listing)
        case .pathway, .rule: return self
        }
    }
}

extension String {
    /// A line of a listing without its line feed and the space around it.
    fileprivate var trimmedLine: Substring {
        var line = self[...]
        while let last = line.unicodeScalars.last, last == " " || last == "\t" || last == "\n" { line.unicodeScalars.removeLast() }
        return line.drop { $0 == " " || $0 == "\t" }
    }
}
