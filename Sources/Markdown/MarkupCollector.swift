internal import CMD4C

extension Markup {
    /// Why the parser was stopped, and about where.
    enum Failure: Error {
        case tooDeep(offset: Int)
        case tooManyCells(offset: Int)
        case parserFailed
    }

    /// Parses the bytes from `start` on. Offsets in the nodes count from the beginning of `bytes`.
    ///
    /// `bytes` must end in a line feed: md4c looks one byte past a task mark.
    init(parsing bytes: [UInt8], from start: Int = 0, as dialect: Dialect) throws(Failure) {
        guard start < bytes.count else { return }
        var text = Array(bytes[start...])
        let footnotes = dialect.hasFootnotes ? FootnoteExtent.masking(&text, from: start) : []
        if dialect.isForeign { TemplateAddress.masking(&text) }
        let padding = LinePadding(for: text[...])
        let parsed = padding.isEmpty ? text : padding.applied(to: text[...])
        var collector = Collector(start: start, padding: padding)
        collector.markup.nodes.reserveCapacity(text.count / 24 + 8)
        var parser = MD_PARSER()
        parser.flags = dialect.flags
        unsafe parser.enter_block = enterBlock
        unsafe parser.leave_block = leaveBlock
        unsafe parser.enter_span = enterSpan
        unsafe parser.leave_span = leaveSpan
        unsafe parser.text = addText
        let status = unsafe parsed.withUnsafeBytes { buffer -> Int32 in
            guard let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress else { return -1 }
            unsafe collector.base = UnsafePointer(base)
            collector.count = buffer.count
            return unsafe withUnsafeMutablePointer(to: &collector) { collector in
                unsafe md_parse(base, MD_SIZE(buffer.count), &parser, collector)
            }
        }
        switch status {
        case 0: break
        case Stop.tooDeep.rawValue: throw .tooDeep(offset: collector.lastOffset)
        case Stop.tooManyCells.rawValue: throw .tooManyCells(offset: collector.lastOffset)
        default: throw .parserFailed
        }
        self = collector.markup
        self.footnotes = footnotes
    }
}

/// What a callback returns to end the parse: below zero, since md4c goes on after any other answer from deep within, and
/// not -1, which is its own.
private enum Stop: Int32 {
    case tooDeep = -2
    case tooManyCells = -3
}

/// What the callbacks gather. It lives for one call of `md_parse` and keeps no pointer beyond it.
@safe private struct Collector {
    var markup = Markup()
    /// Where the text stands while it is parsed.
    var base: UnsafePointer<CChar>?
    var count = 0
    /// Where the words of code last seen end in that text.
    var codeEnd: UnsafePointer<CChar>?
    /// What has to be added to offsets in the text without its padding.
    let start: Int
    let padding: LinePadding
    /// The blocks that are open, as indices of nodes.
    var open: [UInt32] = []
    /// Lists and quotations among them.
    var depth = 0
    var cells = 0
    var lastOffset: Int

    init(start: Int, padding: LinePadding) {
        self.start = start
        self.padding = padding
        lastOffset = start
        unsafe base = nil
        unsafe codeEnd = nil
    }

    /// The offset of a pointer in the source, or nil when it points elsewhere.
    func offset(of pointer: UnsafePointer<CChar>) -> Int? {
        guard let base = unsafe base else { return nil }
        let distance = unsafe pointer - base
        guard distance >= 0, distance <= count else { return nil }
        return start + (padding.isEmpty ? distance : padding.origin(of: distance))
    }

    mutating func enter(_ node: Markup.Node) -> Int32 {
        open.append(UInt32(markup.nodes.count))
        markup.nodes.append(node)
        if node.kind.nests { depth += 1 }
        return depth <= Limits.nesting ? 0 : Stop.tooDeep.rawValue
    }

    mutating func leave() {
        guard let index = open.popLast() else { return }
        let kind = markup.nodes[Int(index)].kind
        if kind.nests { depth -= 1 }
        markup.nodes[Int(index)].second = UInt32(markup.nodes.count)
        markup.nodes.append(Markup.Node(kind: .close, detail: kind.rawValue))
    }

    mutating func pool(_ text: UnsafePointer<CChar>, _ size: Int) {
        let first = UInt32(markup.pool.count)
        unsafe markup.pool.append(contentsOf: UnsafeRawBufferPointer(start: text, count: size))
        markup.nodes.append(Markup.Node(kind: .pooled, first: first, second: UInt32(markup.pool.count)))
    }

    mutating func source(_ kind: Markup.Kind, _ offset: Int, _ size: Int) {
        lastOffset = offset
        markup.nodes.append(Markup.Node(kind: kind, first: UInt32(offset), second: UInt32(offset + size)))
    }

