import Manuals

extension ProseComparison {
    /// The redline's segments: the kept words with the spaces between them, and the gaps.
    var segments: [Segment] {
        var builder = SegmentBuilder(old: old, new: new)
        // Tokens up to here, on both sides, stand in a segment.
        var (oldToken, newToken) = (0, 0)
        for (index, mate) in oldMates.enumerated() where mate >= 0 {
            let (oldNext, newNext) = (oldWords[index], newWords[Int(mate)])
            builder.addGap(oldToken..<oldNext, newToken..<newNext)
            builder.addKept(oldNext, newNext)
            (oldToken, newToken) = (oldNext + 1, newNext + 1)
        }
        builder.addGap(oldToken..<old.tokens.count, newToken..<new.tokens.count)
        return builder.finish()
    }
}
