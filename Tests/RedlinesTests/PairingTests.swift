import Manuals
import Redlines
import Testing

@Suite struct Pairing {
    private func fates(_ old: [Unit], _ new: [Unit]) -> [String] {
        ChapterRedline(old: chapter(old), new: chapter(new)).units.map(\.fate)
    }

    private let first = paragraph("aaaaaa", "The worker writes the record before the end of the day.")
    private let second = paragraph("bbbbbb", "The police are told of every threat to a child’s life.")
    private let third = paragraph("cccccc", "A nurse may ask for a second opinion from the named doctor.")

    @Test("an insertion changes nothing after it")
    func insertion() {
        #expect(fates([first, third], [first, second, third]) == ["same aaaaaa", "added bbbbbb", "same cccccc"])
    }

    @Test("a deleted paragraph stands where it stood")
    func deletion() {
        #expect(fates([first, second, third], [first, third]) == ["same aaaaaa", "deleted bbbbbb", "same cccccc"])
    }

    @Test("a paragraph that moved is moved, and nothing else is")
    func move() {
        #expect(fates([first, second, third], [third, first, second]) == [
            "here cccccc from referral", "same aaaaaa", "same bbbbbb", "away cccccc to referral",
        ])
    }

    @Test("a paragraph that crosses a heading moved, not the heading")
    func moveAcrossHeading() {
        let heading = section("hhhhhh", "Recording")
        #expect(fates([first, heading], [heading, first]) == [
            "away aaaaaa to referral", "same hhhhhh", "here aaaaaa from referral",
        ])
    }

    @Test("text that replaces another under a new id is deleted and added, however alike")
    func writtenIDsDecide() {
        let copy = paragraph("zzzzzz", "The worker writes the record before the end of the day.")
        #expect(fates([first], [copy]) == ["deleted aaaaaa", "added zzzzzz"])
    }

    @Test("a paragraph that became a heading is shown as both")
    func kinds() {
        let redline = ChapterRedline(old: chapter(first), new: chapter(section("aaaaaa", "Recording")))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa"])
        #expect(redline.units[0].nodes.map(\.change) == [.deleted, .added])
    }

    @Test("an id that stands twice is paired first with first")
    func duplicates() {
        let twin = paragraph("aaaaaa", "Another text under an id that is taken.")
        #expect(fates([first, twin], [first, twin, second]) == ["same aaaaaa", "same aaaaaa", "added bbbbbb"])
    }

    @Test("the second half of a split paragraph says where it is from; a joined one where it went")
    func splitAndJoin() {
        let whole = paragraph("aaaaaa", "The worker writes the record today. The police are told of every threat to life.")
        let half = paragraph("aaaaaa", "The worker writes the record today.")
        let rest = paragraph("dddddd", "The police are told of every threat to life.")
        #expect(fates([whole, third], [half, rest, third]) == [
            "changed aaaaaa", "added dddddd split from aaaaaa", "same cccccc",
        ])
        #expect(fates([half, rest, third], [whole, third]) == [
            "changed aaaaaa", "deleted dddddd joined into aaaaaa", "same cccccc",
        ])
    }

    @Test("each half of a split paragraph shows its own edits, and a join the same backwards")
    func exactSplit() throws {
        let whole = paragraph("aaaaaa", "The worker writes the record today. The police are told of every threat to life.")
        let half = paragraph("aaaaaa", "The worker writes the whole record today.")
        let rest = paragraph("dddddd", "The police are told of every danger to life.")
        let redline = ChapterRedline(old: chapter(whole, third), new: chapter(half, rest, third))
        #expect(TextForm.redline(redline).hasPrefix("""
            # Referral

            id: referral

            The worker writes the {+whole +}record today.

            <split: what followed here stands below>

            <split from #aaaaaa>

            The police are told of every [-threat-]{+danger+} to life.

            """))
        #expect(redline.accepted == chapter(half, rest, third))
        #expect(redline.rejected == chapter(whole, third))
        let backwards = ChapterRedline(old: chapter(half, rest, third), new: chapter(whole, third))
        #expect(backwards == redline.mirrored)
        #expect(TextForm.redline(backwards).contains("""
            The worker writes the [-whole -]record today.

            <joined: what stands below follows here>

            <joined into #aaaaaa>

            The police are told of every [-danger-]{+threat+} to life.
            """))
    }

    @Test("a paragraph may be split in three, its list going with the last")
    func splitInThree() {
        let whole = paragraph(
            "aaaaaa", "The worker writes the record today. The police are told of every threat to life. A nurse is asked to:",
            bullets("look at the child", "write down what the child says"))
        let redline = ChapterRedline(
            old: chapter(whole),
            new: chapter(
                paragraph("aaaaaa", "The worker writes the record today."),
                paragraph("dddddd", "The police are told of every threat to life."),
                paragraph("eeeeee", "A nurse is asked to:", bullets("look at the child", "write down all the child says"))))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added dddddd split from aaaaaa", "added eeeeee split from aaaaaa"])
        #expect(redline.units.map { unit in unit.nodes.map(\.change) } == [
            [.unchanged, .changed], [.unchanged], [.unchanged, .changed],
        ])
        #expect(redline.rejected == chapter(whole))
    }

    @Test("words taken from the middle of a paragraph are deleted there, and their new place says where from")
    func takenFromTheMiddle() {
        let whole = paragraph(
            "aaaaaa", "The worker writes the record today. The police are told of every threat to life. A nurse is asked to call.")
        let redline = ChapterRedline(
            old: chapter(whole),
            new: chapter(
                paragraph("aaaaaa", "The worker writes the record today. A nurse is asked to call."),
                paragraph("dddddd", "The police are told of every threat to life.")))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added dddddd split from aaaaaa"])
        #expect(TextForm.redline(redline).contains("[-The police are told of every threat to life. -]"))
        #expect(TextForm.redline(redline).contains("{+The police are told of every threat to life.+}"))
    }

    @Test("text without ids is paired by likeness")
    func likeness() {
        let changed = paragraph("x", "The worker writes the whole record before the end of the next day.")
        let last = paragraph("y", "The plan is looked at again after three months at most.")
        let redline = ChapterRedline(
            old: chapter(withoutIDs([first, second, last])), new: chapter(withoutIDs([second, last, third, changed])))
        #expect(redline.units.map { $0.fate.prefix { $0 != " " } } == ["away", "same", "same", "added", "here"])
    }

    @Test("text that was given ids is the same text")
    func givingIDs() {
        let plain = chapter(withoutIDs([first, second, third]))
        let redline = ChapterRedline(old: plain, new: chapter(first, second, third))
        #expect(redline.isEmpty)
        #expect(redline.rejected == plain)
    }
}

/// The same sentence in several sections: the trap of every comparison without ids.
@Suite struct Boilerplate {
    private static let refrain = "The referral is confirmed in writing within 48 hours."

    private func manual(_ topics: [String], refrain: (String) -> String = { _ in Boilerplate.refrain }) -> [Unit] {
        withoutIDs(
            topics.flatMap { topic in
                [
                    section("x", "Concerns about \(topic)"),
                    paragraph("y", "Signs of \(topic) are set out in the table and looked for at every visit."),
                    paragraph("z", refrain(topic)),
                ]
            })
    }

    private func changes(_ old: [Unit], _ new: [Unit]) -> [UnitRedline] {
        ChapterRedline(old: chapter(old), new: chapter(new)).units.filter { !$0.isUnchanged }
    }

    @Test("removing a section removes its copy of the sentence, and moves nothing")
    func removed() {
        let changes = changes(manual(["neglect", "exploitation", "trafficking"]), manual(["neglect", "trafficking"]))
        #expect(changes.count == 3)
        #expect(changes.allSatisfy { if case .deleted = $0 { true } else { false } })
    }

    @Test("the sentence edited in one section is changed there")
    func edited() {
        let topics = ["neglect", "exploitation", "trafficking"]
        let new = manual(topics) { topic in
            topic == "exploitation" ? "The referral is confirmed in writing within 24 hours." : Boilerplate.refrain
        }
        let changes = changes(manual(topics), new)
        guard changes.count == 1, case .kept(.changed(let change)) = changes[0], case .paragraph(let blocks) = change.content,
            case .changed(.text(let prose)) = blocks.entries[0]
        else {
            Issue.record("\(changes.map(\.fate))")
            return
        }
        #expect(marked(prose) == "The referral is confirmed in writing within [-48-]{+24+} hours.")
    }

    @Test("the sentence deleted in the first section is deleted there, not in the last")
    func deletedInPlace() {
        let topics = ["neglect", "exploitation", "trafficking"]
        var new = manual(topics)
        new.remove(at: 2)
        let redline = ChapterRedline(old: chapter(manual(topics)), new: chapter(withoutIDs(new)))
        #expect(redline.units.enumerated().filter { !$0.element.isUnchanged }.map(\.offset) == [2])
    }

    @Test("a section that moves takes its own copy with it")
    func moved() {
        let changes = changes(
            manual(["neglect", "exploitation", "trafficking"]), manual(["trafficking", "neglect", "exploitation"]))
        #expect(changes.count == 6)
        #expect(changes.allSatisfy {
            switch $0 {
            case .movedHere(.same, _), .movedAway(.same, _): true
            default: false
            }
        })
    }

    @Test("a paragraph is not paired across sections when its own section has a better partner")
    func ownSectionFirst() {
        let old = withoutIDs([
            section("a", "Neglect"), paragraph("b", "The health visitor tells the lead nurse the same day by phone."),
            section("c", "Exploitation"), paragraph("d", "The school nurse tells the lead nurse the same day by phone."),
        ])
        let new = withoutIDs([
            section("a", "Neglect"), paragraph("b", "The health visitor tells the named nurse the same day by phone."),
            section("c", "Exploitation"), paragraph("d", "The school nurse tells the named nurse the same day by phone."),
        ])
        let redline = ChapterRedline(old: chapter(old), new: chapter(new))
        #expect(redline.units.count == 4)
        #expect(redline.units.allSatisfy { if case .kept = $0 { true } else { false } })
    }
}
