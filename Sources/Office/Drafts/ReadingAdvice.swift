import Manuals

/// What would make a text easier to read: long sentences, and acronyms nobody explained. Advice to whoever writes, at the
/// desk alone; nothing hangs on it.
struct ReadingAdvice {
    private let explained: Set<String>

    /// The words a sentence may have.
    static let longest = 35

    /// Everybody knows these.
    private static let common: Set<String> = ["UK", "NHS", "GP", "GPs", "PDF", "TV", "SMS", "HTML"]

    /// For a chapter of a manual: terms of the glossary are explained, and what the chapter puts in brackets itself.
    init(_ chapter: Chapter?, _ glossary: [Term]) {
        var explained = Self.common
        for term in glossary { explained.formUnion([term.term] + term.also) }
        for unit in chapter?.body ?? [] {
            for piece in String(decoding: CanonicalText.content(of: unit), as: UTF8.self).split(separator: "(").dropFirst() {
                explained.insert(String(piece.prefix { $0 != ")" }))
            }
        }
        self.explained = explained
    }

    /// What there is to say of Markdown text, which starts at a line of a file.
    func diagnostics(for source: String, from line: Int, of file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var isFenced = false
        for (index, text) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if text.hasPrefix("```") { isFenced.toggle() }
            guard !isFenced, !text.hasPrefix("|") else { continue }
            let words = Self.words(of: text)
            for sentence in words.split(whereSeparator: \.isEmpty) where sentence.count > Self.longest {
                found.append(
                    Diagnostic(
                        .advice, file: file, line: line + index, rule: "long-sentence",
                        message: "The sentence that begins “\(sentence.prefix(4).joined(separator: " "))” has \(sentence.count) words.", remedy: "Say it in two."))
            }
            for acronym in Set(words.lazy.filter(Self.isAcronym).map(String.init)).subtracting(explained).sorted() {
                found.append(
                    Diagnostic(
                        .advice, file: file, line: line + index, rule: "unexplained-acronym", message: "“\(acronym)” is explained nowhere in the chapter or the glossary.",
                        remedy: "Write it out the first time, with the letters in brackets after it."))
            }
        }
        return found
    }

    /// The words of a line without the marks around them; an empty one where a sentence ends.
    private static func words(of line: Substring) -> [Substring] {
        var words: [Substring] = []
        for piece in line.split(separator: " ") where piece.contains(where: \.isLetter) && !piece.hasPrefix("{#") {
            let shown = piece.prefix { $0 != "]" }
            let (first, last) = (shown.firstIndex(where: isShown), shown.lastIndex(where: isShown))
            words.append(first.flatMap { first in last.map { shown[first...$0] } } ?? "")
            if let last = piece.last(where: { $0 != "*" && $0 != ")" && $0 != "”" }), last == "." || last == "?" || last == "!" || last == ":" { words.append("") }
        }
        return words
    }

    private static func isShown(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func isAcronym(_ word: Substring) -> Bool {
        (2...6).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isUppercase }
    }
}
