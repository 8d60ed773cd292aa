import Manuals
import Testbench
import Testing

@testable import Redlines

/// What holds for every redline, tried on generated chapters. A failure prints the seed that makes it again.
@Suite struct Laws {
    static let seeds: [UInt64] = (0..<400).map { 0xC0FFEE &+ $0 }

    /// Two revisions of a chapter.
    private func revisions(_ seed: UInt64, writesIDs: Bool) -> (Chapter, Chapter) {
        var author = Author(seed: seed, writesIDs: writesIDs)
        let old = author.chapter(units: author.random.below(14))
        // One in ten times two chapters that have nothing to do with one another.
        return (old, author.random.chance(10) ? author.chapter(units: author.random.below(14)) : author.edited(old))
    }

    @Test("accepting makes exactly the new chapter, rejecting exactly the old", arguments: [true, false])
    func exact(writesIDs: Bool) {
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: writesIDs)
            let redline = ChapterRedline(old: old, new: new)
            #expect(redline.accepted == new, "seed \(seed)")
            #expect(redline.rejected == old, "seed \(seed)")
            // Swift holds two spellings of one letter for equal; bytes do not.
            #expect(CanonicalText.chapter(redline.accepted) == CanonicalText.chapter(new), "seed \(seed)")
            #expect(CanonicalText.chapter(redline.rejected) == CanonicalText.chapter(old), "seed \(seed)")
            #expect(TextForm.chapter(redline.accepted) == TextForm.chapter(new), "seed \(seed)")
            #expect(TextForm.chapter(redline.rejected) == TextForm.chapter(old), "seed \(seed)")
        }
    }

    @Test("comparing backwards gives the mirrored redline", arguments: [true, false])
    func mirrors(writesIDs: Bool) {
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: writesIDs)
            let redline = ChapterRedline(old: old, new: new)
            #expect(ChapterRedline(old: new, new: old) == redline.mirrored, "seed \(seed)")
            #expect(redline.mirrored.mirrored == redline, "seed \(seed)")
        }
    }

    @Test("equal chapters give an empty redline, different ones never do", arguments: [true, false])
    func empty(writesIDs: Bool) {
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: writesIDs)
            let unchanged = ChapterRedline(old: old, new: old)
            #expect(unchanged.isEmpty, "seed \(seed)")
            #expect(unchanged.units.count == old.body.count, "seed \(seed)")
            #expect(unchanged.sentences().isEmpty, "seed \(seed)")
            #expect(TextForm.redline(unchanged) == TextForm.chapter(old), "seed \(seed)")
            let differs = old != new || CanonicalText.chapter(old) != CanonicalText.chapter(new)
            #expect(ChapterRedline(old: old, new: new).isEmpty == !differs, "seed \(seed)")
        }
    }

    @Test("what is called the same is spelled the same, and the other way about", arguments: [true, false])
    func same(writesIDs: Bool) {
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: writesIDs)
            let units = (old.body + new.body).prefix(24)
            for one in units {
                for other in units {
                    let isSpelled = Spelling(contentOf: one) == Spelling(contentOf: other)
                    #expect(one.isSpelled(as: other) == isSpelled, "seed \(seed), \(one.id) and \(other.id)")
                }
            }
        }
        let (composed, decomposed) = (paragraph("aaaaaa", "caf\u{E9}"), paragraph("aaaaaa", "cafe\u{301}"))
        #expect(composed == decomposed && !composed.isSpelled(as: decomposed))
    }

    @Test("every unit that changed has marks, and a sentence", arguments: [true, false])
    func nothingSilent(writesIDs: Bool) {
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: writesIDs)
            for unit in ChapterRedline(old: old, new: new).units {
                guard case .kept(.changed(let change)) = unit else { continue }
                #expect(unit.nodes.contains { $0.change != .unchanged }, "seed \(seed), \(change.id.new)")
                let alone = ChapterRedline(old: chapter([change.rejected]), new: chapter([change.accepted]))
                if change.id.old == change.id.new { #expect(!alone.sentences().isEmpty, "seed \(seed)") }
            }
        }
    }

    @Test("what follows a split is told word for word in the paragraphs that have it now")
    func splits() {
        var cuts = 0
        for seed in Self.seeds {
            let (old, new) = revisions(seed, writesIDs: true)
            let units = ChapterRedline(old: old, new: new).units
            for unit in units {
                guard case .kept(.changed(let change)) = unit, case .split(_, let rest) = change.content else { continue }
                cuts += 1
                let parts = units.compactMap { unit -> UnitChange? in
                    guard case .added(.part(let part), change.id.old) = unit else { return nil }
                    return part
                }
                #expect(parts.map(\.id.new) == rest.holders, "seed \(seed)")
                let taken = parts.flatMap { part -> [Block] in
                    guard case .paragraph(let paragraph) = part.rejected else { return [] }
                    return paragraph.blocks
                }
                #expect(bareWords(of: taken) == bareWords(of: rest.blocks), "seed \(seed)")
            }
        }
        #expect(cuts > 20, "the edits hold too few splits to prove anything")
    }

    /// All words of blocks, without the spaces between them.
    private func bareWords(of blocks: [Block]) -> String {
        var words = ""
        for block in blocks { block.forEachProse { words += $0.plainText.filter { $0 != " " } } }
        return words
    }

    @Test("a row or item that moved came from where it went from, and nothing moves to its own place")
    func moves() {
        var moves = 0
        for seed in Self.seeds {
            var author = Author(seed: seed)
            let (old, new) = (author.list(depth: 0), author.list(depth: 0))
            guard case .list(let before) = old, case .list(var after) = new else { continue }
            after.items += before.items.reversed()
            let redline = ListRedline(old: before, new: after)
            #expect(redline.accepted == after && redline.rejected == before, "seed \(seed)")
            #expect(ListRedline(old: after, new: before) == redline.mirrored, "seed \(seed)")
            var arrivals: [[Int]] = []
            var departures: [[Int]] = []
            var (i, j) = (0, 0)
            for entry in redline.lines.entries {
                switch entry {
                case .movedHere(_, let from): arrivals.append([from, j])
                case .movedAway(_, let to): departures.append([i, to])
                case .inPlace: break
                }
                if entry.rejected != nil { i += 1 }
                if entry.accepted != nil { j += 1 }
            }
            moves += arrivals.count
            #expect(arrivals.sorted { $0[0] < $1[0] } == departures.sorted { $0[0] < $1[0] }, "seed \(seed)")
        }
        #expect(moves > 100, "the edits hold too few moves to prove anything")
    }

    @Test("no word is split")
    func wholeWords() {
        func isLetter(_ byte: UInt8?) -> Bool {
            byte.map { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0xC3 } ?? false
        }
        func check(_ pieces: [Prose], _ seed: UInt64) {
            for (left, right) in zip(pieces, pieces.dropFirst()) {
                // Objects stand between words and print nothing here.
                guard case .text(let before)? = left.runs.last?.content, case .text(let after)? = right.runs.first?.content
                else { continue }
                #expect(!(isLetter(before.utf8.last) && isLetter(after.utf8.first)), "seed \(seed): “\(before)”, “\(after)”")
            }
        }
        for seed in Self.seeds {
            var author = Author(seed: seed)
            let old = author.prose()
            let redline = ProseRedline(old: old, new: author.prose())
            check(redline.segments.compactMap(\.accepted), seed)
            check(redline.segments.compactMap(\.rejected), seed)
        }
    }

    @Test("two texts give both of them back, in order and mirrored")
    func prose() {
        for seed in Self.seeds {
            var author = Author(seed: seed)
            let (old, new) = (author.prose(), author.prose())
            let redline = ProseRedline(old: old, new: new)
            #expect(redline.accepted == new && redline.rejected == old, "seed \(seed)")
            #expect(ProseRedline(old: new, new: old) == redline.mirrored, "seed \(seed)")
            #expect(redline.isUnchanged == (CanonicalText.prose(old) == CanonicalText.prose(new)), "seed \(seed)")
        }
    }

    @Test("a manual's redline makes both manuals again, mirrors, and knows what is the same")
    func manuals() {
        for seed in Self.seeds.prefix(120) {
            var author = Author(seed: seed, writesIDs: seed % 2 == 0)
            let old = author.manual()
            let new = author.edited(old)
            let redline = ManualRedline(old: old, new: new)
            #expect(redline.accepted == new, "seed \(seed)")
            #expect(redline.rejected == old, "seed \(seed)")
            #expect(ManualRedline(old: new, new: old) == redline.mirrored, "seed \(seed)")
            #expect(ManualRedline(old: new, new: new).isEmpty, "seed \(seed)")
            #expect(redline.isEmpty == (old == new), "seed \(seed)")
        }
    }
}
