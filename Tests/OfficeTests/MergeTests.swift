import Manuals
import Redlines
import Releases
import Testbench
import Testing

@Suite("Two changes of one text are brought together, and nothing either side did is lost unseen")
struct MergeTests {
    private func paragraph(_ id: String, _ words: String) -> Unit {
        .paragraph(Paragraph(id: ElementID(id)!, blocks: [.text(Prose(words))]))
    }

    /// A manual with a chapter a name, each a row of paragraphs spelled “id words”; “# id words” is a section.
    private func manual(_ chapters: [String: [String]]) -> Manual {
        var manual = Manual(settings: ManualSettings(title: "Test", publisher: "The board"))
        for (name, units) in chapters {
            let body = units.map { unit -> Unit in
                let words = unit.split(separator: " ").map(String.init)
                if words[0] == "#" { return .section(Section(id: ElementID(words[1])!, depth: 1, title: Prose(words[2...].joined(separator: " ")))) }
                return paragraph(words[0], words[1...].joined(separator: " "))
            }
            manual.chapters["Procedures/core/\(name).md"] = Chapter(frontMatter: FrontMatter(id: ChapterID(name)!, title: name, part: "core"), body: body)
        }
        return manual
    }

    private func units(_ manual: Manual, _ name: String = "a") -> [String] {
        (manual.chapters["Procedures/core/\(name).md"]?.body ?? []).map { unit in
            switch unit {
            case .section(let section): "# \(section.id) \(section.title.plainText)"
            case .paragraph(let paragraph): "\(paragraph.id) \(paragraph.lead?.plainText ?? "")"
            }
        }
    }

    private func merge(_ base: [String], _ own: [String], _ inForce: [String]) throws -> Merge {
        try Merge(base: manual(["a": base]), own: manual(["a": own]), inForce: manual(["a": inForce]))
    }

    @Test("what one side changed, added, took away or moved stands beside what the other did")
    func apart() throws {
        let base = ["aaaaa2 One.", "aaaaa3 Two.", "aaaaa4 Three.", "aaaaa5 Four."]
        let own = ["aaaaa2 One, mine.", "aaaaa3 Two.", "aaaaa6 New, mine.", "aaaaa4 Three.", "aaaaa5 Four."]
        let inForce = ["aaaaa5 Four.", "aaaaa2 One.", "aaaaa3 Two.", "aaaaa7 New, in force."]
        let merged = try merge(base, own, inForce)
        #expect(merged.crossings == [])
        #expect(units(try merged.manual()) == ["aaaaa5 Four.", "aaaaa2 One, mine.", "aaaaa3 Two.", "aaaaa6 New, mine.", "aaaaa7 New, in force."])
    }

    @Test("a paragraph both changed is a crossing, also where one side took it away; the side that is named stands")
    func crossing() throws {
        let base = ["aaaaa2 One.", "aaaaa3 Two.", "aaaaa4 Three."]
        let merged = try merge(base, ["aaaaa2 Mine.", "aaaaa4 Three, mine."], ["aaaaa2 Theirs.", "aaaaa3 Two, theirs."])
        let keys = [ElementID("aaaaa2")!, ElementID("aaaaa3")!, ElementID("aaaaa4")!].map { ElementKey.paragraph($0) }
        #expect(merged.crossings == keys)
        #expect(units(try merged.manual()) == ["aaaaa2 Mine.", "aaaaa4 Three, mine."])
        let theirs = try merged.manual(settling: Dictionary(uniqueKeysWithValues: keys.map { ($0, .inForce) }))
        #expect(units(theirs) == ["aaaaa2 Theirs.", "aaaaa3 Two, theirs."])
        #expect(units(try merged.manual(settling: [keys[0]: .inForce, keys[1]: .inForce, keys[2]: .own])) == ["aaaaa2 Theirs.", "aaaaa3 Two, theirs.", "aaaaa4 Three, mine."])
    }

