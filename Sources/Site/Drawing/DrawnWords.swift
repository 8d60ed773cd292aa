/// Words broken into lines for a drawing, where no browser breaks them.
///
/// The widths are those of Inter, a little generous, so that the fonts of other systems fit too.
struct DrawnWords: Hashable, Sendable {
    let lines: [String]

    /// The height of a line, in pixels.
    static let lineHeight = 20

    /// Breaks words at spaces, so that a line is at most `width` pixels wide; a longer word is cut.
    init(_ words: String, within width: Int) {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words.split(whereSeparator: \.isWhitespace) {
            for piece in Self.pieces(of: word, within: width) {
                let needed = Self.width(of: piece)
                if !line.isEmpty, used + Self.space + needed > width * 100 {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                used += (line.isEmpty ? 0 : Self.space) + needed
                line += line.isEmpty ? String(piece) : " \(piece)"
            }
        }
        if !line.isEmpty { lines.append(line) }
        self.lines = lines
    }

    var height: Int { lines.count * Self.lineHeight }

    /// The widest line, in whole pixels.
    var width: Int { ((lines.map { Self.width(of: $0[...]) }.max() ?? 0) + 99) / 100 }

    /// A word in pieces of which none is wider than a line.
    private static func pieces(of word: Substring, within width: Int) -> [Substring] {
        var pieces: [Substring] = []
        var rest = word
        while Self.width(of: rest) > width * 100 {
            var piece = rest.prefix(1)
            while piece.endIndex < rest.endIndex, Self.width(of: rest[..<rest.index(after: piece.endIndex)]) <= width * 100 {
                piece = rest[..<rest.index(after: piece.endIndex)]
            }
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return rest.isEmpty ? pieces : pieces + [rest]
    }

    private static let space = 450

    /// In hundredths of a pixel, at 15 pixels.
    private static func width(of words: Substring) -> Int {
        words.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar {
            case " ": sum + space
            case "i", "j", "l", "'", "’", "|", ".", ",", ":", ";", "!": sum + 420
            case "f", "r", "t", "(", ")", "-", "I", "/": sum + 600
            case "m", "w", "M", "W", "@", "%", "—": sum + 1_400
            case "A"..."Z": sum + 1_080
            case "\u{80}"...: sum + (scalar.value < 0x2E80 ? 950 : 1_500)
            default: sum + 910
            }
        }
    }
}
