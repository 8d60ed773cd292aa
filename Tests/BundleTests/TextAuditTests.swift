import Digests
import Editorial
import Manuals
import Releases
import Testbench
import Testing

@testable import Bundle

@Suite("A text is held against its decisions file by file as it would be all at once")
struct TextAuditTests {
    /// What a whole text's dictionary shows to be wrong, as the elements' names.
    private func wrong(_ text: [ElementKey: Digest], _ adopted: [ElementKey: Digest], _ decided: [ElementKey: Digest?]) -> Set<ElementKey> {
        var wrong: Set<ElementKey> = []
        for key in Set(text.keys).union(adopted.keys).union(decided.keys) {
            let expected = decided[key] ?? adopted[key]
            if text[key] != expected { wrong.insert(key) }
        }
        return wrong
    }

    private func key(_ draw: inout SplitMix64) -> ElementKey {
        let id = ElementID(drawing: { draw.below($0) })
        return switch draw.below(7) {
        case 0: .section(id)
        case 1, 2: .paragraph(id)
        case 3, 4: .place(id)
        case 5: .paragraph(ElementID("_\(id)") ?? id)
        default: .field(ChapterID("chapter-\(draw.below(9))")!, "title-\(id)")
        }
    }

    @Test("of random texts, in files of any size, with elements changed, added and removed by nobody")
    func random() throws {
        let cases = RandomCases(usual: 60, of: "texts")
        var room = try BoardRoom(adopting: ["must": "old", "should": "old", "may": "old"])
        try room.release("2023-03", changing: [["must": "new", "may": nil]])
        let release = try #require(ReleaseName("2023-03"))
        let decided = try Provenance.Decisions(leadingTo: release, in: room.proceedings).last.mapValues(\.digest)
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            var adopted = room.adopted.elements.mapValues(\.digest)
            var text = try room.text.elements.mapValues(\.digest)
            for _ in 0..<draw.below(400) {
                let (key, digest) = (key(&draw), Digest(of: "\(draw.next())"))
                adopted[key] = digest
                text[key] = digest
            }
            for _ in 0..<draw.below(4) {
                let known = text.keys.sorted()
                switch draw.below(3) {
                case 0: text[draw.one(of: known)] = Digest(of: "\(draw.next())")
                case 1: text[draw.one(of: known)] = nil
                default: text[key(&draw)] = Digest(of: "\(draw.next())")
                }
            }
            var audit = TextAudit()
            for piece in pieces(of: adopted, &draw) { audit.adopt(piece) }
            for piece in pieces(of: text, &draw) { audit.add(piece) }
            for key in Set(adopted.keys).union(text.keys) { #expect(audit.digest(of: key) == text[key], "seed \(seed)") }
            let expected = wrong(text, adopted, decided)
            do {
                try audit.check(release, by: room.proceedings) { ElementNaming(outlines: []) }
                #expect(expected.isEmpty, "seed \(seed)")
            } catch {
                let naming = ElementNaming(outlines: [])
                #expect(error.flaws.count == expected.count, "seed \(seed)")
                for (flaw, key) in zip(error.flaws, expected.sorted { $0.description < $1.description }) {
                    #expect(flaw.message.hasPrefix(naming.sentence(about: key)), "seed \(seed)")
                }
            }
        }
    }

    private func pieces(of text: [ElementKey: Digest], _ draw: inout SplitMix64) -> [[(key: ElementKey, digest: Digest)]] {
        var rest = text.map { (key: $0.key, digest: $0.value) }.shuffled(using: &draw)[...]
        var pieces: [[(key: ElementKey, digest: Digest)]] = []
        while !rest.isEmpty {
            let piece = rest.prefix(1 + draw.below(60))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }

    @Test("a term whose accent is encoded otherwise is the same element, also on the heap it is put on")
    func accents() throws {
        let room = try BoardRoom(adopting: ["can": "old"])
        let release = try #require(ReleaseName("2022-09"))
        var audit = TextAudit()
        let text = try room.text.elements.map { (key: $0.key, digest: $0.value.digest) }
        let names = (0..<40).map { "\($0) caf" }
        audit.adopt(text + names.map { (key: ElementKey.term($0 + "\u{E9}"), digest: Digest(of: $0)) })
        audit.add(text + names.map { (key: ElementKey.term($0 + "e\u{301}"), digest: Digest(of: $0)) })
        try audit.check(release, by: room.proceedings) { ElementNaming(outlines: []) }
        #expect(audit.digest(of: .term(names[0] + "\u{E9}")) == Digest(of: names[0]))
    }

    @Test("an element that stands twice is named, whether in the text or in what was adopted")
    func twice() throws {
        let room = try BoardRoom(adopting: ["can": "old"])
        let release = try #require(ReleaseName("2022-09"))
        let text = try room.text.elements.map { (key: $0.key, digest: $0.value.digest) }
        let unit = (key: ElementKey.paragraph(ElementID("k3f9tw")!), digest: Digest(of: "words"))
        let field = (key: ElementKey.field(ChapterID("a")!, "title"), digest: Digest(of: "A"))
        func flaws(_ adopted: [(key: ElementKey, digest: Digest)], _ added: [(key: ElementKey, digest: Digest)]) -> [String] {
            var audit = TextAudit()
            audit.adopt(text + adopted)
            audit.add(text + added)
            do {
                try audit.check(release, by: room.proceedings) { ElementNaming(outlines: []) }
                return []
            } catch { return error.flaws.map(\.message) }
        }
        for element in [unit, field] {
            let name = ElementNaming(outlines: []).sentence(about: element.key)
            #expect(flaws([element], [element]) == [])
            #expect(flaws([element], [element, element]) == ["\(name) stands twice in the text."])
            #expect(flaws([element, element], [element]).contains("\(name) stands twice in the text that was adopted."))
            let other = (key: element.key, digest: Digest(of: "other"))
            #expect(flaws([element], [element, other]).contains("\(name) stands twice in the text."))
            #expect(flaws([element], [other, element]).contains("\(name) stands twice in the text."))
            #expect(flaws([element, other], [element, other]).contains("\(name) stands twice in the text that was adopted."))
        }
    }
}
