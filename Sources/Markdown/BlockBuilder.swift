import Manuals

/// Builds blocks from nodes, in one walk.
struct BlockBuilder {
    let path: String
    let text: ParsedText
    let source: [UInt8]
    let markup: Markup
    let dialect: Dialect
    /// The node that is looked at next.
    var cursor = 0
    var lines: LineCounter
    var diagnostics: [Diagnostic] = []
    /// What the blocks built so far mention, and where.
    var mentions: [PlacedMention] = []
    /// The headings in lists and quotations of other people's text, and their lines.
    private(set) var innerHeadings: [(words: String, line: Int)] = []
    /// Where the words end that were read last.
    var wordsRead: Int
    private var proseRoom = ProseBuilder.Room()
    /// Where the footnote built last stands.
    var lastFootnote: FootnoteExtent?

    init(path: String, text: ParsedText, dialect: Dialect, lines: LineCounter) {
        self.path = path
        self.text = text
        source = text.source
        markup = text.markup
        self.dialect = dialect
        self.lines = lines
        wordsRead = lines.offset
    }

    var node: Markup.Node { markup.nodes[cursor] }

    mutating func report(
        _ severity: Diagnostic.Severity, line: Int, _ rule: String, _ message: String, _ remedy: String, isFixable: Bool = false
    ) {
        diagnostics.append(
            Diagnostic(severity, file: path, line: line, rule: rule, message: message, remedy: remedy, isFixable: isFixable))
    }

    /// As `report` with a line, for what stands at an offset in the source.
    mutating func report(
        _ severity: Diagnostic.Severity, at offset: Int, _ rule: String, _ message: String, _ remedy: String
    ) {
        let place = lines.place(of: offset, in: source)
        diagnostics.append(
            Diagnostic(severity, file: path, line: place.line, column: place.column, rule: rule, message: message, remedy: remedy))
    }

    /// The line on which the block at the cursor starts, as near as its words tell.
    mutating func line() -> Int { line(from: cursor) }

    private mutating func line(from opening: Int) -> Int {
        guard lines.isCounting else { return 0 }
        var index = opening
        let first = markup.nodes[opening]
        let end = first.kind.isBlock ? Int(first.second) : markup.nodes.count
        while index < end {
            let each = markup.nodes[index]
            switch each.kind {
            case .text, .htmlText: return lines.line(of: Int(each.first), in: source)
            case .link, .image: return lines.line(of: start(ofSpanAt: index), in: source)
            default: break
            }
            index += 1
        }
        return lines.current
    }

    mutating func mention(_ mention: Mention, at offset: Int) {
        mentions.append(PlacedMention(mention, at: lines.place(of: offset, in: source)))
    }

    /// The block that opens at the cursor, which then stands behind it; nil when it holds nothing.
    mutating func block() -> Block? {
        let opening = node
        cursor += 1
        defer { cursor = Int(opening.second) + 1 }
        switch opening.kind {
        case .paragraph:
            warnOfIDInside(until: Int(opening.second))
            let prose = prose(keepsBreaks: true)
            return prose.isEmpty ? nil : .text(prose)
        case .heading where text.isHidden(headingAt: cursor - 1): return nil
        case .heading: return heading(opening)
        case .quote: return quote()
        case .bullets: return .list(list(start: nil, isTight: opening.detail == 1))
        case .numbers: return .list(list(start: Int(opening.first), isTight: opening.detail == 1))
        case .code: return code(opening)
        case .table: return .table(table())
        case .rule: return .rule
        default: return nil
        }
    }

    /// Blocks up to the close of the one they stand in; words straight in a list item are a text.
    mutating func blocks() -> [Block] {
        var blocks: [Block] = []
        while node.kind != .close {
            if node.kind.isBlock {
                if let block = block() { blocks.append(block) }
            } else {
                warnOfIDInside(until: nextBlock())
                let prose = prose(keepsBreaks: true)
                if !prose.isEmpty { blocks.append(.text(prose)) }
            }
        }
        return blocks
    }

    /// The first node from the cursor on that opens a block or closes one.
    private func nextBlock() -> Int {
        var index = cursor
        while !markup.nodes[index].kind.isBlock, !isBlockClose(markup.nodes[index]) { index += 1 }
        return index
    }

    private func isBlockClose(_ node: Markup.Node) -> Bool {
        node.kind == .close && node.detail <= Markup.Kind.cell.rawValue
    }

    /// The nodes that open the headings which stand in nothing else, in order.
    var topHeadings: [Int] {
        var headings: [Int] = []
        var index = 1
        while index < markup.nodes.count, markup.nodes[index].kind != .close {
            if markup.nodes[index].kind == .heading, !text.isHidden(headingAt: index) { headings.append(index) }
            index = Int(markup.nodes[index].second) + 1
        }
        return headings
    }

    // MARK: Prose

    /// Prose from the cursor up to the next block that opens or closes.
    mutating func prose(keepsBreaks: Bool, isCell: Bool = false) -> Prose {
        prose(upTo: nextBlock(), keepsBreaks: keepsBreaks, isCell: isCell)
    }

