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
        if let words = prose.words { return escape(words, TextPlace(place, isLast: true, isFirst: true)) }
        let runs = prose.runs
        if runs.contains(where: { $0.link != nil || !$0.style.subtracting(.code).isEmpty }) {
            writeMarked(runs, in: place)
        } else {
            for (index, run) in runs.enumerated() { write(run, TextPlace(place, isLast: index == runs.count - 1, isFirst: index == 0)) }
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
        case .footnote(let label): append("[^\(label)]")
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
    ///
    /// Marks and brackets in them are escaped: readers have taken them together with others outside.
    mutating func destination(_ address: String, _ title: String, inTable: Bool) {
        let source = address.utf8Span.span
        var needsBrackets = source.isEmpty || source[0] == 0x3C
        for index in 0..<source.count where source[index] <= 0x20 || source[index] == 0x28 || source[index] == 0x29 || source[index] == 0x7F {
            needsBrackets = true
        }
        if needsBrackets { append(0x3C) }
        for index in 0..<source.count {
            let byte = source[index]
            if byte < 0x20 || byte == 0x7F {
                append("&#\(byte);")
            } else {
                if byte == 0x3E || needsEscapeInDestination(source, index, inTable: inTable) { append(0x5C) }
                append(byte)
            }
        }
        if needsBrackets { append(0x3E) }
        guard !title.isEmpty else { return }
        append(" \"")
        let words = title.utf8Span.span
        for index in 0..<words.count {
            if words[index] == 0x22 || needsEscapeInDestination(words, index, inTable: inTable) { append(0x5C) }
            append(words[index])
        }
        append(0x22)
    }

    private func needsEscapeInDestination(_ text: Span<UInt8>, _ index: Int, inTable: Bool) -> Bool {
        switch text[index] {
        case 0x2A, 0x3C, 0x5B...0x5D, 0x60, 0x7E: true
        case 0x5F: index == 0 || index + 1 == text.count || !text[index - 1].isLetterOrDigit || !text[index + 1].isLetterOrDigit
        case 0x26: text.startsEntity(at: index)
        case 0x7C: inTable
        default: false
        }
    }
}
