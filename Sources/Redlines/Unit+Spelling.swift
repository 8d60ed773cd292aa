import Manuals

extension Unit {
    /// Whether two units have one spelling, their ids left out: what comparing `Spelling(contentOf:)` of both tells, told
    /// without writing them where they are words, as most are.
    func isSpelled(as other: Unit) -> Bool {
        switch (self, other) {
        case (.section(let one), .section(let other)): one.depth == other.depth && one.title.isSpelled(as: other.title)
        case (.paragraph(let one), .paragraph(let other)):
            one.blocks.isShared(with: other.blocks)
                || one.blocks.count == other.blocks.count && zip(one.blocks, other.blocks).allSatisfy { $0.isSpelled(as: $1) }
        default: false
        }
    }
}

extension Block {
    fileprivate func isSpelled(as other: Block) -> Bool {
        if case .text(let one) = self, case .text(let other) = other { return one.isSpelled(as: other) }
        return Spelling(self) == Spelling(other)
    }
}

extension Prose {
    fileprivate func isSpelled(as other: Prose) -> Bool {
        if let words, let otherWords = other.words { return words.isSpelled(as: otherWords) }
        let runs = runs
        if runs.isShared(with: other.runs) { return true }
        guard runs.count == other.runs.count else { return false }
        for (one, other) in zip(runs, other.runs) {
            if case .text(let words) = one.content, case .text(let otherWords) = other.content, one.link == nil, other.link == nil {
                guard one.style == other.style, words.isSpelled(as: otherWords) else { return false }
            } else if Spelling(Prose([one])) != Spelling(Prose([other])) {
                return false
            }
        }
        return true
    }
}
