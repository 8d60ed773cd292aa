import Digests
import Manuals

/// What other pages know of a chapter: its name and place, and the ids in it.
///
/// Held by reference: a library has thousands of them, and they are handed on as they are.
final class RememberedChapter: Sendable {
    let id: ChapterID
    let code: String?
    let title: String
    let part: PartID?
    /// SHA-256 over everything about the chapter that may show on other pages.
    let outline: String
    /// Whether the chapter may cite references, which then show where they are cited.
    let isCiting: Bool
    /// The ids of its sections and paragraphs, with a space before each.
    let ids: [UInt8]

    init(_ chapter: ChapterSkeleton, isCiting: Bool) {
        let frontMatter = chapter.frontMatter
        id = frontMatter.id
        code = frontMatter.code
        title = frontMatter.title
        part = frontMatter.part
        self.isCiting = isCiting
        var facts = Array(frontMatter.fields.map { "\($0.key): \($0.value)" }.joined(separator: "\n").utf8)
        var ids: [UInt8] = []
        for (place, id) in chapter.ids.enumerated() {
            facts.append(0x0A)
            if let section = chapter.section(at: place) { facts += "\(section.depth) \(section.title.plainText)".utf8 }
            facts.append(0x20)
            // One that was made from the words, too: search leads to it, and `manual.json` names it.
            facts += id.text.utf8
            guard !id.isProvisional else { continue }
            ids.append(0x20)
            ids += id.text.utf8
        }
        outline = Digest(of: facts).hex
        self.ids = ids
    }

    /// Reads the fields as `fields` spells them, and the ids behind them.
    init?(_ fields: ArraySlice<ArraySlice<UInt8>>) {
        let words = fields.dropLast().map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 6, let id = ChapterID(words[0]), let last = fields.last else { return nil }
        self.id = id
        code = words[1].isEmpty ? nil : words[1]
        title = words[2]
        part = PartID(words[3])
        outline = words[4]
        isCiting = words[5] == "cites"
        ids = Array(last)
    }

    var fields: [String] { [id.text, code ?? "", title, part?.text ?? "", outline, isCiting ? "cites" : ""] }

    /// The chapter without what it holds.
    var skeleton: ChapterSkeleton { ChapterSkeleton(FrontMatter(id: id, code: code, title: title, part: part)) }
}
