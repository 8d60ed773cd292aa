import Digests
import Foundation
import Manuals
import Releases
import Testbench
import Testing

@testable import Site

/// The index of a text of which some words changed, made from the one that stands.
@Suite struct SearchChangeTests {
    /// A text of many chapters of few words, so that its index has pieces in more than one sheaf.
    private struct Text {
        var chapters: [[String]]
        private static let words = ["child", "Child’s", "7.2.5", "48", "école", "東京", "duty", "conference", "police", "plan", "CP1", "harm", "record"]

        init(of count: Int, _ random: inout SplitMix64) {
            chapters = (0..<count).map { _ in (0..<3).map { _ in Self.sentence(&random) } }
        }

        private static func sentence(_ random: inout SplitMix64) -> String {
            (0..<random.below(6)).map { _ in random.chance(30) ? "w\(random.below(900))" : random.one(of: words) }.joined(separator: " ")
        }

        mutating func change(_ place: Int, _ random: inout SplitMix64) {
            chapters[place][random.below(3)] = Self.sentence(&random)
        }

        func id(_ place: Int) -> ChapterID { name("c\(place)") }

        var edition: Edition {
            var manual = Manual(settings: ManualSettings(title: "Words", parts: []))
            for (place, paragraphs) in chapters.enumerated() {
                manual.chapters["Procedures/c\(place).md"] = Chapter(
                    frontMatter: FrontMatter(id: id(place), title: "Chapter \(place)"),
                    body: paragraphs.enumerated().map { .paragraph(Paragraph(id: SiteTests.id("p\(place)x\($0)"), blocks: [.text(Prose($1))])) })
            }
            return Edition(facts: nil, outline: Outline(manual), chapter: Sample.chapters(of: manual))
        }
    }

    private func index(_ plan: SitePlan) -> [String: [UInt8]] {
        let files = plan.files.filter { $0.path.hasPrefix(SearchIndex.folder) }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes()) })
    }

    @Test("is the index of the new text, whatever changed, and nothing else of it is written")
    func same() throws {
        for seed in RandomCases(usual: 40).seeds {
            var random = SplitMix64(seed: seed)
            var text = Text(of: random.one(of: [1, 40, 300]), &random)
            let store = HeldBytes()
            let plan = SitePlan(text.edition, keepingWordsIn: store)
            var standing = index(plan)
            let kept = try #require(plan.keptWords)
            var (spelled, places) = (kept.spelled, kept.places)
            for _ in 0..<3 {
                let changed = Set((0..<(1 + random.below(3))).map { _ in random.below(text.chapters.count) }).sorted()
                for place in changed { text.change(place, &random) }
                let former = try changed.map { (id: text.id($0), words: store.bytes(at: try #require(places[text.id($0)]))) }
                let known = try #require(GatheredWords(spelled: spelled, of: former))
                let now = try #require(ChangedPages(text.edition, since: known) { standing[$0] })
                #expect(now.files.prefix(changed.count).map(\.path) == changed.map { "c\($0)/index.html" }, "seed \(seed)")
                let pieces = now.files.dropFirst(changed.count).map { (path: $0.path, bytes: $0.bytes()) }
                #expect(pieces.allSatisfy { standing[$0.path] != $0.bytes }, "seed \(seed)")
                for piece in pieces { standing[piece.path] = piece.bytes }
                #expect(standing == index(SitePlan(text.edition)), "seed \(seed)")
                let added = now.words.kept(in: store)
                spelled = added.spelled
                places.merge(added.places) { $1 }
            }
        }
    }

    @Test("is refused where what stands is damaged: then the whole index is made")
    func damaged() throws {
        var random = SplitMix64(seed: 7)
        var text = Text(of: 1, &random)
        text.chapters[0] = ["child duty", "", ""]
        let store = HeldBytes()
        let plan = SitePlan(text.edition, keepingWordsIn: store)
        let (standing, kept) = (index(plan), try #require(plan.keptWords))
        let words = store.bytes(at: try #require(kept.places[text.id(0)]))
        text.chapters[0] = ["child harm", "", ""]
        let known = try #require(GatheredWords(spelled: kept.spelled, of: [(id: text.id(0), words: words)]))
        #expect(ChangedPages(text.edition, since: known, standing: { standing[$0] }) != nil)
        #expect(ChangedPages(text.edition, since: known, standing: { _ in nil }) == nil)
        let piece = try #require(standing[SearchIndex.path(ofPiece: 0)])
        for length in 0..<piece.count {
            #expect(ChangedPages(text.edition, since: known, standing: { _ in Array(piece[..<length]) }) == nil, "\(length)")
        }
        for length in 0..<kept.spelled.count {
            #expect(GatheredWords(spelled: Array(kept.spelled[..<length]), of: []) == nil, "\(length)")
        }
    }
}
