extension Manual {
    /// The numbers of one of its chapters, numbered afresh; nil where they depend on which others there are.
    public func numbering(of chapter: Chapter) -> Numbering? {
        if chapter.isUnnumbered(in: layout) { return .unnumbered }
        let number = ChapterOrder(chapter.frontMatter).number
        guard number != nil || settings.numbering != .chapterSectionParagraph else { return nil }
        return Numbering(chapter.body, scheme: settings.numbering, chapterNumber: number.map(String.init) ?? "")
    }
}

extension Chapter {
    /// Whether the chapter is printed without numbers: two numbers before one heading would contradict each other, and the
    /// text means its own.
    fileprivate func isUnnumbered(in layout: Layout) -> Bool { layout == .plain && sections.numberThemselves }
}

extension ChapterSkeleton {
    /// As `Chapter.isUnnumbered`.
    func isUnnumbered(in layout: Layout) -> Bool { layout == .plain && sections.numberThemselves }
}

extension Sequence<Section> {
    /// Whether the headings bear numbers of their author's: at least two of them, as one may only begin with a figure.
    fileprivate var numberThemselves: Bool {
        var numbered = 0
        for section in self where section.title.plainText.startsWithNumber {
            numbered += 1
            if numbered == 2 { return true }
        }
        return false
    }
}

extension String {
    /// Whether the words begin as `3. `, `3) `, `3.1 `, `3.1. `, `A. ` or `IV. ` do.
    fileprivate var startsWithNumber: Bool {
        guard let mark = utf8.firstIndex(of: 0x20) else { return false }
        var number = utf8[..<mark]
        let isClosed = [0x2E, 0x29, 0x3A].contains(number.last)
        if isClosed { number = number.dropLast() }
        let figures = number.split(separator: 0x2E, omittingEmptySubsequences: false)
        let isFigures = figures.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }
        if isFigures { return isClosed || figures.count > 1 }
        let isRoman = (1...4).contains(number.count) && number.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
        let isLetter = number.count == 1 && number.allSatisfy { (0x41...0x5A).contains($0) }
        return isClosed && (isRoman || isLetter)
    }
}
