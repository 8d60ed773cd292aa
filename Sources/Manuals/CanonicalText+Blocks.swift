extension CanonicalText {
    /// Writes a block with its line feeds, set apart from the block before it.
    mutating func write(_ block: Block, after previous: Block?) {
        if previous != nil { emptyLine() }
        startLine()
        writeInPlace(block, after: previous)
    }

    /// Writes a block whose first line has been started.
    private mutating func writeInPlace(_ block: Block, after previous: Block?) {
        switch block {
        case .text(let prose):
            write(prose)
            append(0x0A)
        case .list(let list): write(list, after: previous)
        case .table(let table): write(table)
        case .note(let note):
            append("> [!\(note.kind.rawValue)]\n")
            quote(note.blocks, startsLine: true)
        case .quote(let blocks): quote(blocks, startsLine: false)
        case .code(let code): fence(code.language, code.text)
        case .pathway(let pathway): fence("pathway", pathway.canonicalYAML)
        case .heading(let level, let prose):
            append(String(repeating: "#", count: level))
            if !prose.isEmpty {
                append(0x20)
                write(prose, closesHeading: true)
            }
            append(0x0A)
        case .rule: append("___\n")
        }
    }

    private mutating func quote(_ blocks: [Block], startsLine: Bool) {
        let outer = indent
        indent += [0x3E, 0x20]
        if startsLine {
            if !blocks.isEmpty { startLine() }
        } else {
            append(blocks.isEmpty ? ">" : "> ")
        }
        writeInPlace(blocks, isTight: false)
        if blocks.isEmpty, !startsLine { append(0x0A) }
        indent = outer
    }

    /// Writes blocks, the first of them on the line already started.
    private mutating func writeInPlace(_ blocks: [Block], isTight: Bool) {
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                if !isTight { emptyLine() }
                startLine()
            }
            writeInPlace(block, after: index > 0 ? blocks[index - 1] : nil)
        }
    }

    private mutating func write(_ list: ItemList, after previous: Block?) {
        // A list straight after one of its own sort would join it: the other marker keeps them apart.
        var alternate = false
        if case .list(let before)? = previous, (before.start == nil) == (list.start == nil) { alternate = true }
        let outer = indent
        for (index, item) in list.items.enumerated() {
            if index > 0 {
                if list.isLoose { emptyLine() }
                startLine()
            }
            var marker = alternate ? "*" : "-"
            if let start = list.start { marker = "\(start + index)" + (alternate ? ")" : ".") }
            append(marker)
            indent = outer + [UInt8](repeating: 0x20, count: marker.utf8.count + 1)
            if let isTicked = item.isTicked { append(isTicked ? " [x]" : " [ ]") }
            if item.blocks.isEmpty {
                append(0x0A)
            } else {
                append(0x20)
                writeInPlace(item.blocks, isTight: !list.isLoose)
            }
            indent = outer
        }
    }

    private mutating func write(_ table: Table) {
        row(table.header)
        startLine()
        append("|")
        for alignment in table.alignments {
            switch alignment {
            case .natural: append(" --- |")
            case .left: append(" :-- |")
            case .centre: append(" :-: |")
            case .right: append(" --: |")
            }
        }
        append(0x0A)
        for cells in table.rows {
            startLine()
            row(cells)
        }
    }

    private mutating func row(_ cells: [Prose]) {
        append("|")
        for cell in cells {
            append(0x20)
            if !cell.isEmpty {
                write(cell, inTable: true)
                append(0x20)
            }
            append("|")
        }
        append(0x0A)
    }

    private mutating func fence(_ info: String, _ text: String) {
        let mark: UInt8 = info.utf8.contains(0x60) ? 0x7E : 0x60
        let fence = [UInt8](repeating: mark, count: max(3, longestRun(of: mark, in: text.utf8) + 1))
        bytes += fence
        append(info)
        append(0x0A)
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            if line.isEmpty { emptyLine() } else {
                startLine()
                bytes.append(contentsOf: line)
                append(0x0A)
            }
        }
        startLine()
        bytes += fence
        append(0x0A)
    }

    private mutating func startLine() {
        bytes += indent
    }

    /// A line with nothing on it but the marks of the quotations it stands in.
    private mutating func emptyLine() {
        var end = indent.count
        while end > 0, indent[end - 1] == 0x20 { end -= 1 }
        bytes += indent[..<end]
        append(0x0A)
    }
}

/// The longest uninterrupted run of a byte.
func longestRun(of byte: UInt8, in bytes: some Sequence<UInt8>) -> Int {
    var longest = 0
    var current = 0
    for each in bytes {
        current = each == byte ? current + 1 : 0
        longest = max(longest, current)
    }
    return longest
}
