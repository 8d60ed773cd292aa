/// What came of random histories, so that one sees that they reached what they are to prove.
struct Tally: Sendable {
    var histories = 0
    var acts: [String: Int] = [:]
    var refusals: [String: Int] = [:]
    var approvals = 0
    var published = 0
    /// Histories in which something the board approved was published.
    var reaching = 0
    var failures: [String] = []

    mutating func add(_ other: Tally) {
        histories += other.histories
        acts.merge(other.acts, uniquingKeysWith: +)
        refusals.merge(other.refusals, uniquingKeysWith: +)
        approvals += other.approvals
        published += other.published
        reaching += other.reaching
        failures += other.failures
    }

    /// Counts what a record came to.
    mutating func count(_ recount: Recount, _ events: [Plain]) {
        histories += 1
        for event in events { acts[event["kind"].text, default: 0] += 1 }
        approvals += recount.ballots.values.count { $0.outcome == "approved" }
        let published = recount.releases.values.reduce(0) { $0 + $1.subjects.count }
        self.published += published
        if published > 0 { reaching += 1 }
    }

    var report: String {
        func list(_ counts: [String: Int]) -> String {
            counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        }
        return """
            \(histories) histories with \(acts.values.reduce(0, +)) acts and \(refusals.values.reduce(0, +)) refusals; \
            \(approvals) ballots won, \(published) approved changes published, in \(reaching) histories
            acts: \(list(acts))
            refusals: \(list(refusals))
            """
    }
}
