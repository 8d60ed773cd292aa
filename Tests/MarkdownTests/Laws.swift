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
        return "reading what is written gives another chapter\n--- written\n\(text)\n--- first\n\(first.value.body)\n--- second\n\(second.value.body)"
    }
    let again = CanonicalText.chapter(second.value)
    if again != written {
        return "writing again gives other bytes\n--- first\n\(text)\n--- second\n\(String(decoding: again, as: UTF8.self))"
    }
    if let lost = lostWords(bytes, first.value, path: path) { return "words are lost: \(lost)\n--- written\n\(text)" }
    return nil
}

/// Words of the parsed text that the chapter does not have; both without white space.
func lostWords(_ bytes: [UInt8], _ chapter: Chapter, path: String) -> String? {
    guard let source = try? SourceText(bytes, path: path) else { return nil }
    let split = FrontMatterSplit(source.bytes)
    guard let markup = try? Markup(parsing: source.bytes, from: split.bodyStart, as: .manual) else { return nil }
    var expected: [UInt8] = []
    for node in markup.nodes {
        switch node.kind {
        case .text: expected += source.bytes[Int(node.first)..<Int(node.second)]
        case .pooled: expected += markup.pool[Int(node.first)..<Int(node.second)]
        default: break
        }
    }
    // Everything an author wrote in words turns up in the canonical text; letters are enough to tell.
    func letters(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x41 && $0 <= 0x5A) } }
    let have = letters(Array(CanonicalText.chapter(chapter)))
    var rest = have[...]
    for (index, byte) in letters(expected).enumerated() {
        guard let place = rest.firstIndex(of: byte) else {
            return String(decoding: letters(expected).dropFirst(max(0, index - 20)).prefix(40), as: UTF8.self)
        }
        rest = rest[(place + 1)...]
    }
    return nil
}
