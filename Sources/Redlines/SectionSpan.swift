import Manuals

/// A heading and the paragraphs up to the next; before the first heading, paragraphs alone.
struct SectionSpan {
    var heading: Int?
    var units: Range<Int>
    var content = Spelling()

    static func spans(_ side: ChapterSide, contents: [Spelling]) -> [SectionSpan] {
        var spans: [SectionSpan] = []
        for (index, unit) in side.body.enumerated() {
            if unit.isSection {
                spans.append(SectionSpan(heading: index, units: index..<index))
            } else if spans.isEmpty {
                spans.append(SectionSpan(heading: nil, units: index..<index))
            }
            spans[spans.count - 1].units = spans[spans.count - 1].units.lowerBound..<index + 1
            spans[spans.count - 1].content.write(contents[index])
        }
        return spans
    }
}
