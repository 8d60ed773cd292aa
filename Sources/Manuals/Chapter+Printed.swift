extension Chapter {
    /// The chapter with its numbers and what its cross-references print spelled out as words, as one edition prints
    /// them: for forms that compute no numbers themselves.
    ///
    /// A number of another chapter follows that chapter's code. What the edition has no place for stays as it is.
    public func printed(under outline: Outline) -> Chapter {
        let numbering = outline.chapter(id)?.numbering
        var printed = self
        printed.body = body.map { unit in
            let unit = unit.mappingProse { prose in
                Prose(prose.runs.map { $0.printed(under: outline, in: id) })
            }
            return numbering?[unit.id].map { unit.opening(with: "\($0) ") } ?? unit
        }
        return printed
    }
}

extension Run {
    fileprivate func printed(under outline: Outline, in chapter: ChapterID) -> Run {
        guard case .crossReference(let target) = content, let words = outline.words(for: target, seenFrom: chapter) else { return self }
        return Run(.text(words), style: style, link: link)
    }
}

extension Outline {
    fileprivate func words(for target: String, seenFrom chapter: ChapterID) -> String? {
        if let standing = ElementID(target).flatMap({ self.standing(of: $0) }) {
            guard let number = standing.number else { return standing.title ?? target }
            let code = standing.chapter == chapter ? nil : self.chapter(standing.chapter)?.frontMatter.code
            return code.map { "\($0) \(number)" } ?? number
        }
        return ChapterID(target).flatMap { self.chapter($0)?.frontMatter.title }
    }
}

extension Unit {
    /// The unit with words before its own.
    fileprivate func opening(with words: String) -> Unit {
        let opening = Run(.text(words))
        switch self {
        case .section(var section):
            section.title.runs.insert(opening, at: 0)
            return .section(section)
        case .paragraph(var paragraph):
            if case .text(let lead)? = paragraph.blocks.first {
                paragraph.blocks[0] = .text(Prose([opening] + lead.runs))
            } else {
                paragraph.blocks.insert(.text(Prose([opening])), at: 0)
            }
            return .paragraph(paragraph)
        }
    }
}