    @Test("a section one side added does not swallow paragraphs the other added before it")
    func sections() throws {
        let base = ["# aaaaa2 First", "aaaaa3 One.", "# aaaaa4 Last", "aaaaa5 Two."]
        let own = ["# aaaaa2 First", "aaaaa3 One.", "# aaaaa6 Mine", "aaaaa7 My words.", "# aaaaa4 Last", "aaaaa5 Two."]
        let inForce = ["# aaaaa2 First", "aaaaa3 One.", "aaaaa8 One more.", "# aaaaa4 Last", "aaaaa5 Two."]
        #expect(
            units(try merge(base, own, inForce).manual()) == [
                "# aaaaa2 First", "aaaaa3 One.", "aaaaa8 One more.", "# aaaaa6 Mine", "aaaaa7 My words.", "# aaaaa4 Last", "aaaaa5 Two.",
            ])
    }

    @Test("words go with a paragraph that moved to another chapter; moved by both to two places, it is a crossing")
    func moves() throws {
        let base = manual(["a": ["aaaaa2 One.", "aaaaa3 Two.", "aaaaa4 Three."], "b": ["aaaaa5 Four."]])
        let own = manual(["a": ["aaaaa2 One.", "aaaaa3 Two, mine.", "aaaaa4 Three."], "b": ["aaaaa5 Four."]])
        let inForce = manual(["a": ["aaaaa2 One.", "aaaaa4 Three."], "b": ["aaaaa5 Four.", "aaaaa3 Two."]])
        let merged = try Merge(base: base, own: own, inForce: inForce)
        #expect(merged.crossings == [])
        #expect(units(try merged.manual(), "b") == ["aaaaa5 Four.", "aaaaa3 Two, mine."])

        let twice = try merge(
            ["aaaaa2 One.", "aaaaa3 Two.", "aaaaa4 Three.", "aaaaa5 Four."], ["aaaaa3 Two.", "aaaaa4 Three.", "aaaaa2 One.", "aaaaa5 Four."],
            ["aaaaa3 Two.", "aaaaa4 Three.", "aaaaa5 Four.", "aaaaa2 One."])
        let key = ElementKey.place(ElementID("aaaaa2")!)
        #expect(twice.crossings == [key])
        #expect(units(try twice.manual()) == ["aaaaa3 Two.", "aaaaa4 Three.", "aaaaa2 One.", "aaaaa5 Four."])
        #expect(units(try twice.manual(settling: [key: .inForce])) == ["aaaaa3 Two.", "aaaaa4 Three.", "aaaaa5 Four.", "aaaaa2 One."])
    }

    @Test("whatever two people do to a text, both sides' own changes stand, each once, and a change of one side alone is that change")
    func laws() throws {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let base = (0..<8).map { "base\("23456789".map(String.init)[$0])2 words \($0)" }
            let (own, inForce) = (changed(base, "mine", &generator), changed(base, "thrs", &generator))
            let merged = try merge(base, own, inForce)
            #expect(units(try merge(base, own, base).manual()) == own, "seed \(seed)")
            #expect(units(try merge(base, base, inForce).manual()) == inForce, "seed \(seed)")
            let together = units(try merged.manual())
            #expect(Set(together).count == together.count, "seed \(seed)")
            let ids = Set(merged.crossings.map(\.id))
            for (side, other) in [(own, inForce), (inForce, own)] {
                for unit in side where !base.contains(unit) && !ids.contains(String(unit.prefix(6))) {
                    #expect(together.contains(unit), "seed \(seed): \(unit)")
                }
                for unit in base where !side.contains(where: { $0.hasPrefix(unit.prefix(6)) }) && !ids.contains(String(unit.prefix(6))) {
                    #expect(!together.contains { $0.hasPrefix(unit.prefix(6)) }, "seed \(seed): \(unit) beside \(other)")
                }
            }
        }
    }

    /// Some paragraphs of a text changed, added, taken away or moved.
    private func changed(_ base: [String], _ mark: String, _ generator: inout SplitMix64) -> [String] {
        var text = base
        for turn in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0..<text.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: text[place] = "\(text[place].prefix(6)) changed, \(mark) \(turn)"
            case 1: text.insert("\(mark)\(turn + 2)2 added, \(mark) \(turn)", at: place)
            case 2: text.remove(at: place)
            default: text.insert(text.remove(at: place), at: Int.random(in: 0..<text.count, using: &generator))
            }
        }
        return text
    }

    @Test("two changes of a sentence are put together where they touch different words, and not where they meet")
    func words() {
        let base = "The chair may exclude a parent.\n\n- For violence.\n"
        #expect(
            JoinedWords.join(base, "The chair must exclude a parent.\n\n- For violence.\n", "The chair may exclude a parent.\n\n- For violence.\n- For threats.\n")
                == "The chair must exclude a parent.\n\n- For violence.\n- For threats.\n")
        #expect(JoinedWords.join(base, base, "Other.") == "Other.")
        #expect(JoinedWords.join("One two.", "One three.", "One four.") == nil)
    }
}