    /// Prose from the cursor to a node; `wordsStart` and `wordsEnd` are where the words of the first and the last of
    /// them start and end.
    mutating func prose(
        upTo end: Int, wordsStart: Int = 0, wordsEnd: Int? = nil, keepsBreaks: Bool, isCell: Bool = false
    ) -> Prose {
        if let prose = plainProse(upTo: end, wordsStart: wordsStart, wordsEnd: wordsEnd) { return prose }
        var builder = ProseBuilder(keepsBreaks: keepsBreaks, dialect: dialect, in: &proseRoom)
        var isCode = false
        var openTargets: [Int] = []
        while cursor < end {
            let each = node
            cursor += 1
            switch each.kind {
            case .text, .htmlText:
                wordsRead = Int(each.second)
                let last = cursor == end ? wordsEnd ?? Int(each.second) : Int(each.second)
                let words = source[min(max(Int(each.first), wordsStart), last)..<last]
                if isCode, isCell { builder.addWords(unescapingPipes(words)) } else { builder.add(words) }
            case .pooled: builder.addWords(markup.pool[Int(each.first)..<Int(each.second)])
            case .softBreak: builder.softBreak()
            case .hardBreak: builder.hardBreak()
            case .close:
                guard let kind = Markup.Kind(rawValue: each.detail) else { continue }
                var target: Markup.Target?
                if kind == .link || kind == .image, let index = openTargets.popLast() { target = markup.targets[index] }
                if kind == .codeSpan { isCode = false }
                builder.close(kind, target)
            case .link, .image:
                openTargets.append(Int(each.first))
                builder.open(each.kind, markup.targets[Int(each.first)], at: start(ofSpanAt: cursor - 1))
                if each.kind == .link, isAutolink() {
                    // The parser leaves character references in its words as they are.
                    let address = markup.targets[Int(each.first)].address
                    let isMail = !source[Int(node.first)...].starts(with: "mailto:".utf8) && address.hasPrefix("mailto:")
                    builder.addWords(Array(address.utf8.dropFirst(isMail ? 7 : 0))[...])
                    cursor += 1
                }
            default:
                if each.kind == .codeSpan { isCode = true }
                builder.open(each.kind, nil)
            }
        }
        for found in builder.mentions { mention(found.mention, at: found.offset) }
        return builder.finish(in: &proseRoom)
    }

    /// Prose of nothing but words that stand in the source as they are shown, as most of it is; nil for other prose.
    private mutating func plainProse(upTo end: Int, wordsStart: Int, wordsEnd: Int?) -> Prose? {
        guard cursor + 1 == end, node.kind == .text else { return nil }
        let last = wordsEnd ?? Int(node.second)
        let words = source[min(max(Int(node.first), wordsStart), last)..<last]
        guard let text = ProseBuilder.plainWords(words) else { return nil }
        wordsRead = Int(node.second)
        cursor = end
        return Prose(text)
    }

    /// What stands for prose in a skeleton: one word where there are any, nothing where there are none.
    mutating func proseOfSkeleton(upTo end: Int, wordsEnd: Int?) -> Prose {
        defer { cursor = end }
        while cursor < end {
            let each = node
            cursor += 1
            switch each.kind {
            case .text, .htmlText:
                let last = cursor == end ? wordsEnd ?? Int(each.second) : Int(each.second)
                if source[Int(each.first)..<max(last, Int(each.first))].contains(where: { $0 > 0x20 }) { return Prose("…") }
            case .link: if !markup.targets[Int(each.first)].address.isEmpty { return Prose("…") }
            case .pooled, .image, .codeSpan: return Prose("…")
            default: continue
            }
        }
        return Prose()
    }

    /// Whether the words at the cursor stand between `<` and `>`, and are a link's only ones.
    private func isAutolink() -> Bool {
        guard node.kind == .text, markup.nodes[cursor + 1].kind == .close, node.first > 0, Int(node.second) < source.count else { return false }
        return source[Int(node.first) - 1] == 0x3C && source[Int(node.second)] == 0x3E
    }

    /// In a table cell a bar is written `\|`, in code too.
    private func unescapingPipes(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard code.contains(0x7C) else { return code }
        var words: [UInt8] = []
        for (index, byte) in code.enumerated() {
            let next = code.startIndex + index + 1
            if byte == 0x5C, next < code.endIndex, code[next] == 0x7C { continue }
            words.append(byte)
        }
        return words[...]
    }

    // MARK: Containers

    /// A heading in a list or quotation. Other people link to one as to any other.
    private mutating func heading(_ opening: Markup.Node) -> Block {
        let line = line(from: cursor - 1)
        let words = prose(keepsBreaks: false)
        if dialect.isForeign { innerHeadings.append((words.withoutPictures.plainText, line)) }
        return .heading(level: Int(opening.detail), words)
    }

