/// A stretch of words between two kept ones, by their indices among the words.
struct ProseGap {
    var old: Range<Int>
    var new: Range<Int>
    var isReplacement: Bool { !old.isEmpty && !new.isEmpty }
}
