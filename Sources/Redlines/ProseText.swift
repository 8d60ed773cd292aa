import Manuals

/// Prose as one stretch of bytes cut into tokens: words, spaces, punctuation, and objects (cross-references,
/// citations, images, line breaks). A word may reach over several runs and is still one token.
struct ProseText {
    struct Token {
        var start: Int
        var end: Int
        /// The run the token starts in.
        var run: Int
        var kind: Kind

        var range: Range<Int> { start..<end }
    }

    enum Kind {
        case word
        case space
        case punctuation
        case object
    }

    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Token] = []
    let runs: [Run]
    /// Where each run starts, and where the last ends.
    private(set) var starts: [Int] = []

    init(_ prose: Prose) {
        runs = prose.runs
        for run in runs {
            starts.append(bytes.count)
            if case .text(let words) = run.content {
                bytes.append(contentsOf: words.utf8)
            } else {
                var object = Spelling()
                object.writeObject(run.content)
                bytes += object.bytes
            }
        }
        starts.append(bytes.count)
        cut()
    }

    private mutating func cut() {
        // Words of five letters and the spaces between them.
        tokens.reserveCapacity(bytes.count / 3 + 1)
        var run = 0
        var index = 0
        while index < bytes.count {
            while starts[run + 1] <= index { run += 1 }
            let start = index
            let kind: Kind
            if LetterClass.isPlainLetter(bytes[index]) {
                kind = .word
                index = endOfWord(from: index + 1)
            } else if bytes[index] == Spelling.mark {
                kind = .object
                index = starts[run + 1]
            } else {
                let (value, length) = scalar(in: bytes, at: index)
                index += length
                switch LetterClass(value) {
                case .letter:
                    kind = .word
                    index = endOfWord(from: index)
                case .ideograph: kind = .word
                case .space:
                    kind = .space
                    index = endOfSpace(from: index)
                case .punctuation, .none: kind = .punctuation
                }
            }
            tokens.append(Token(start: start, end: index, run: run, kind: kind))
        }
    }

    private func endOfWord(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            // Mostly the letters are plain ones, up to a space.
            while index < bytes.count, LetterClass.isPlainLetter(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] != 0x20 else { break }
            let (value, length) = scalar(in: bytes, at: index)
            if letterClass(at: index) == .letter {
                index += length
                continue
            }
            let joining = LetterClass.Joining(value)
            guard joining != .nothing, letterClass(at: index + length) == .letter else { break }
            if joining == .digits, !(isDigit(index - 1) && isDigit(index + length)) { break }
            index += length
        }
        return index
    }

    private func endOfSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count, !LetterClass.isPlainLetter(bytes[index]), letterClass(at: index) == .space { index += scalar(in: bytes, at: index).length }
        return index
    }

    private func letterClass(at index: Int) -> LetterClass {
        guard index < bytes.count, bytes[index] < 0xF8 else { return .none }
        return LetterClass(scalar(in: bytes, at: index).value)
    }

    /// Whether it is one text, all of whose words are therefore set the same.
    var isOneText: Bool {
        guard runs.count == 1, case .text = runs[0].content else { return false }
        return true
    }

    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }

    func bytes(of token: Token) -> ArraySlice<UInt8> { bytes[token.start..<token.end] }

    /// Whether a token lies in one run.
    func isWhole(_ token: Token) -> Bool { token.end <= starts[token.run + 1] }

    /// The runs of a stretch of tokens.
    func prose(_ range: Range<Int>) -> Prose {
        guard let first = range.first else { return Prose() }
        let (start, end) = (tokens[first].start, tokens[range.upperBound - 1].end)
        var slice: [Run] = []
        var run = tokens[first].run
        while run < runs.count, starts[run] < end {
            let from = max(start, starts[run])
            let to = min(end, starts[run + 1])
            if from == starts[run], to == starts[run + 1] {
                slice.append(runs[run])
            } else if from < to {
                let words = String(decoding: bytes[from..<to], as: UTF8.self)
                slice.append(Run(.text(words), style: runs[run].style, link: runs[run].link))
            }
            run += 1
        }
        return Prose(slice)
    }
}
