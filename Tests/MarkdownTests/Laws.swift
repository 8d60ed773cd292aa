import Manuals
import Testing

@testable import Markdown

/// The laws between reading and writing, checked for one text.
///
/// Returns what does not hold, in words; nil when everything does.
func brokenLaw(_ bytes: [UInt8], path: String = "Procedures/core/test.md") -> String? {
    guard let first = try? ChapterReader.read(bytes, path: path) else { return nil }
    let written = CanonicalText.chapter(first.value)
    guard let second = try? ChapterReader.read(written, path: path) else { return "what is written cannot be read" }
    let text = String(decoding: written, as: UTF8.self)
    if second.value != first.value {
        return "reading what is written gives another chapter\n--- written\n\(text)\n--- first\n\(difference(first.value, second.value))"
    }
    if first.lines.count != first.value.body.count { return "not every unit has a line" }
    let again = CanonicalText.chapter(second.value)
    if again != written {
        return "writing again gives other bytes\n--- first\n\(text)\n--- second\n\(String(decoding: again, as: UTF8.self))"
    }
    if second.diagnostics.contains(where: { $0.rule == "line-ends" || $0.rule == "no-front-matter" }) {
        return "what is written is not canonical: \(second.diagnostics)"
    }
    // An id that names nothing is dropped, and the author told.
    if first.diagnostics.contains(where: { $0.rule == "stray-id" || ($0.rule == "title-heading" && $0.severity == .advice) }) { return nil }
    if let lost = lostLetters(bytes, first.value, path: path) { return "letters are lost: \(lost)\n--- written\n\(text)" }
    return nil
}

/// Where two chapters differ first.
func difference(_ left: Chapter, _ right: Chapter) -> String {
    if left.frontMatter != right.frontMatter { return "\(left.frontMatter)\n\(right.frontMatter)" }
    for (one, other) in zip(left.body, right.body) where one != other { return difference(brief("\(one)"), brief("\(other)")) }
    return "\(left.body.count) units and \(right.body.count)"
}

/// Two texts from a little before where they part.
private func difference(_ left: String, _ right: String) -> String {
    let same = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
    func part(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, same - 120)).prefix(300))) }
    return "\(part(left))\n\(part(right))"
}

/// A dumped value without what says nothing.
private func brief(_ dump: String) -> String {
    ["Manuals.", "Run.Content.", ", link: nil", ", style: Style(rawValue: 0)", "Optional", "Block.", "Run.", "Prose(runs: ", "ItemList."]
        .reduce(dump) { $0.replacing($1, with: "") }
}

/// Letters of the parsed text that the chapter does not have, each as often as it is missing.
func lostLetters(_ bytes: [UInt8], _ chapter: Chapter, path: String) -> String? {
    guard let source = try? SourceText(bytes, path: path) else { return nil }
    let split = FrontMatterSplit(source.bytes)
    guard let markup = try? Markup(parsing: source.bytes, from: split.bodyStart, as: .manual) else { return nil }
    var missing = [Int](repeating: 0, count: 256)
    for node in markup.nodes {
        switch node.kind {
        case .text:
            // In `<address>` the parser leaves character references as they are.
            let words = String(decoding: source.bytes[Int(node.first)..<Int(node.second)], as: UTF8.self)
            for byte in words.replacing("&amp;", with: "&").utf8 { missing[Int(byte)] += 1 }
        case .pooled: for byte in markup.pool[Int(node.first)..<Int(node.second)] { missing[Int(byte)] += 1 }
        default: break
        }
    }
    for byte in wordsOf(chapter).utf8 { missing[Int(byte)] -= 1 }
    let letters = (0x61...0x7A).map { $0 } + Array(0x41...0x5A) + Array(0x80...0xFF)
    let lost = letters.filter { missing[$0] > 0 }
    return lost.isEmpty ? nil : lost.map { "\(missing[$0])×\(String(UnicodeScalar(UInt8($0))))" }.joined(separator: " ")
}

/// Everything a reader of the chapter could see.
private func wordsOf(_ chapter: Chapter) -> String {
    var words = chapter.title
    for unit in chapter.body {
        words += unit.id.text
        unit.forEachProse { prose in
            for run in prose.runs {
                switch run.content {
                case .crossReference(let target): words += target
                case .citation(let id): words += id.text
                case .footnote(let label): words += label.text
                default: break
                }
            }
            words += prose.plainText
        }
        if case .paragraph(let paragraph) = unit { for block in paragraph.blocks { words += listings(block) } }
    }
    return words
}

private func listings(_ block: Block) -> String {
    switch block {
    case .code(let listing): listing.text + listing.language
    case .pathway(let pathway): pathway.canonicalYAML + "startend: trueanswer"
    case .note(let note): note.kind.rawValue + note.blocks.map(listings).joined()
    case .quote(let blocks): blocks.map(listings).joined()
    case .list(let list): list.items.flatMap(\.blocks).map(listings).joined()
    case .footnote(let footnote): footnote.label.text
    case .text, .table, .heading, .rule: ""
    }
}
