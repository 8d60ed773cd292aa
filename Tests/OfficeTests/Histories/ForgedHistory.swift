import Digests
import Editorial
import Foundation
import Manuals
import Testbench

/// Acts put straight before the rules, without the office that would make them rightly: sensible ones, and one in five with
/// something in it that somebody forged.
struct ForgedHistory {
    var proceedings = Proceedings()
    var recount = Recount()
    var tally = Tally()
    var draw: SplitMix64
    var at = Moment("2017-01-01T09:00:00Z")!
    var made = 0
    /// What a revision says: a number, so that two revisions may say the same.
    var contents: [Revision: Int] = [:]
    private(set) var acts: [Plain] = []

    static let people = RandomHistory.people

    init(seed: UInt64) throws {
        draw = SplitMix64(seed: seed)
        let from = TermOfOffice(from: CalendarDay("2016-01-01")!)
        func member(_ id: MemberID, _ interest: Interest, _ seat: Seat = .member) -> Member {
            Member(id: id, interest: interest, seat: seat, term: from, key: "ssh-ed25519 \(id)")
        }
        let board = Board(
            members: [
                member("chair", "social-care", .chair), member("social-care-1", "social-care"), member("health-1", "health"),
                member("police-1", "police"), member("education-1", "education"), member("health-deputy", "health", .deputy(of: "health-1")),
            ],
            officers: [
                Officer(id: "author", office: .author, term: from, key: "ssh-ed25519 author"),
                Officer(id: "coordinator", office: .coordinator, term: from, key: "ssh-ed25519 coordinator"),
            ])
        try take(Event(key: "found", at: at, actor: "chair", act: .found(Founding(board: board, rules: .standard, server: "ssh-ed25519 server"))))
        let adoption = Adoption(release: "first", commit: revision(), inForce: at.day, reason: "As it stands.")
        try take(Event(key: "adopt", at: at, actor: "coordinator", act: .adopt(adoption)))
    }

    mutating func below(_ bound: Int) -> Int { Int(draw.next() % UInt64(max(1, bound))) }
    mutating func chance(_ often: Int) -> Bool { below(often) == 0 }
    mutating func pick<Value>(_ values: [Value]) -> Value? { values.isEmpty ? nil : values[below(values.count)] }
    mutating func anybody() -> MemberID { Self.people[below(Self.people.count)] }
    mutating func steering() -> MemberID { chance(12) ? anybody() : "coordinator" }

    mutating func proposal(_ test: (Proposal) -> Bool = { _ in true }) -> Proposal? {
        pick(proceedings.proposals.values.filter(test).sorted { $0.id < $1.id })
    }

    mutating func revision(saying content: Int = 0) -> Revision {
        made += 1
        let digits = String(made, radix: 16)
        let revision = Revision(String(repeating: "0", count: 40 - digits.count) + digits)!
        contents[revision] = content
        return revision
    }

    /// Puts an act before the rules, perhaps with something forged; whether it was admitted.
    @discardableResult
    mutating func put(_ act: Act, by actor: MemberID) throws -> Bool {
        made += 1
        at = Moment(seconds: at.seconds + 60)
        var event = Event(key: "act-\(made)", at: at, actor: actor, act: act, signature: "signed")
        if chance(5) { forge(&event) }
        let before = chance(30) ? proceedings : nil
        do {
            try take(event)
            return true
        } catch let refusal as Refusal {
            tally.refusals[refusal.rule, default: 0] += 1
            if let before, before != proceedings { tally.failures.append("\(refusal.rule) was refused, and changed something") }
            return false
        }
    }

    private mutating func take(_ event: Event) throws {
        try proceedings.take(event)
        let plain = try Plain(json: String(decoding: CanonicalJSON.bytes(of: event), as: UTF8.self))
        recount.take(plain)
        acts.append(plain)
        at = max(at, event.at)
    }

    private mutating func forge(_ event: inout Event) {
        switch below(8) {
        case 0: event.actor = anybody()
        case 1: event.signature = nil
        case 2: event.key = "act-\(below(made))"
        case 3: event.at = Moment(seconds: event.at.seconds - Int64(below(200_000)))
        case 4: event.at = Moment(seconds: event.at.seconds + Int64(below(900_000)))
        default: event.act = forged(event.act)
        }
    }
}
