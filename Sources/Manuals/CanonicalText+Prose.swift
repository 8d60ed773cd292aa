extension CanonicalText {
    /// Writes prose with the fewest escapes that read back as the same runs.
    mutating func write(_ prose: Prose, inTable: Bool = false, closesHeading: Bool = false) {
        let runs = prose.runs
        var open: [Mark] = []
        var atLineStart = true
        for (index, run) in runs.enumerated() {
            let needed = Mark.marks(of: run)
            while let last = open.last, !open.allSatisfy(needed.contains) {
                bytes += last.closing
                open.removeLast()
            }
            let opening = needed.filter { !open.contains($0) }
                .map { mark in (mark, runs[index...].prefix { Mark.marks(of: $0).contains(mark) }.count) }
                .sorted { $0.1 > $1.1 }
            for (mark, _) in opening {
                if case .link(let link) = mark {
                    if link.isAutolink(over: runs[index...]) { append("<") } else {
                        escapeBang()
                        append("[")
                    }
                } else {
                    bytes += mark.opening
                }
                open.append(mark)
            }
            switch run.content {
            case .text(let words):
                if run.style.contains(.code) {
                    codeSpan(words, inTable: inTable)
                } else {
                    let inLink = run.link != nil
                    escape(
                        words, atLineStart: atLineStart, isLast: index == runs.count - 1, inTable: inTable, inLink: inLink,
                        closesHeading: closesHeading)
                }
            case .crossReference(let target):
                escapeBang()
                append("[](#\(target))")
            case .citation(let id): append("[@\(id)]")
            case .image(let image):
                append("![")
                escape(
                    image.alternative, atLineStart: false, isLast: false, inTable: inTable, inLink: true, closesHeading: false)
                append("](")
                destination(image.address, image.title)
                append(")")
            case .lineBreak:
                append("\\\n")
                bytes += indent
            }
            atLineStart = run.content == .lineBreak
        }
        for mark in open.reversed() { bytes += mark.closing }
    }

    /// A literal exclamation mark before a bracket would make an image of a link.
    private mutating func escapeBang() {
        guard bytes.last == 0x21 else { return }
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

    private mutating func destination(_ address: String, _ title: String) {
        CanonicalText.destination(address, title, into: &bytes)
    }

    static func destination(_ address: String, _ title: String, into bytes: inout [UInt8]) {
        let source = Array(address.utf8)
        let needsBrackets = source.isEmpty || source.first == 0x3C
            || source.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x7F }
        if needsBrackets { bytes.append(0x3C) }
        for (index, byte) in source.enumerated() {
            switch byte {
            case 0x5C, 0x3C, 0x3E: bytes.append(0x5C)
            case 0x26 where startsEntity(source, at: index): bytes.append(0x5C)
            default: break
            }
            bytes.append(byte)
        }
        if needsBrackets { bytes.append(0x3E) }
        guard !title.isEmpty else { return }
        bytes += [0x20, 0x22]
        let words = Array(title.utf8)
        for (index, byte) in words.enumerated() {
            if byte == 0x22 || byte == 0x5C || (byte == 0x26 && startsEntity(words, at: index)) { bytes.append(0x5C) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Writes words so that nothing in them is taken for markup.
    private mutating func escape(
        _ words: String, atLineStart: Bool, isLast: Bool, inTable: Bool, inLink: Bool, closesHeading: Bool
    ) {
        let text = Array(words.utf8)
        var index = 0
        if atLineStart { index = escapeLineStart(text) }
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : nil
            switch byte {
            case 0x2A, 0x60, 0x7E: append(0x5C)
            case 0x5F:
                let before = index > 0 ? text[index - 1] : nil
                if !(before.map(isWordByte) ?? false) || !(next.map(isWordByte) ?? false) { append(0x5C) }
            case 0x5C where next.map(isPunctuation) ?? true: append(0x5C)
            case 0x5B where inLink || next == nil || next == 0x40 || next == 0x5E || next == 0x5D || index == 0: append(0x5C)
            case 0x5D where inLink || next == nil || next == 0x28 || next == 0x5B || next == 0x3A: append(0x5C)
            case 0x3C where next.map { isLetter($0) || $0 == 0x2F || $0 == 0x21 || $0 == 0x3F } ?? true: append(0x5C)
            case 0x26 where startsEntity(text, at: index): append(0x5C)
            case 0x7B where next == 0x23 || next == 0x2B || next == nil: append(0x5C)
            case 0x7C where inTable: append(0x5C)
            case 0x3A where next == 0x2F && index > 0 && isLetter(text[index - 1]): append(0x5C)
            case 0x23 where closesHeading && isLast && text[index...].allSatisfy { $0 == 0x23 }: append(0x5C)
            case 0x0A:
                append("&#10;")
                index += 1
                continue
            case 0x20 where isLast && next == nil:
                append("&#32;")
                index += 1
                continue
            default: break
            }
            append(byte)
            index += 1
        }
    }

    /// Writes what a line may not start with in escaped form; the number of bytes written.
    private mutating func escapeLineStart(_ text: [UInt8]) -> Int {
        guard let first = text.first else { return 0 }
        switch first {
        case 0x23, 0x3E, 0x3D, 0x7C:
            append(0x5C)
            append(first)
            return 1
        case 0x2D, 0x2B, 0x3A:
            let next = text.count > 1 ? text[1] : 0x20
            guard next == 0x20 || next == 0x2D || next == 0x7C || next == 0x3A else { return 0 }
            append(0x5C)
            append(first)
            return 1
        case 0x20:
            append("&#32;")
            return 1
        case 0x30...0x39:
            let digits = text.prefix { (0x30...0x39).contains($0) }.count
            guard digits <= 9, digits < text.count, text[digits] == 0x2E || text[digits] == 0x29,
                digits + 1 == text.count || text[digits + 1] == 0x20
            else { return 0 }
            bytes += text[..<digits]
            append(0x5C)
            append(text[digits])
            return digits + 1
        default:
            return 0
        }
    }
}

/// Something open around runs of prose.
private enum Mark: Hashable {
    case link(Link)
    case struck
    case strong
    case emphasis

    /// The marks a run needs, outermost first where nothing else decides.
    static func marks(of run: Run) -> [Mark] {
        var marks: [Mark] = []
        if let link = run.link { marks.append(.link(link)) }
        if run.style.contains(.struck) { marks.append(.struck) }
        if run.style.contains(.strong) { marks.append(.strong) }
        if run.style.contains(.emphasis) { marks.append(.emphasis) }
        return marks
    }

    var opening: [UInt8] {
        switch self {
        case .link: [0x5B]
        case .struck: [0x7E, 0x7E]
        case .strong: [0x2A, 0x2A]
        case .emphasis: [0x2A]
        }
    }

    var closing: [UInt8] {
        guard case .link(let link) = self else { return opening }
        var bytes: [UInt8] = [0x5D, 0x28]
        CanonicalText.destination(link.address, link.title, into: &bytes)
        bytes.append(0x29)
        return bytes
    }
}

extension Link {
    /// Whether the link is its own address and nothing else, as in `<https://example.org>`.
    fileprivate func isAutolink(over runs: ArraySlice<Run>) -> Bool { false }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) }

private func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 }

private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
}

/// Whether `&` at an index starts what reads as a character reference.
private func startsEntity(_ text: [UInt8], at index: Int) -> Bool {
    var end = index + 1
    while end < text.count, isLetter(text[end]) || (0x30...0x39).contains(text[end]) || text[end] == 0x23 { end += 1 }
    return end > index + 1 && end < text.count && text[end] == 0x3B
}
