/// How alike two pieces of text are: Dice's coefficient over their words, in thousandths.
///
/// Twice the number of words both have, by the number of words of both: 0 for nothing in common, 1,000 for the
/// same words. The marks below say from where on two pieces without ids are held for one.
enum Likeness {
    /// Paragraphs of one section, in their order.
    static let inOwnSection = 500
    /// Paragraphs of different sections or chapters: the same sentence stands in many places, so more is asked.
    static let elsewhere = 600
    /// Sections, by all their words; a section with the same heading needs no likeness.
    static let section = 400
    /// Chapters whose ids differ: one under a new name.
    static let chapter = 500
    /// Items of a list, rows of a table, steps of a pathway, in their order.
    static let inSequence = 300
    /// Lines of a listing, in their order.
    static let lineOfListing = 600
    /// A paragraph of fewer words is never paired outside its own section.
    static let fewestWordsElsewhere = 5
    /// A word in more paragraphs than this says nothing about where a paragraph came from.
    static let commonWord = 8

    /// The likeness where it is at least `least`, otherwise 0; texts of very different length are not read.
    static func between(_ left: WordBag, _ right: WordBag, atLeast least: Int) -> Int {
        let total = left.count + right.count
        guard total > 0, 2_000 * min(left.count, right.count) / total >= least else { return 0 }
        let likeness = 2_000 * left.common(with: right) / total
        return likeness >= least ? likeness : 0
    }
}
