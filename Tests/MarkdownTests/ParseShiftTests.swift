import Manuals
import Testing

@testable import Markdown

@Suite("lists hold together wherever they stand")
struct ParseShiftTests {
    /// A text whose list is read wrongly by the bare parser at one offset in 256.
    @Test(
        "at every offset",
        arguments: ["- a\n\n  ___\n\n  b\n", "- # a\n\n  b\n", "- a\n\n\n  b\n", "- a\n\n  ```\n  x\n  ```\n\n  b\n", "> - a\n>\n>   # b\n>\n>   c\n", "- a\n\n      x\n\n\n  b\n"])
    func offsets(list: String) throws {
        let expected = try ChapterReader.read(Array(list.utf8), path: "a.md").value.body
        let blocks = try #require(expected.first?.blocks)
        for offset in 1...300 {
            let text = String(repeating: "w", count: offset) + "\n\n" + list
            let body = try ChapterReader.read(Array(text.utf8), path: "a.md").value.body
            #expect(body.first?.blocks.dropFirst().elementsEqual(blocks) == true, "offset \(offset)")
        }
    }
}

extension Unit {
    fileprivate var blocks: [Block] {
        if case .paragraph(let paragraph) = self { paragraph.blocks } else { [] }
    }
}
