extension CanonicalText {
    /// Where prose stands, as far as it decides what has to be escaped.
    enum ProsePlace {
        /// On lines of its own, where a first character may start a list or a heading.
        case block
        case heading
        /// A heading whose id follows on the line.
        case namedHeading
        case cell
    }

    /// Writes normalised prose so that it reads back as the same runs.
    mutating func write(_ prose: Prose, in place: ProsePlace = .block) {
        lineStart = bytes.count
        if prose.runs.contains(where: { $0.link != nil || !$0.style.subtracting(.code).isEmpty }) {
            writeMarked(prose.runs, in: place)
        } else {
            for (index, run) in prose.runs.enumerated() {
                write(run, TextPlace(place, isLast: index == prose.runs.count - 1, isFirst: index == 0))
            }
        }
    }

    /// Writes what a run holds, without its marks.
    mutating func write(_ run: Run, _ place: TextPlace) {
        switch run.content {
        case .text(let words):
            if run.style.contains(.code) { codeSpan(words, inTable: place.isCell) } else { escape(words, place) }
        case .crossReference(let target):
            escapeBang()
            append("[](")
            destination("#" + target, "", inTable: place.isCell)
            append(0x29)
        case .citation(let id): append("[@\(id)]")
        case .image(let image):
            append("![")
            var inside = place
            inside.inLink = true
            inside.isLast = false
            escape(image.alternative, inside)
            append("](")
            destination(image.address, image.title, inTable: place.isCell)
            append(0x29)
        case .lineBreak:
            append("\\\n")
            bytes += indent
            lineStart = bytes.count
        }
    }

    /// A literal exclamation mark before a bracket would make an image of a link.
    mutating func escapeBang() {
        guard bytes.count > lineStart, bytes.last == 0x21 else { return }
        bytes[bytes.count - 1] = 0x5C
        bytes.append(0x21)
    }

    private mutating func codeSpan(_ words: String, inTable: Bool) {
        let content = Array(words.utf8)
        let fence = [UInt8](repeating: 0x60, count: longestRun(of: 0x60, in: content) + 1)
        let isBlank = content.allSatisfy { $0 == 0x20 }
        let pads = !isBlank && (content.first == 0x60 || content.last == 0x60 || (content.first == 0x20 && content.last == 0x20))
        bytes += fence
        if pads { append(0x20) }
        for byte in content {
            if inTable, byte == 0x7C { append(0x5C) }
            append(byte)
        }
        if pads { append(0x20) }
        bytes += fence
    }

    /// An address and, if there is one, a title, as they stand between a link's parentheses.
    mutating func destination(_ address: String, _ title: String, inTable: Bool) {
        let source = Array(address.utf8)
        let needsBrackets = source.isEmpty || source.first == 0x3C || source.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x7F }
        if needsBrackets { append(0x3C) }
        for (index, byte) in source.enumerated() {
            switch byte {
            case 0x00..<0x20, 0x7F:
                append("&#\(byte);")
                continue
            case 0x5C, 0x3C, 0x3E: append(0x5C)
            case 0x26 where source.span.startsEntity(at: index): append(0x5C)
            case 0x7C where inTable: append(0x5C)
            default: break
            }
            append(byte)
        }
        if needsBrackets { append(0x3E) }
        guard !title.isEmpty else { return }
        append(" \"")
        let words = Array(title.utf8)
        for (index, byte) in words.enumerated() {
            switch byte {
            case 0x22, 0x5C: append(0x5C)
            case 0x26 where words.span.startsEntity(at: index): append(0x5C)
            case 0x7C where inTable: append(0x5C)
            default: break
            }
            append(byte)
        }
        append(0x22)
    }
}
