import Manuals

/// A text as its readers see it: what is not meant for them is gone, and where it stood are spaces, so that everything
/// else stands where its author put it.
struct ParsedText {
    private(set) var source: [UInt8]
    private(set) var markup: Markup
    /// Places the text names in HTML, in its order.
    private(set) var anchors: [(name: String, offset: Int)] = []
    /// What is left that its author may have meant otherwise.
    private(set) var survey: Survey

    /// Parses the bytes from `start` on.
    ///
    /// Other people's comments are hidden, and so are anchors without words; a table may stand right under a line of
    /// text, as it may on GitHub. In a manual of Rubric's own nothing is hidden: what is not for readers does not
    /// belong into a text that is put to a vote, and who reads it shall see all that is there. There the survey is made only
    /// if somebody `isTold` of it.
    init(_ bytes: [UInt8], from start: Int, as dialect: Dialect, isTold: Bool = true) throws(Markup.Failure) {
        source = bytes
        markup = try Markup(parsing: bytes, from: start, as: dialect)
        survey = isTold || dialect.isForeign ? Survey(markup, of: bytes, as: dialect) : Survey()
        guard dialect.isForeign else { return }
        var parsed = bytes
        // What is hidden may have kept more from being seen; a text that goes on so is shown as it is.
        for _ in 0..<2 {
            let isChanged = mend(&parsed)
            guard isChanged else { break }
            markup = try Markup(parsing: parsed, from: start, as: dialect)
            survey = Survey(markup, of: source, as: dialect)
        }
    }

    /// Hides what the survey found, and sets tables apart; returns whether there was anything.
    private mutating func mend(_ parsed: inout [UInt8]) -> Bool {
        for comment in survey.comments { hide(comment, asBlock: standsAlone(comment), &parsed) }
        var isChanged = !survey.comments.isEmpty
        for tag in survey.tags {
            guard let anchor = tag.anchor else { continue }
            if !anchors.contains(where: { $0.offset == tag.range.lowerBound }) { anchors.append((anchor, tag.range.lowerBound)) }
            guard tag.isBareAnchor else { continue }
            hide(tag.range, asBlock: false, &parsed)
            isChanged = true
        }
        anchors.sort { $0.offset < $1.offset }
        for table in survey.tables { if setApart(table, &parsed) { isChanged = true } }
        return isChanged
    }

    /// Puts spaces in a range's place; the parser sees commas there, which mean nothing and end nothing, or, of what
    /// stands alone on its lines, a heading, which ends a paragraph as such a comment does.
    private mutating func hide(_ range: Range<Int>, asBlock: Bool, _ parsed: inout [UInt8]) {
        for index in range where source[index] > 0x20 {
            source[index] = 0x20
            parsed[index] = asBlock ? 0x20 : 0x2C
        }
        guard asBlock else { return }
        let start = range.lowerBound
        parsed.replaceSubrange(start..<(start + 3), with: "# ,".utf8)
    }

    /// Whether a heading that opens at a node is a comment in disguise.
    func isHidden(headingAt opening: Int) -> Bool {
        let words = markup.nodes[opening + 1]
        return words.kind == .text && markup.nodes[opening + 2].kind == .close
            && source[Int(words.first)..<Int(words.second)].allSatisfy { $0 == 0x20 }
    }

    private func standsAlone(_ range: Range<Int>) -> Bool {
        source.startsLine(at: range.lowerBound) && source[range.upperBound...].prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Makes of the bar a table's header starts with, or of a space before it, the end of an empty line. Returns
    /// whether it could.
    private func setApart(_ header: Int, _ parsed: inout [UInt8]) -> Bool {
        guard let bar = parsed[header...].firstIndex(where: { $0 != 0x20 }), parsed[bar] == 0x7C else { return false }
        parsed[bar] = 0x20
        parsed[header] = 0x0A
        return true
    }
}
