public import Manuals

extension ProseRedline {
    /// Compares two texts word by word.
    ///
    /// Words are never split. The cost grows with the length of the texts and of the change, and is bounded: past
    /// the bound, and where over half was changed, the redline shows two blocks.
    public init(old: Prose, new: Prose) {
        let (before, after) = (ProseText(old), ProseText(new))
        if after.bytes.lexicographicallyPrecedes(before.bytes) {
            self = ProseComparison(old: after, new: before).redline(old: new, new: old).mirrored
        } else {
            self = ProseComparison(old: before, new: after).redline(old: old, new: new)
        }
    }

    /// Whether two whole blocks read better than one text with marks.
    ///
    /// `kept` words stand in `stretches` unbroken stretches; `old` and `new` count the words of the texts. It is so
    /// where over half of each text is gone or new, and where the kept words stand alone or nearly so, that the text
    /// between the marks cannot be read. Short texts, such as a table's cells, are always shown inline.
    static func readsBetterAsBlocks(kept: Int, old: Int, new: Int, stretches: Int) -> Bool {
        guard max(old, new) >= 8 else { return false }
        return 2 * kept < min(old, new) || (stretches >= 4 && 2 * kept < 3 * stretches)
    }
}
