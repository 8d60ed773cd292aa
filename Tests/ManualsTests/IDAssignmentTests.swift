import Manuals
import Testbench
import Testing

@Suite("permanent ids")
struct IDAssignmentTests {
    /// A manual of chapters, each given as the units of its body.
    private func manual(_ bodies: [String: [Unit]]) throws -> Manual {
        var chapters: [String: Chapter] = [:]
        for (name, body) in bodies {
            let id = try #require(ChapterID(name))
            chapters["Procedures/core/\(name).md"] = Chapter(frontMatter: FrontMatter(id: id, title: name), body: body)
        }
        return Manual(settings: ManualSettings(title: "M"), chapters: chapters)
    }

    private func paragraph(_ id: String, _ runs: Run...) throws -> Unit {
        .paragraph(Paragraph(id: try #require(ElementID(id)), blocks: [.text(Prose(runs))]))
    }

    @Test("labels and provisional ids are replaced, permanent ones never")
    func replaces() throws {
        var manual = try manual(["a": [paragraph("x-one", Run(.text("a"))), paragraph("k3f9tw", Run(.text("b"))), paragraph("_pppppppppp", Run(.text("c")))]])
        var random = SplitMix64(seed: 7)
        let given = manual.assignIDs { Int.random(in: 0..<$0, using: &random) }
        let body = try #require(manual.chapters["Procedures/core/a.md"]?.body)
        #expect(body.allSatisfy { $0.id.isPermanent })
        #expect(body[1].id.text == "k3f9tw")
        #expect(given.map(\.previous.text) == ["x-one", "_pppppppppp"])
        #expect(given.map(\.id) == [body[0].id, body[2].id])
    }

    @Test("an id ever used is not given again")
    func avoids() throws {
        var manual = try manual(["a": [paragraph("k3f9tw", Run(.text("a"))), paragraph("x", Run(.text("b")))]])
        let drawn = ["k3f9tw", "222222", "333333"].flatMap { Array($0.utf8) }
        var next = 0
        let used: Set<ElementID> = [try #require(ElementID("222222"))]
        let given = manual.assignIDs(avoiding: used) { _ in
            defer { next += 1 }
            return ElementID.alphabet.firstIndex(of: drawn[next]) ?? 0
        }
        #expect(given.map(\.id.text) == ["333333"])
    }

    @Test("every reference to a label follows it: in its chapter, in others, through files")
    func references() throws {
        var manual = try manual([
            "a": [paragraph("x-one", Run(.crossReference("x-two"))), paragraph("same", Run(.text("a"), link: Link(address: "#same")))],
            "b": [
                paragraph("x-two", Run(.text("b"), link: Link(address: "a.md#x-one"))), paragraph("same", Run(.crossReference("same"))),
                paragraph("k3f9tw", Run(.crossReference("elsewhere")), Run(.text("c"), link: Link(address: "https://example.org/#same"))),
            ],
        ])
        var random = SplitMix64(seed: 11)
        _ = manual.assignIDs { Int.random(in: 0..<$0, using: &random) }
        let a = try #require(manual.chapters["Procedures/core/a.md"]?.body)
        let b = try #require(manual.chapters["Procedures/core/b.md"]?.body)
        #expect(a[0] == (try paragraph(a[0].id.text, Run(.crossReference(b[0].id.text)))))
        #expect(a[1] == (try paragraph(a[1].id.text, Run(.text("a"), link: Link(address: "#\(a[1].id)")))))
        #expect(b[0] == (try paragraph(b[0].id.text, Run(.text("b"), link: Link(address: "a.md#\(a[0].id)")))))
        #expect(b[1] == (try paragraph(b[1].id.text, Run(.crossReference(b[1].id.text)))))
        #expect(b[2] == (try paragraph("k3f9tw", Run(.crossReference("elsewhere")), Run(.text("c"), link: Link(address: "https://example.org/#same")))))
    }
}
