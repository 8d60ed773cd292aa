import Digests
import Foundation
import Manuals
import Testbench
import Testing

@testable import Markdown

@Suite("golden vectors of the canonical form, version 1")
struct CanonicalVectorTests {
    @Test("a text in other spellings has the canonical form written down")
    func form() throws {
        let chapter = try ChapterReader.read(Self.bytes("source.md"), path: "vectors.md").value
        #expect(String(decoding: CanonicalText.chapter(chapter), as: UTF8.self) == String(decoding: try Self.bytes("canonical.md"), as: UTF8.self))
        #expect(try ChapterReader.read(Self.bytes("canonical.md"), path: "vectors.md").value == chapter)
    }

    @Test("its elements have the digests written down")
    func digests() throws {
        #expect(try Self.digests(of: "canonical.md") == String(decoding: Self.bytes("digests.txt"), as: UTF8.self))
    }

    @Test("thirty lines of another language compute the same digests")
    func otherLanguage() throws {
        let folder = Self.folder
        let outcome = try Outcome.of(["python3", Self.tool.path, folder.appending(path: "canonical.md").path], in: folder.path)
        try #require(outcome.succeeded)
        #expect(outcome.output == String(decoding: try Self.bytes("digests.txt"), as: UTF8.self))
    }

    /// The digests of a chapter's own elements, a line each, in the order of the file.
    private static func digests(of name: String) throws -> String {
        let chapter = try ChapterReader.read(bytes(name), path: "vectors.md").value
        let table = try ElementTable(Manual(settings: ManualSettings(title: "Vectors"), chapters: ["vectors.md": chapter]))
        let fields = chapter.frontMatter.fields.map(\.key).filter { $0 != "id" }.map { ElementKey.field(chapter.id, $0) }
        let units = chapter.body.flatMap { unit -> [ElementKey] in
            switch unit {
            case .section(let section): [.section(section.id), .place(section.id)]
            case .paragraph(let paragraph): [.paragraph(paragraph.id), .place(paragraph.id)]
            }
        }
        return try (fields + units).map { key in
            "\(key.kind) \(key.id) \(try #require(table[key]).digest.hex)\n"
        }.joined()
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    private static let tool = folder.appending(path: "../../../Tools/canonical-digest.py").standardized

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
