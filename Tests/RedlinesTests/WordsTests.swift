import Manuals
@testable import Redlines
import Testbench
import Testing

@Suite struct Words {
    @Test("a changed word is marked, and nothing else")
    func oneWord() {
        #expect(marked("The nurse may tell the police.", "The nurse must tell the police.")
            == "The nurse [-may-]{+must+} tell the police.")
    }

    @Test("neighbouring changed words are one deletion and one insertion")
    func neighbours() {
        #expect(marked("It must be made within ten working days of the call.", "It must be made within one hour of the call.")
            == "It must be made within [-ten working days-]{+one hour+} of the call.")
    }

    @Test("a light word between two replacements goes with them")
    func lightWords() {
        #expect(marked("Ask the head of department for advice on it now.", "Ask the chair of committee for advice on it now.")
            == "Ask the [-head of department-]{+chair of committee+} for advice on it now.")
    }

    @Test("“not” between two replacements is never given up")
    func notIsKept() {
        #expect(marked("A worker may not visit the family home alone.", "A nurse must not visit the family home alone.")
            == "A [-worker may-]{+nurse must+} not visit the family home alone.")
    }

    @Test("apostrophes, hyphens, points and digits keep a word together", arguments: [
        ("the child’s words", "the children’s words", "the [-child’s-]{+children’s+} words"),
        ("a multi-agency plan", "a single-agency plan", "a [-multi-agency-]{+single-agency+} plan"),
        ("see 4.1.22 for more", "see 4.1.23 for more", "see [-4.1.22-]{+4.1.23+} for more"),
        ("go to A&E now", "go to A&W now", "go to [-A&E-]{+A&W+} now"),
        ("pay 1,000 now", "pay 1,500 now", "pay [-1,000-]{+1,500+} now"),
        ("at 10:30 today", "at 10:45 today", "at [-10:30-]{+10:45+} today"),
        ("write to a@example.org today", "write to b@example.org today", "write to [-a@example.org-]{+b@example.org+} today"),
        ("parents and/or carers", "parents and carers", "parents and[-/or-] carers"),
        ("児童を守る", "児童が守る", "児童[-を-]{+が+}守る"),
    ])
    func wordsAreWhole(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test("punctuation is marked without the word before it")
    func punctuation() {
        #expect(marked("Call at once.", "Call at once!") == "Call at once[-.-]{+!+}")
        #expect(marked("within ten days", "within ten days or sooner") == "within ten days{+ or sooner+}")
    }

    @Test("an added sentence is marked from its first word to its full stop")
    func sentences() {
        #expect(marked("The record is kept. The record is signed.", "The record is kept. The record is dated. The record is signed.")
            == "The record is kept. {+The record is dated. +}The record is signed.")
        #expect(marked("Tell the lead. The nurse calls. The nurse writes.", "Tell the lead. The nurse writes.")
            == "Tell the lead. [-The nurse calls. -]The nurse writes.")
    }

    @Test("where over half of a text changed, it is shown as two blocks")
    func blocks() {
        let redline = ProseRedline(
            old: Prose("Any practitioner who suspects abuse may wait until the next meeting."),
            new: Prose("Whoever sees signs of harm must phone children’s services today, whatever else they do."))
        guard case .blocks(_, _, .mostlyChanged) = redline else {
            Issue.record("shown inline: \(marked(redline))")
            return
        }
    }

    @Test("the rule for blocks", arguments: [
        (kept: 10, old: 20, new: 20, stretches: 2, blocks: false),
        (kept: 9, old: 20, new: 20, stretches: 2, blocks: true),
        // A long addition to a short text is still an addition.
        (kept: 10, old: 10, new: 80, stretches: 1, blocks: false),
        // Kept words too scattered to read.
        (kept: 11, old: 20, new: 20, stretches: 8, blocks: true),
        // A cell of a table.
        (kept: 0, old: 3, new: 3, stretches: 0, blocks: false),
    ])
    func blockRule(kept: Int, old: Int, new: Int, stretches: Int, blocks: Bool) {
        #expect(ProseRedline.readsBetterAsBlocks(kept: kept, old: old, new: new, stretches: stretches) == blocks)
    }

    @Test("words set differently are neither deleted nor inserted, and it is said how")
    func restyled() {
        let old = Prose([Run(.text("Call the duty team at once."))])
        let new = Prose([
            Run(.text("Call the ")), Run(.text("duty team"), style: .strong, link: Link(address: "#k3f9tw")), Run(.text(" at once.")),
        ])
        let redline = ProseRedline(old: old, new: new)
        #expect(marked(redline) == "Call the {~duty team~} at once.")
        #expect(redline.segments.flatMap(\.restylings).map(\.words) == ["now bold", "now links to #k3f9tw"])
        #expect(redline.mirrored.segments.flatMap(\.restylings).map(\.words) == ["no longer bold", "no longer links to #k3f9tw"])
        #expect(redline.accepted == new)
        #expect(redline.rejected == old)
    }

    @Test("a link that leads elsewhere is told, with both addresses")
    func relinked() {
        func text(_ address: String) -> Prose { Prose([Run(.text("guidance"), link: Link(address: address))]) }
        let redline = ProseRedline(old: text("https://a.example"), new: text("https://b.example"))
        #expect(redline.segments.flatMap(\.restylings).map(\.words) == ["now links to https://b.example, not to https://a.example"])
    }

    @Test("a word that is bold in part is one word")
    func partlyBold() {
        let old = Prose([Run(.text("un")), Run(.text("safe"), style: .strong), Run(.text(" ground"))])
        let new = Prose([Run(.text("un")), Run(.text("sure"), style: .strong), Run(.text(" ground"))])
        #expect(marked(ProseRedline(old: old, new: new)) == "[-unsafe-]{+unsure+} ground")
    }

    @Test("cross-references, citations, images and line breaks are whole")
    func objects() {
        let wt2023: ReferenceID = name("wt2023")
        let ca1989: ReferenceID = name("ca1989")
        func text(_ target: String, _ source: ReferenceID) -> Prose {
            Prose([Run(.text("See ")), Run(.crossReference(target)), Run(.text(" and what follows ")), Run(.citation(source))])
        }
        #expect(ProseRedline(old: text("m2pdx4", wt2023), new: text("m2pdx5", ca1989)) == .inline([
            .equal(Prose("See ")), .deleted(Prose([Run(.crossReference("m2pdx4"))])),
            .inserted(Prose([Run(.crossReference("m2pdx5"))])), .equal(Prose(" and what follows ")),
            .deleted(Prose([Run(.citation(wt2023))])), .inserted(Prose([Run(.citation(ca1989))])),
        ]))
    }

    @Test("two spellings of one letter are a change: digests tell them apart")
    func unicode() {
        let (composed, decomposed) = ("le caf\u{E9}", "le cafe\u{301}")
        #expect(composed == decomposed)
        let redline = ProseRedline(old: Prose(composed), new: Prose(decomposed))
        #expect(!redline.isUnchanged)
        #expect(Array(redline.accepted.plainText.utf8) == Array(decomposed.utf8))
        #expect(Array(redline.rejected.plainText.utf8) == Array(composed.utf8))
    }

    @Test("a hostile text ends in two blocks that say so, not in an endless search")
    func hostile() {
        var random = SplitMix64(seed: 7)
        // The same few words in another order everywhere: nothing can be skipped, and no path is short.
        func text() -> Prose {
            Prose((0..<20_000).map { _ in random.one(of: ["a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8"]) }.joined(separator: " "))
        }
        let (old, new) = (text(), text())
        let redline = ProseRedline(old: old, new: new)
        #expect(redline.accepted == new)
        #expect(redline.rejected == old)
        guard case .blocks = redline else {
            Issue.record("shown inline")
            return
        }
    }

    @Test("a long text with few changes is compared word by word")
    func long() {
        let words = (0..<20_000).map { "word\($0 % 700)" }
        var changed = words
        for index in stride(from: 500, to: 20_000, by: 1_000) { changed[index] = "new\(index)" }
        let redline = ProseRedline(old: Prose(words.joined(separator: " ")), new: Prose(changed.joined(separator: " ")))
        #expect(redline.segments.count { if case .inserted = $0 { true } else { false } } == 20)
    }
}
