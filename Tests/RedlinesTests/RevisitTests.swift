import Foundation
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

    private func manual(_ chapter: Chapter) -> Manual {
        Manual(settings: ManualSettings(title: "Procedures"), chapters: ["a.md": chapter])
    }

    private func revisit(_ inForce: Chapter, _ seen: Chapter, _ now: Chapter) -> Revisit {
        Revisit(
            againstInForce: ManualRedline(old: manual(inForce), new: manual(now)),
            sinceSeen: ManualRedline(old: manual(seen), new: manual(now)))
    }

    @Test("a reader who comes back is told what changed since, beside all that changes")
    func standings() {
        let revisit = revisit(inForce, seen, now)
        for (id, standing) in expected { #expect(revisit.standing(of: elementID(id)).rawValue == standing, "\(id)") }
        #expect(revisit.standings.map { "\($0.id) \($0.standing)" } == expected.filter { $0.1 != "unchanged" }.map { "\($0.0) \($0.1)" })
        #expect(revisit.sinceSeen.changes().chapters.flatMap(\.sentences).map(\.text) == [
            "“for a year” removed.", "“today” added.", "Withdrawn: “It goes on.”",
        ])
        #expect(revisit.againstInForce.changes().chapters.flatMap(\.sentences).map(\.text) == [
            "“may” became “must”.", "“may” became “must”; “today” added.", "Withdrawn: “It ends.”",
        ])
    }

    @Test("as JSON it is both redlines of the manual, and the standing of everything that changed")
    func json() throws {
        let revisit = revisit(inForce, seen, now)
        let (since, whole) = (revisit.sinceSeen.changes(), revisit.againstInForce.changes())
        let bytes = RedlineJSON.revisit(revisit, sinceSeen: since, againstInForce: whole)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(answer["format"] as? String == "rubric-revisit")
        for (key, redline, changes) in [("sinceSeen", revisit.sinceSeen, since), ("againstInForce", revisit.againstInForce, whole)] {
            let alone = try JSONSerialization.jsonObject(with: Data(RedlineJSON.manual(redline, changes: changes))) as? NSDictionary
            #expect(answer[key] as? NSDictionary == alone)
        }
        #expect((answer["standings"] as? [[String: String]])?.first == ["id": "aaaaaa", "standing": "seen"])
    }

    @Test("who has seen the text itself has nothing new to read")
    func upToDate() {
        for seed in Laws.seeds.prefix(100) {
            var author = Author(seed: seed)
            let inForce = author.chapter(units: 6)
            let now = author.edited(inForce)
            let revisit = revisit(inForce, now, now)
            #expect(revisit.sinceSeen.isEmpty, "seed \(seed)")
            for unit in revisit.againstInForce.chapters.flatMap(\.units) {
                guard let id = (unit.accepted ?? unit.rejected)?.id else { continue }
                #expect([.unchanged, .seen].contains(revisit.standing(of: id)), "seed \(seed)")
            }
        }
    }
}