    /// Code comes line by line; lines that follow one another in the source are one node.
    mutating func code(_ text: UnsafePointer<CChar>, _ size: Int) {
        let last = markup.nodes.count - 1
        guard let offset = unsafe offset(of: text) else {
            if size == 1, unsafe text.pointee == 0x0A, last >= 0, markup.nodes[last].kind == .text,
                let end = unsafe codeEnd, unsafe self.offset(of: end) == Int(markup.nodes[last].second),
                unsafe end.pointee == 0x0A || end.pointee == 0x0D
            {
                markup.nodes[last].second += 1
            } else {
                unsafe pool(text, size)
            }
            return
        }
        unsafe codeEnd = text + size
        if last >= 0, markup.nodes[last].kind == .text, Int(markup.nodes[last].second) == offset {
            markup.nodes[last].second += UInt32(size)
        } else {
            source(.text, offset, size)
        }
    }

    /// An attribute with its escapes resolved and its character references decoded.
    func string(_ attribute: MD_ATTRIBUTE) -> String {
        guard unsafe attribute.size > 0, let text = unsafe attribute.text, let types = unsafe attribute.substr_types,
            let offsets = unsafe attribute.substr_offsets
        else { return "" }
        var bytes: [UInt8] = []
        var index = 0
        while unsafe offsets[index] < attribute.size {
            let first = unsafe Int(offsets[index])
            let last = unsafe Int(offsets[index + 1])
            let piece = unsafe UnsafeRawBufferPointer(start: text + first, count: last - first)
            if unsafe types[index] == MD_TEXT_ENTITY, let decoded = unsafe Entities.decode(Array(piece)) {
                bytes += decoded
            } else {
                unsafe bytes.append(contentsOf: piece)
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func target(address: MD_ATTRIBUTE, title: MD_ATTRIBUTE) -> UInt32 {
        unsafe markup.targets.append(Markup.Target(address: string(address), title: string(title)))
        return UInt32(markup.targets.count - 1)
    }

    mutating func span(_ kind: Markup.Kind, address: MD_ATTRIBUTE, title: MD_ATTRIBUTE) {
        var node = unsafe Markup.Node(kind: kind, first: target(address: address, title: title))
        if unsafe address.size > 0, let text = unsafe address.text, let offset = unsafe offset(of: text), unsafe follows(words: text) {
            node.second = UInt32(offset)
            lastOffset = offset
        }
        markup.nodes.append(node)
    }
}

extension Collector {
    /// Whether an address follows its link's words, as in `[words](address)`; that of a definition stands elsewhere.
    fileprivate func follows(words address: UnsafePointer<CChar>) -> Bool {
        guard let base = unsafe base else { return false }
        var place = unsafe address - base
        // So much white space may stand there, of a template's tag too, that is worth looking at.
        let first = max(2, place - 512)
        while place > first, unsafe [0x20, 0x09, 0x0A, 0x0D, 0x3C].contains(base[place - 1]) { place -= 1 }
        return unsafe place >= 2 && base[place - 1] == 0x28 && base[place - 2] == 0x5D
    }
}

private typealias Raw = UnsafeMutableRawPointer

private func enterBlock(_ type: MD_BLOCKTYPE, _ detail: Raw?, _ context: Raw?) -> Int32 {
    guard let collector = unsafe context?.assumingMemoryBound(to: Collector.self) else { return -1 }
    var node = Markup.Node(kind: .document)
    switch type {
    case MD_BLOCK_QUOTE: node.kind = .quote
    case MD_BLOCK_UL:
        guard let list = unsafe detail?.load(as: MD_BLOCK_UL_DETAIL.self) else { return -1 }
        node = Markup.Node(kind: .bullets, detail: list.is_tight != 0 ? 1 : 0)
    case MD_BLOCK_OL:
        guard let list = unsafe detail?.load(as: MD_BLOCK_OL_DETAIL.self) else { return -1 }
        node = Markup.Node(kind: .numbers, detail: list.is_tight != 0 ? 1 : 0, first: list.start)
    case MD_BLOCK_LI:
        guard let item = unsafe detail?.load(as: MD_BLOCK_LI_DETAIL.self) else { return -1 }
        node = Markup.Node(kind: .item, detail: item.is_task != 0 ? UInt8(bitPattern: item.task_mark) : 0)
    case MD_BLOCK_HR: node.kind = .rule
    case MD_BLOCK_H:
        guard let heading = unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self) else { return -1 }
        node = Markup.Node(kind: .heading, detail: UInt8(heading.level))
    case MD_BLOCK_CODE:
        guard let code = unsafe detail?.load(as: MD_BLOCK_CODE_DETAIL.self) else { return -1 }
        node.kind = .code
        if unsafe code.fence_char != 0 {
            node.detail = 1
            node.first = unsafe collector.pointee.target(address: code.info, title: code.lang)
        }
    case MD_BLOCK_HTML: node.kind = .html
    case MD_BLOCK_P: node.kind = .paragraph
    case MD_BLOCK_TABLE:
        guard let table = unsafe detail?.load(as: MD_BLOCK_TABLE_DETAIL.self) else { return -1 }
        guard table.col_count > 0 else { return Stop.tooManyCells.rawValue }
        node = Markup.Node(kind: .table, first: table.col_count)
    case MD_BLOCK_THEAD: node.kind = .tableHead
    case MD_BLOCK_TBODY: node.kind = .tableBody
    case MD_BLOCK_TR: node.kind = .row
    case MD_BLOCK_TH, MD_BLOCK_TD:
        guard let cell = unsafe detail?.load(as: MD_BLOCK_TD_DETAIL.self) else { return -1 }
        node.kind = type == MD_BLOCK_TH ? .headerCell : .cell
        switch cell.align {
        case MD_ALIGN_LEFT: node.detail = 1
        case MD_ALIGN_CENTER: node.detail = 2
        case MD_ALIGN_RIGHT: node.detail = 3
        default: node.detail = 0
        }
        unsafe collector.pointee.cells += 1
        if unsafe collector.pointee.cells > Limits.tableCells { return Stop.tooManyCells.rawValue }
    default: break
    }
    return unsafe collector.pointee.enter(node)
}

private func leaveBlock(_ type: MD_BLOCKTYPE, _ detail: Raw?, _ context: Raw?) -> Int32 {
    guard let collector = unsafe context?.assumingMemoryBound(to: Collector.self) else { return -1 }
    unsafe collector.pointee.leave()
    return 0
}

private func enterSpan(_ type: MD_SPANTYPE, _ detail: Raw?, _ context: Raw?) -> Int32 {
    guard let collector = unsafe context?.assumingMemoryBound(to: Collector.self) else { return -1 }
    switch type {
    case MD_SPAN_A:
        guard let link = unsafe detail?.load(as: MD_SPAN_A_DETAIL.self) else { return -1 }
        unsafe collector.pointee.span(.link, address: link.href, title: link.title)
    case MD_SPAN_IMG:
        guard let image = unsafe detail?.load(as: MD_SPAN_IMG_DETAIL.self) else { return -1 }
        unsafe collector.pointee.span(.image, address: image.src, title: image.title)
    default:
        unsafe collector.pointee.markup.nodes.append(Markup.Node(kind: kind(of: type)))
    }
    return 0
}

private func leaveSpan(_ type: MD_SPANTYPE, _ detail: Raw?, _ context: Raw?) -> Int32 {
    guard let collector = unsafe context?.assumingMemoryBound(to: Collector.self) else { return -1 }
    unsafe collector.pointee.markup.nodes.append(Markup.Node(kind: .close, detail: kind(of: type).rawValue))
    return 0
}

private func kind(of type: MD_SPANTYPE) -> Markup.Kind {
    switch type {
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_DEL: .struck
    case MD_SPAN_CODE: .codeSpan
    case MD_SPAN_A: .link
    case MD_SPAN_IMG: .image
    default: .emphasis
    }
}

private func addText(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: MD_SIZE, _ context: Raw?) -> Int32 {
    guard let collector = unsafe context?.assumingMemoryBound(to: Collector.self), let text = unsafe text else { return -1 }
    switch type {
    case MD_TEXT_SOFTBR: unsafe collector.pointee.markup.nodes.append(Markup.Node(kind: .softBreak))
    case MD_TEXT_BR: unsafe collector.pointee.markup.nodes.append(Markup.Node(kind: .hardBreak))
    case MD_TEXT_CODE: unsafe collector.pointee.code(text, Int(size))
    case MD_TEXT_ENTITY:
        let reference = unsafe Array(UnsafeRawBufferPointer(start: text, count: Int(size)))
        guard let decoded = Entities.decode(reference) else { fallthrough }
        let first = unsafe UInt32(collector.pointee.markup.pool.count)
        unsafe collector.pointee.markup.pool += decoded
        let end = unsafe UInt32(collector.pointee.markup.pool.count)
        unsafe collector.pointee.markup.nodes.append(Markup.Node(kind: .pooled, first: first, second: end))
    default:
        guard let offset = unsafe collector.pointee.offset(of: text) else {
            unsafe collector.pointee.pool(text, Int(size))
            return 0
        }
        unsafe collector.pointee.source(type == MD_TEXT_HTML ? .htmlText : .text, offset, Int(size))
    }
    return 0
}
