public import Manuals

/// Two versions of a listing, line by line, and word by word in lines that are alike.
public struct CodeRedline: Spreadable {
    public let language: Replacement<String>
    /// Each with its line feed.
    public let lines: MergedSequence<Replacement<String>>

    private init(language: Replacement<String>, lines: MergedSequence<Replacement<String>>) {
        self.language = language
        self.lines = lines
    }

    public init(whole code: CodeListing, as presence: Presence) {
        language = Replacement(old: code.language, new: code.language)
        lines = MergedSequence(whole: code.lines, as: presence)
    }

    public init(old: CodeListing, new: CodeListing) {
        language = Replacement(old: old.language, new: new.language)
        let (oldLines, newLines) = (old.lines, new.lines)
        let (oldSpellings, newSpellings) = (oldLines.map { Spelling($0) }, newLines.map { Spelling($0) })
        var table = LikenessTable(old: oldSpellings, new: newSpellings)
        let steps = Alignment.steps(old: oldSpellings, new: newSpellings) { table.likeness($0, $1, atLeast: Likeness.lineOfListing) }
        lines = MergedSequence(old: oldLines, new: newLines, steps: steps) { Replacement(old: $0, new: $1) }
    }

    public var accepted: CodeListing { CodeListing(language: language.new, text: lines.accepted.joined()) }
    public var rejected: CodeListing { CodeListing(language: language.old, text: lines.rejected.joined()) }
    public var mirrored: Self { Self(language: language.mirrored, lines: lines.mirrored) }
}

extension Merged<Replacement<String>> {
    /// The line of a listing without its line feed, and what changed in it.
    public var words: ProseRedline {
        func words(_ line: String) -> Prose { Prose(line.utf8.last == 0x0A ? String(line.unicodeScalars.dropLast()) : line) }
        return switch self {
        case .unchanged(let line): ProseRedline(whole: words(line), as: .unchanged)
        case .changed(let change): ProseRedline(old: words(change.old), new: words(change.new))
        case .added(let line): ProseRedline(whole: words(line), as: .added)
        case .deleted(let line): ProseRedline(whole: words(line), as: .deleted)
        }
    }
}

extension CodeListing {
    var lines: [String] {
        var lines: [String] = []
        var rest = text.utf8[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let next = rest.index(after: end)
            lines.append(String(decoding: rest[..<next], as: UTF8.self))
            rest = rest[next...]
        }
        if !rest.isEmpty { lines.append(String(decoding: rest, as: UTF8.self)) }
        return lines
    }
}

extension Spelling {
    init(_ line: String) {
        write(line)
    }
}
