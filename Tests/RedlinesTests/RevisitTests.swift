import Manuals
import Redlines
import Testing

@Suite struct Revisits {
    private let inForce = chapter(
        paragraph("aaaaaa", "The nurse may call."), paragraph("bbbbbb", "The record is kept."),
        paragraph("cccccc", "The chair may decide."), paragraph("dddddd", "Nobody is told."), paragraph("eeeeee", "It ends."))
    private let seen = chapter(
        paragraph("aaaaaa", "The nurse must call."), paragraph("bbbbbb", "The record is kept for a year."),
        paragraph("cccccc", "The chair must decide."), paragraph("dddddd", "Nobody is told."), paragraph("ffffff", "It goes on."))
    private let now = chapter(
        paragraph("aaaaaa", "The nurse must call."), paragraph("bbbbbb", "The record is kept."),
        paragraph("cccccc", "The chair must decide today."), paragraph("dddddd", "Nobody is told."))

    private let expected: [(String, String)] = [
        ("aaaaaa", "seen"), ("bbbbbb", "undone"), ("cccccc", "new"), ("dddddd", "unchanged"), ("eeeeee", "seen"), ("ffffff", "undone"),
    ]

    @Test("a reader who comes back is told what changed since, beside all that changes")
    func chapters() {
        let revisit = Revisit(inForce: inForce, seen: seen, now: now)
        for (id, standing) in expected { #expect(revisit.standing(of: elementID(id)).rawValue == standing, "\(id)") }
        #expect(revisit.sinceSeen.sentences().map(\.text) == [
            "“for a year” removed.", "“today” added.", "Withdrawn: “It goes on.”",
        ])
        #expect(revisit.againstInForce.sentences().map(\.text) == [
            "“may” became “must”.", "“may” became “must”; “today” added.", "Withdrawn: “It ends.”",
        ])
    }

    @Test("so it is for a whole manual")
    func manuals() {
        func manual(_ chapter: Chapter) -> Manual { Manual(settings: ManualSettings(title: "Procedures"), chapters: ["a.md": chapter]) }
        let revisit = Revisit(inForce: manual(inForce), seen: manual(seen), now: manual(now))
        for (id, standing) in expected { #expect(revisit.standing(of: elementID(id)).rawValue == standing, "\(id)") }
        #expect(revisit.sinceSeen.rejected == manual(seen))
        #expect(revisit.againstInForce.rejected == manual(inForce))
    }

    @Test("who has seen the text itself has nothing new to read")
    func upToDate() {
        for seed in Laws.seeds.prefix(100) {
            var author = Author(seed: seed)
            let inForce = author.chapter(units: 6)
            let now = author.edited(inForce)
            let revisit = Revisit(inForce: inForce, seen: now, now: now)
            #expect(revisit.sinceSeen.isEmpty, "seed \(seed)")
            for unit in revisit.againstInForce.units {
                guard let id = (unit.accepted ?? unit.rejected)?.id else { continue }
                #expect([.unchanged, .seen].contains(revisit.standing(of: id)), "seed \(seed)")
            }
        }
    }
}
