/// Two changes of one text put together word by word, where they do not meet.
///
/// It is a proposal to a person, who reads it before it stands: two changes that touch different words can still say what
/// neither side meant.
public enum JoinedWords {
    /// The base with both changes; nil where both changed the same words, or words side by side.
    public static func join(_ base: String, _ one: String, _ other: String) -> String? {
        var symbols = SymbolTable<Substring>()
        let (was, first, second) = (words(of: base), words(of: one), words(of: other))
        let numbers = [was, first, second].map { $0.map { symbols.symbol($0) } }
        guard let kept = CommonSequence.mates(numbers[0], numbers[1], symbolCount: symbols.count),
            let keptToo = CommonSequence.mates(numbers[0], numbers[2], symbolCount: symbols.count)
        else { return nil }
        var joined: [Substring] = []
        var (place, left, right) = (0, 0, 0)
        /// Takes in what stands between words that all three have; false where both sides changed it, and not alike.
        func take(upTo end: Int, _ leftEnd: Int, _ rightEnd: Int) -> Bool {
            let (then, here, there) = (was[place..<end], first[left..<leftEnd], second[right..<rightEnd])
            if here.elementsEqual(then) {
                joined += there
            } else if there.elementsEqual(then) || here.elementsEqual(there) {
                joined += here
            } else {
                return false
            }
            return true
        }
        for index in was.indices where kept[index] >= 0 && keptToo[index] >= 0 {
            let (leftEnd, rightEnd) = (Int(kept[index]), Int(keptToo[index]))
            guard take(upTo: index, leftEnd, rightEnd) else { return nil }
            joined.append(was[index])
            (place, left, right) = (index + 1, leftEnd + 1, rightEnd + 1)
        }
        guard take(upTo: was.count, first.count, second.count) else { return nil }
        return joined.joined()
    }

    /// Words, each with the white space after it.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var wasSpace = false
        for index in text.indices {
            let isSpace = text[index].isWhitespace
            if wasSpace, !isSpace {
                words.append(text[start..<index])
                start = index
            }
            wasSpace = isSpace
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }
}
