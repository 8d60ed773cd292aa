/// A parsed text as one flat array of nodes, in the order of the text.
///
/// A block or span is a node where it opens and a `.close` where it closes. Words are ranges of the source, or of
/// `pool` where they do not stand in the source letter for letter.
struct Markup {
    var nodes: [Node] = []
    /// Decoded character references and what else the source does not spell.
    var pool: [UInt8] = []
    /// The addresses and titles of links and images, the first words of code fences.
    var targets: [Target] = []
    /// Where footnotes have their texts, in the order of the source.
    var footnotes: [FootnoteExtent] = []

    /// Whether a listing may be a pathway.
    var hasPathway: Bool {
        nodes.contains { $0.kind == .code && $0.detail == 1 && targets[Int($0.first)].title.hasPrefix("pathway") }
    }

    struct Node {
        var kind: Kind
        /// A flag or small number; see `Kind`.
        var detail: UInt8 = 0
        /// Where the words start, or a number; see `Kind`.
        var first: UInt32 = 0
        /// Where the words end; for a block, the index of its `.close`.
        var second: UInt32 = 0
    }

    enum Kind: UInt8 {
        case document, quote
        /// `detail` is 1 for a tight list; `first` is the first number.
        case bullets, numbers
        /// `detail` is the task mark: 0, or one of ` `, `x` and `X`.
        case item
        case rule
        /// `detail` is the level.
        case heading
        /// `detail` is 1 for a fenced one, whose language is the title of `targets[first]`.
        case code
        case html, paragraph
        /// `first` is the number of columns.
        case table
        case tableHead, tableBody, row
        /// `detail` is the alignment: 0 natural, 1 left, 2 centre, 3 right.
        case headerCell, cell
        // Spans. `first` of a link or image is an index of `targets`, `second` where its address stands behind its words, or 0.
        case emphasis, strong, struck, codeSpan, link, image
        /// Words: a range of the source. In code, letter for letter.
        case text
        /// Words: a range of the pool.
        case pooled
        /// Raw HTML in the source; only where the dialect knows it.
        case htmlText
        case softBreak, hardBreak
        /// Closes what `detail`, as a raw kind, says.
        case close

        var isBlock: Bool { rawValue <= Kind.cell.rawValue }
        /// Whether blocks of the kind may stand in one another.
        var nests: Bool { self == .quote || self == .bullets || self == .numbers }
    }

    struct Target {
        var address: String
        var title: String
    }
}
