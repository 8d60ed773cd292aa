public import Manuals

/// Two versions of a listing, line by line.
public struct CodeRedline: Spreadable {
    public let language: Replacement<String>
    /// Each with its line feed; a line is kept, added or deleted whole.
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
        let steps = Alignment.steps(old: oldLines.map { Spelling($0) }, new: newLines.map { Spelling($0) })
        lines = MergedSequence(old: oldLines, new: newLines, steps: steps) { Replacement(old: $0, new: $1) }
    }

    public var accepted: CodeListing { CodeListing(language: language.new, text: lines.accepted.joined()) }
    public var rejected: CodeListing { CodeListing(language: language.old, text: lines.rejected.joined()) }
    public var mirrored: Self { Self(language: language.mirrored, lines: lines.mirrored) }
}

extension CodeListing {
    fileprivate var lines: [String] {
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
