extension Replacement<Int> {
    /// How the level of a heading or an item changed, in words: `now one level in`; empty where it did not.
    public var wordsOfLevels: String {
        let steps = new - old
        let levels = abs(steps) == 1 ? "one level" : "\(Vocabulary.spelled(abs(steps))) levels"
        return steps == 0 ? "" : "now \(levels) \(steps > 0 ? "in" : "out")"
    }
}
