import Manuals

/// Writes nodes as lines of text: blocks set apart by an empty line, what stands in an item or a note indented.
struct TextWriter {
    private(set) var text = ""
    private var indent = ""
    /// What stands before the next line instead of the indent: a list's marker.
    private var marker: String?

    /// Sets what follows apart from what stands before, unless a marker is waiting for it.
    mutating func startBlock() {
        if !text.isEmpty, marker == nil { text += "\n" }
    }

    mutating func line(_ words: String) {
        for (index, part) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = index == 0 ? marker ?? indent : indent
            marker = nil
            text += start + part
            while text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
            text += "\n"
        }
    }

    mutating func write(_ node: RedlineNode) {
        switch node.kind {
        case .section, .heading:
            let depth = node.attributes.first.flatMap { Int($0.new ?? "") } ?? 1
            startBlock()
            line(String(repeating: "#", count: depth + (node.kind == .section ? 1 : 0)) + " " + words(node))
        case .text, .codeLine:
            if node.kind == .text { startBlock() }
            line(words(node))
        case .list:
            startBlock()
            for child in node.children { item(child) }
        case .table:
            startBlock()
            for row in node.children { self.row(row) }
        case .note:
            startBlock()
            line(Self.marked("\(node.attributes.first?.new ?? ""):", node.change) + remarks(node))
            indented(node.children)
        case .footnote:
            startBlock()
            line(Self.marked("[^\(node.attributes.first?.new ?? "")]:", node.change) + remarks(node))
            indented(node.children)
        case .quote:
            startBlock()
            line(Self.marked(">", node.change))
            indented(node.children)
        case .code:
            startBlock()
            line(Self.marked("Code:", node.change) + remarks(node))
            indent += "    "
            for child in node.children { write(child) }
            indent.removeLast(4)
        case .pathway:
            startBlock()
            line("Pathway: " + words(node))
            for step in node.children { self.step(step) }
        case .rule:
            startBlock()
            line(Self.marked("---", node.change))
        case .split:
            startBlock()
            line("<split: what followed here stands below>")
        case .joined:
            startBlock()
            line("<joined: what stands below follows here>")
        case .setAnew:
            startBlock()
            line("<set out anew>")
        case .line, .row, .cell, .step, .answer:
            line(words(node))
        }
    }

    private mutating func indented(_ nodes: [RedlineNode]) {
        indent += "  "
        for node in nodes { write(node) }
        indent.removeLast(2)
    }

    private mutating func item(_ node: RedlineNode) {
        let outer = indent
        let level = node.attributes.first.flatMap { Int($0.new ?? $0.old ?? "") } ?? 1
        indent += String(repeating: "  ", count: level - 1)
        let start = Self.marked(node.label ?? "", node.children.isEmpty ? node.change : .unchanged) + move(node) + remarks(node)
        marker = start.isEmpty ? indent + "  " : indent + start + " "
        indent += "  "
        for child in node.children { write(child) }
        if marker != nil { line("") }
        indent = outer
    }

    private mutating func row(_ node: RedlineNode) {
        let cells = node.children.map { "| " + words($0) + " " }.joined()
        line(cells.isEmpty ? String(move(node).dropFirst()) : cells + "|" + move(node))
    }

    /// Where a row or item came from or went: ` <moved from row 3>`.
    private func move(_ node: RedlineNode) -> String {
        guard let places = node.places else { return "" }
        let noun = node.kind == .row ? "row" : "item"
        return node.change == .movedHere ? " <moved from \(noun) \(places.old)>" : " <moved to \(noun) \(places.new)>"
    }

    private mutating func step(_ node: RedlineNode) {
        let name = node.attributes.first { $0.key == "name" }?.new ?? ""
        line("  " + Self.marked("\(name):", node.change) + " " + words(node))
        for answer in node.children { line("    - " + words(answer) + next(answer)) }
        if node.children.isEmpty, let last = node.attributes.last, last.key == "next" { line("    " + next(node)) }
    }

    /// Where a step or an answer leads.
    private func next(_ node: RedlineNode) -> String {
        guard let next = node.attributes.first(where: { $0.key == "next" }) else { return "" }
        return " -> " + Self.marked(next.new ?? "", node.change)
    }

    /// The node's own words, and how it is set differently.
    private func words(_ node: RedlineNode) -> String {
        (node.prose.map { Self.marked($0) } ?? "") + remarks(node)
    }

    /// The attributes that changed: ` <level: 1 became 2>`.
    private func remarks(_ node: RedlineNode) -> String {
        node.changedAttributes.map { " <\($0.key): \($0.old ?? "none") became \($0.new ?? "none")>" }.joined()
    }

    static func marked(_ prose: ProseRedline) -> String {
        prose.segments.map { segment in
            switch segment {
            case .equal(let prose): prose.shownText
            case .deleted(let prose): "[-\(prose.shownText)-]"
            case .inserted(let prose): "{+\(prose.shownText)+}"
            case .restyled(_, let prose):
                "{~\(prose.quotedText): \(segment.restylings.map(\.words).joined(separator: ", "))~}"
            }
        }.joined()
    }

    private static func marked(_ words: String, _ change: RedlineNode.Change) -> String {
        switch change {
        case .unchanged, .changed, .movedHere, .movedAway: words
        case .added: "{+\(words)+}"
        case .deleted: "[-\(words)-]"
        }
    }
}
