/// How a list's items are marked: a list beside one of its own sort takes the other marker, or they would be one.
struct ListMarker {
    var isNumbered: Bool
    var isAlternate: Bool
}

extension CanonicalText {
    /// Writes a block whose first line has been started, with its line feeds. `neighbour` is the marker of the list
    /// that it would join, and becomes the block's own.
    mutating func write(_ block: Block, beside neighbour: inout ListMarker?) {
        if case .list(let list) = block {
            let isNumbered = list.start != nil
            var marker = ListMarker(isNumbered: isNumbered, isAlternate: false)
            if let neighbour, neighbour.isNumbered == isNumbered { marker.isAlternate = !neighbour.isAlternate }
            neighbour = marker
            return write(list, marker)
        }
        neighbour = nil
        switch block {
        case .text(let prose):
            write(prose)
            append(0x0A)
        case .list: break
        case .table(let table): write(table)
        case .note(let note): write(note)
        case .quote(let blocks): quote(blocks)
        case .code(let code): fence(code.language, code.text)
        case .pathway(let pathway): fence("pathway", pathway.canonicalYAML)
        case .heading(let level, let prose):
            append(String(repeating: "#", count: level))
            if !prose.isEmpty {
                append(0x20)
                write(prose, in: .heading)
            }
            append(0x0A)
        case .footnote(let footnote): write(footnote)
        case .rule: append("___\n")
        }
    }

    /// Writes blocks, the first of them on the line already started.
    private mutating func write(_ blocks: [Block], isTight: Bool, beside outer: ListMarker? = nil) {
        var neighbour = outer
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                if !isTight { emptyLine() }
                startLine()
            }
            write(block, beside: &neighbour)
        }
    }

    // MARK: Quotations and notes

    private mutating func quote(_ blocks: [Block]) {
        guard !blocks.isEmpty else { return append(">\n") }
        append("> ")
        indent += [0x3E, 0x20]
        write(blocks, isTight: false)
        indent.removeLast(2)
    }

    private mutating func write(_ note: Note) {
        append("> [!\(note.kind.rawValue)]\n")
        guard let first = note.blocks.first else { return }
        indent += [0x3E, 0x20]
        // A text goes on where the kind stands; what would not start anew there is set apart.
        if case .text = first {} else if !first.mayFollowDirectly(.text(Prose())) { emptyLine() }
        startLine()
        write(note.blocks, isTight: false)
        indent.removeLast(2)
    }

    // MARK: Footnotes

    /// Further texts are indented by four spaces.
    private mutating func write(_ footnote: Footnote) {
        append("[^\(footnote.label)]:")
        if let first = footnote.texts.first {
            append(0x20)
            write(first)
        }
        append(0x0A)
        indent += [UInt8](repeating: 0x20, count: 4)
        for text in footnote.texts.dropFirst() {
            append(0x0A)
            startLine()
            write(text)
            append(0x0A)
        }
        indent.removeLast(4)
    }

    // MARK: Lists

    private mutating func write(_ list: ItemList, _ marker: ListMarker) {
        let outer = indent
        listDepth += 1
        defer { listDepth -= 1 }
        for (index, item) in list.items.enumerated() {
            if index > 0 {
                if list.isLoose { emptyLine() }
                startLine()
            }
            var words = marker.isAlternate ? "*" : "-"
            // Only the first number counts; the others are bounded by the nine digits a marker may have.
            if let start = list.start { words = "\(min(start + index, 999_999_999))" + (marker.isAlternate ? ")" : ".") }
            append(words)
            indent = outer + [UInt8](repeating: 0x20, count: words.utf8.count + 1)
            write(item, isTight: !list.isLoose, marker)
            indent = outer
        }
    }

    private mutating func write(_ item: ItemList.Item, isTight: Bool, _ marker: ListMarker) {
        if let isTicked = item.isTicked { append(isTicked ? " [x]" : " [ ]") }
        guard let first = item.blocks.first else {
            // A bare marker reads as a blank line to some: it makes no list loose, and ends the lists around it.
            return append(item.isTicked == nil && (!isTight || listDepth > 1) ? " &#32;\n" : "\n")
        }
        if item.isTicked != nil, !first.mayShareLineWithTick {
            append(0x0A)
            if !isTight { emptyLine() }
            startLine()
            write(item.blocks, isTight: isTight)
        } else {
            append(0x20)
            write(item.blocks, isTight: isTight, beside: marker)
        }
    }

    // MARK: Tables

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
                write(cell, in: .cell)
                append(0x20)
            }
            append("|")
        }
        append(0x0A)
    }

    // MARK: Code

    private mutating func fence(_ language: String, _ text: String) {
        let fence = [UInt8](repeating: 0x60, count: max(3, longestRun(of: 0x60, in: text.utf8) + 1))
        bytes += fence
        for byte in language.utf8 {
            switch byte {
            case 0x60, 0x00...0x20, 0x7F: append("&#\(byte);")
            case 0x5C, 0x26:
                append(0x5C)
                append(byte)
            default: append(byte)
            }
        }
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

    // MARK: Lines

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
