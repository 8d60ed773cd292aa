/// Counts a record again from its acts as plain JSON, knowing nothing of the program's own rules but what the board was
/// promised: who had a vote, what each ballot came to, and what may be published. Whatever does not hold is a fault.
struct Recount {
    var faults: [String] = []
    var last = ""
    var keys: Set<String> = []

    /// The board as the record spells it, so that its digest can be made again.
    var members: [[String: Any]] = []
    var officers: [[String: Any]] = []
    var rules = Plain(nil)
    var motions: [String: (mover: String, change: String, isEnacted: Bool)] = [:]

    var proposals: [String: Case] = [:]
    var ballots: [String: Vote] = [:]
    var releases: [String: Issue] = [:]
    var editions: [String] = []
    var consultations: [String: (proposal: String, until: String, isClosed: Bool)] = [:]
    var owed: [String: String] = [:]
    var notices: [String: (digest: String, signers: [String], isApproved: Bool)] = [:]

    /// A proposal.
    struct Case {
        let author: String
        var impact: String
        var revisions: [String]
        var ballots: [String] = []
        /// What was approved of it, and stands.
        var approved: Plain?
        /// The chair's action on it: its subject, who signed first, and when the second did.
        var urgent: (subject: Plain, chair: String, second: String?)?
        /// Whether what stands rests on the chair's action alone.
        var isUnratified = false
        var hasLapsed = false
        var publishedIn: String?
    }

    /// A ballot.
    struct Vote {
        let subject: Plain
        let closes: String
        let opened: String
        let members: [[String: Any]]
        let rules: Plain
        /// Who sat where, for how long.
        let seats: String
        var positions: [String: (position: String, isCarried: Bool)]
        /// Who declared an interest of their own.
        var interested: Set<String>
        var outcome: String?
    }

    /// A release.
    struct Issue {
        let kind: String
        let publication: String
        var proposals: [String] = []
        var frozen: String?
        var predecessor: String?
        var undoes: [String] = []
        var signers: [String] = []
        var isCertified = false
        var isPublished = false
        /// The subjects it was published with.
        var subjects: [Plain] = []
    }

    mutating func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
        if !holds { faults.append(sentence()) }
    }

    /// Takes the next act of the record.
    mutating func take(_ event: Plain) {
        let (kind, act, actor, at) = (event["kind"].text, event["act"], event["actor"].text, event["at"].text)
        expect(keys.insert(event["key"].text).inserted, "\(kind): its key was used before")
        expect(at >= last, "\(kind): it is earlier than the act before")
        last = at
        if kind == "board.founded" {
            members = act["board"]["members"].list.map(\.fields)
            officers = act["board"]["officers"].list.map(\.fields)
            rules = act["rules"]
            return
        }
        expect(isInOffice(actor, on: at.day), "\(kind): \(actor) is not in office on \(at.day)")
        switch kind {
        case "ballot.opened": open(act, event)
        case "ballot.cast": cast(act, event)
        case "ballot.closed": close(act, event)
        case let kind where kind.hasPrefix("proposal."): propose(kind, act, event)
        case "urgent.approved": approveUrgently(act, event)
        case let kind where kind.hasPrefix("release.") || kind.hasPrefix("edition."): issue(kind, act, event)
        case let kind where kind.hasPrefix("consultation."): consult(kind, act, event)
        case let kind where kind.hasPrefix("notice."): note(kind, act, event)
        default: govern(kind, act, event)
        }
    }

    /// Whether somebody is the chair or the coordinator.
    func steers(_ id: String, on day: String) -> Bool {
        seated(on: day).contains { $0.id == id && $0.seat == "chair" }
            || officers.contains { $0.id == id && Plain($0)["office"].text == "coordinator" && $0.isInOffice(on: day) }
    }

    func isInOffice(_ id: String, on day: String) -> Bool {
        (members + officers).contains { $0.id == id && $0.isInOffice(on: day) }
    }

    var seats: String { Plain(members.map { $0.filter { $0.key != "key" } }).spelled }

    func seated(on day: String) -> [[String: Any]] { members.filter { $0.isInOffice(on: day) } }

    /// The members and no deputies.
    func fullMembers(on day: String) -> [[String: Any]] { seated(on: day).filter { $0.principal == nil } }
}

/// A seat or an office as the record spells it.
extension [String: Any] {
    var id: String { self["id"] as? String ?? "" }
    var seat: String { self["seat"] as? String ?? "" }
    var interest: String { self["interest"] as? String ?? "" }
    /// Whose deputy; nil for a member.
    var principal: String? { seat.hasPrefix("deputy of ") ? String(seat.dropFirst("deputy of ".count)) : nil }

    func isInOffice(on day: String) -> Bool {
        let term = Plain(self["term"])
        return term["from"].text <= day && (!term["until"].exists || day <= term["until"].text)
    }
}