    /// A quotation or a note; nil for a quotation of nothing.
    private mutating func quote() -> Block? {
        guard let kind = noteKind() else {
            let blocks = blocks()
            return blocks.isEmpty ? nil : .quote(blocks)
        }
        // What follows the line `[!KIND]` in the same paragraph is the note's first text.
        let close = Int(node.second)
        cursor += 2
        let words = prose(upTo: close, keepsBreaks: true)
        cursor = close + 1
        return .note(Note(kind: kind, blocks: (words.isEmpty ? [] : [.text(words)]) + blocks()))
    }

    /// The kind that a first line `[!KIND]` gives a quotation.
    private mutating func noteKind() -> Note.Kind? {
        guard node.kind == .paragraph, markup.nodes[cursor + 1].kind == .text else { return nil }
        let first = markup.nodes[cursor + 1]
        let line = source[Int(first.first)..<Int(first.second)]
        guard line.starts(with: [0x5B, 0x21]), line.last == 0x5D else { return nil }
        switch markup.nodes[cursor + 2].kind {
        case .softBreak, .hardBreak, .close: break
        default: return nil
        }
        let name = String(decoding: line.dropFirst(2).dropLast(), as: UTF8.self)
        if let kind = Note.Kind(rawValue: name.uppercased()) { return kind }
        let known = Note.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        report(
            .warning, line: self.line(), "unknown-note", "“\(name)” is no kind of note; this stays a quotation.",
            "Use one of \(known).")
        return nil
    }

    private mutating func list(start: Int?, isTight: Bool) -> ItemList {
        var items: [ItemList.Item] = []
        while node.kind == .item {
            let opening = node
            cursor += 1
            let isTicked: Bool? =
                switch opening.detail {
                case 0: nil
                case 0x20: false
                default: true
                }
            items.append(ItemList.Item(isTicked: isTicked, blocks: blocks()))
            cursor = Int(opening.second) + 1
        }
        return ItemList(start: start, isLoose: !isTight, items: items).spaced()
    }

    private mutating func code(_ opening: Markup.Node) -> Block {
        var bytes: [UInt8] = []
        let line = line()
        while node.kind != .close {
            let from = node.kind == .text ? source : markup.pool
            bytes += from[Int(node.first)..<Int(node.second)]
            if node.kind == .text { wordsRead = Int(node.second) }
            cursor += 1
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard opening.detail == 1 else { return .code(CodeListing(text: text)) }
        let language = markup.targets[Int(opening.first)].title.collapsed
        if language == "pathway" {
            let reading = PathwayReader.read(text, path: path, line: line)
            diagnostics += reading.diagnostics
            if let pathway = reading.pathway { return .pathway(pathway) }
        }
        return .code(CodeListing(language: String(language.prefix { $0 != " " }), text: text))
    }

    // MARK: Tables

    private mutating func table() -> Table {
        var table = Table(alignments: [], header: [], rows: [])
        while node.kind != .close {
            let section = node
            cursor += 1
            while node.kind == .row {
                cursor += 1
                var cells: [Prose] = []
                while node.kind == .headerCell || node.kind == .cell {
                    let cell = node
                    if cell.kind == .headerCell {
                        let alignments: [Table.Alignment] = [.natural, .left, .centre, .right]
                        table.alignments.append(alignments[Int(cell.detail & 3)])
                    }
                    cursor += 1
                    cells.append(prose(keepsBreaks: false, isCell: true))
                    cursor = Int(cell.second) + 1
                }
                if section.kind == .tableHead { table.header = cells } else { table.rows.append(cells) }
                cursor += 1
            }
            cursor = Int(section.second) + 1
        }
        return table
    }

    // MARK: Ids

    /// What stands in braces at the end of a text.
    enum Tail {
        case id(String)
        case continuation
    }

    /// The `{#id}` or `{+}` that ends a text, and where the words before it end. `close` is the node that closes it.
    func tail(before close: Int) -> (tail: Tail, wordsEnd: Int)? {
        let last = markup.nodes[close - 1]
        guard last.kind == .text else { return nil }
        var end = Int(last.second)
        let start = Int(last.first)
        while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
        guard end - start >= 3, source[end - 1] == 0x7D, let brace = source[start..<end].lastIndex(of: 0x7B) else { return nil }
        if brace > start {
            guard source[brace - 1] == 0x20 || source[brace - 1] == 0x09 else { return nil }
        } else {
            switch markup.nodes[close - 2].kind {
            case .softBreak, .hardBreak, .paragraph, .heading: break
            default: return nil
            }
        }
        let content = source[(brace + 1)..<(end - 1)]
        if content.elementsEqual([0x2B]) { return (.continuation, brace) }
        guard content.first == 0x23, content.count > 1 else { return nil }
        return (.id(String(decoding: content.dropFirst(), as: UTF8.self)), brace)
    }

    /// An id at the end of a list item or a quotation is text: say so.
    private mutating func warnOfIDInside(until close: Int) {
        guard close > cursor, let found = tail(before: close), case .id(let id) = found.tail, ElementID(id) != nil else { return }
        report(
            .warning, at: found.wordsEnd, "misplaced-id", "“{#\(id)}” stands inside a list or quotation, where it names nothing.",
            "Move it to the end of the paragraph's lead text, or remove it.")
    }
}
