import Editorial
import Manuals
import Redlines
import Testbench
import Testing

@testable import Releases

/// The lineage of random editions, against a plain recount that keeps a line for everything in every edition.
@Suite("Lineage tells of everything, and has lines for what did not always stand as it does")
struct LineageTests {
    /// A manual of a few chapters whose paragraphs come, go, move and are numbered anew from edition to edition.
    private struct Author {
        var draw: SplitMix64
        var chapters: [(id: String, title: String, units: [(id: String, isSection: Bool)])] = []
        private var given = 0

        init(seed: UInt64) {
            draw = SplitMix64(seed: seed)
            for _ in 0..<3 { addChapter() }
        }

        private mutating func addChapter() {
            given += 1
            chapters.append(("chapter-\(given)", "Chapter \(given)", []))
            for _ in 0..<(1 + draw.below(6)) { addUnit(to: chapters.count - 1) }
        }

        private mutating func addUnit(to chapter: Int) {
            given += 1
            var rest = given
            let id = ElementID { letters in
                defer { rest /= letters }
                return rest % letters
            }.text
            chapters[chapter].units.insert((id, draw.chance(30)), at: draw.below(chapters[chapter].units.count + 1))
        }

        mutating func edit() {
            for _ in 0..<draw.below(5) {
                guard !chapters.isEmpty else { return addChapter() }
                let chapter = draw.below(chapters.count)
                let units = chapters[chapter].units
                switch draw.below(7) {
                case 0: addChapter()
                case 1 where chapters.count > 1: chapters.remove(at: chapter)
                case 2: chapters[chapter].title += "!"
                case 3 where !units.isEmpty: chapters[chapter].units.remove(at: draw.below(units.count))
                case 4 where !units.isEmpty:
                    let unit = chapters[chapter].units.remove(at: draw.below(units.count))
                    let target = draw.below(chapters.count)
                    chapters[target].units.insert(unit, at: draw.below(chapters[target].units.count + 1))
                case 5: chapters.shuffle(using: &draw)
                default: addUnit(to: chapter)
                }
            }
        }

        var manual: Manual {
            var manual = Manual(settings: ManualSettings(title: "M", parts: [Part(id: "core", title: "Core")]))
            for (place, chapter) in chapters.enumerated() {
                let body = chapter.units.map { unit -> Unit in
                    let id = ElementID(unit.id) ?? ElementID(drawing: { _ in 0 })
                    return unit.isSection
                        ? .section(Section(id: id, depth: 1, title: Prose("Section \(unit.id)")))
                        : .paragraph(Paragraph(id: id, blocks: [.text(Prose("The words of paragraph \(unit.id) and no other."))]))
                }
                let front = FrontMatter(id: ChapterID(chapter.id)!, code: "CP\(place + 1)", title: chapter.title, part: "core")
                manual.chapters["Procedures/core/\(chapter.id).md"] = Chapter(frontMatter: front, body: body)
            }
            return manual
        }
    }

    private func editions(_ author: inout Author, count: Int) -> [Edition] {
        var editions: [Edition] = []
        var before: Manual?
        for number in 1...count {
            let manual = author.manual
            let facts = EditionFacts(
                name: ReleaseName("r-\(number)")!, kind: .scheduled, publication: CalendarDay("2020-01-01")!, inForce: CalendarDay("2020-01-01")!,
                commit: Revision("\(String(repeating: "0", count: 39))\(number)")!, certifiedBy: [])
            editions.append(
                Edition(
                    facts: facts, outline: Outline(manual), chapter: { _ in nil },
                    redline: before.map { ManualRedline(old: $0, new: manual) }))
            before = manual
            author.edit()
        }
        return editions
    }

    /// The turns of everything that ever stood, in the order of first appearance: `r-1 chapter-1 1.2`, or `r-2 gone`.
    private func recount(_ editions: [Edition]) -> (units: [(id: ElementID, turns: [String])], chapters: [(id: ChapterID, turns: [String])]) {
        var units: [(id: ElementID, turns: [String])] = []
        var chapters: [(id: ChapterID, turns: [String])] = []
        for edition in editions {
            let release = edition.facts?.name.text ?? ""
            var standing: [ElementID: String] = [:]
            for chapter in edition.outline.chapters {
                if !chapters.contains(where: { $0.id == chapter.id }) { chapters.append((chapter.id, [])) }
                for id in chapter.ids {
                    standing[id] = "\(chapter.id) \(chapter.numbering[id] ?? "-")"
                    if !units.contains(where: { $0.id == id }) { units.append((id, [])) }
                }
            }
            func turn(_ turns: inout [String], to state: String) {
                if turns.last?.split(separator: " ", maxSplits: 1).last.map(String.init) != state { turns.append("\(release) \(state)") }
            }
            for place in units.indices { turn(&units[place].turns, to: standing[units[place].id] ?? "gone") }
            for place in chapters.indices {
                let title = edition.outline.chapter(chapters[place].id).map { ChapterTitle($0.frontMatter).words }
                turn(&chapters[place].turns, to: title ?? "gone")
            }
        }
        return (units, chapters)
    }

    private func spelled<ID, Place>(_ turns: [Line<ID, Place>.Turn], _ words: (Place) -> String) -> [String] {
        turns.map { turn in
            switch turn.state {
            case .stands(let place): "\(turn.release) \(words(place))"
            case .gone: "\(turn.release) gone"
            }
        }
    }

    @Test("of random editions it says what a recount of every paragraph of every edition says")
    func random() throws {
        let cases = RandomCases(usual: 80, of: "lines of editions")
        for seed in cases.seeds {
            var author = Author(seed: seed)
            let editions = editions(&author, count: 5)
            let lineage = Lineage(of: editions)
            let (units, chapters) = recount(editions)
            for (id, turns) in units {
                let line = try #require(lineage[id], "seed \(seed)")
                #expect(spelled(line.turns) { "\($0.chapter) \($0.number ?? "-")" } == turns, "seed \(seed), \(id)")
            }
            for (id, turns) in chapters { #expect(spelled(try #require(lineage[id]).turns, \.words) == turns, "seed \(seed), \(id)") }
            let moved = units.filter { $0.turns.count > 1 || !$0.turns[0].hasPrefix("r-1 ") }
            #expect(lineage.units.map(\.id) == moved.map(\.id), "seed \(seed)")
            let renamed = chapters.filter { $0.turns.count > 1 || !$0.turns[0].hasPrefix("r-1 ") }
            #expect(lineage.chapters.map(\.id) == renamed.map(\.id), "seed \(seed)")
        }
    }

    @Test("where nothing turned, it says no more than with which edition everything began")
    func still() throws {
        var author = Author(seed: 3)
        let edition = try #require(editions(&author, count: 1).first)
        #expect(String(decoding: Lineage(of: [edition]).canonicalBytes, as: UTF8.self) == #"{"chapters":[],"first":"r-1","schema":1,"units":[]}"#)
        #expect(String(decoding: Lineage(of: []).canonicalBytes, as: UTF8.self) == #"{"chapters":[],"schema":1,"units":[]}"#)
    }
}
