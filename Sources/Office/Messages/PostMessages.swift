import Catalog
import Editorial
import Git
import Manuals
import Record

/// Puts into the outbox what people are to be told: “your turn” and deadlines at once, everything else once a week; and
/// readers who subscribed, of releases.
///
/// Nothing is said twice, however often this is done.
public struct PostMessages: Sendable {
    public init() {}

    /// How many days before its last day a matter is urgent.
    private static let urgency = 3
    /// How long a subscription waits to be confirmed: seven days, in seconds.
    private static let patience: Int64 = 7 * 86_400

    public func perform(in office: Secretariat) throws(OfficeError) {
        let settings = try ReadSettings().perform(in: office)
        let now = office.surroundings.now()
        let (proceedings, moved, week) = (try office.proceedings(), try office.lastMoves(), try lastWeek(before: now, office))
        for (member, address) in try kept({ () throws(StoreError) in try office.words.addresses() }).sorted(by: { $0.key < $1.key }) {
            for turn in proceedings.turns(of: member, on: now.day, moved: moved) {
                try post(turn, to: member, address, settings, now, office)
            }
            guard !week.lines.isEmpty else { continue }
            try office.post(
                "digest/\(member)/\(week.monday)", to: address, "\(settings.title): last week",
                "What the record of last week holds:\n\n\(week.lines.joined(separator: "\n"))\n\n\(settings.address)/desk/records\n", now)
        }
        try kept { () throws(StoreError) in try office.words.forgetSubscriptions(askedBefore: Moment(seconds: now.seconds - Self.patience)) }
        try postReleases(proceedings, settings, now, office)
    }

    private func post(_ turn: Turn, to member: MemberID, _ address: String, _ settings: ManualSettings, _ now: Moment, _ office: Secretariat) throws(OfficeError) {
        let until = turn.due.map { " It can be done until \($0.inWords)." } ?? ""
        let words = "\(turn.reason)\(until)\n\nYour turn: \(settings.address)/desk\n\nOpening a page decides nothing.\n"
        let name = "\(member)/\(turn.matter.name)/\(turn.since?.seconds ?? 0)"
        try office.post("turn/\(name)", to: address, "\(settings.title): your turn", words, now)
        guard let due = turn.due, (0...Self.urgency).contains(due.daysSinceEpoch - now.day.daysSinceEpoch) else { return }
        try office.post("due/\(name)/\(due)", to: address, "\(settings.title): the last day is \(due.inWords)", words, now)
    }

    /// What the record of the last whole week holds, Monday to Sunday; and the Monday after it, in days of the epoch.
    private func lastWeek(before now: Moment, _ office: Secretariat) throws(OfficeError) -> (monday: Int, lines: [String]) {
        // Day 4 of the epoch was a Monday.
        let monday = (now.day.daysSinceEpoch - 4) / 7 * 7 + 4
        let lines = try recorded { () throws(RecordFault) in try office.ledger.entries() }.map(\.event)
            .filter { (monday - 7..<monday).contains($0.at.day.daysSinceEpoch) }.map { "- \($0.at.day.inWords): \($0.headline)" }
        return (monday, lines)
    }

    private func postReleases(_ proceedings: Proceedings, _ settings: ManualSettings, _ now: Moment, _ office: Secretariat) throws(OfficeError) {
        let subscriptions = try kept { () throws(StoreError) in try office.words.subscriptions() }
        guard !subscriptions.isEmpty else { return }
        for name in proceedings.editions {
            guard let release = proceedings.releases[name], case .published(_, _, let at) = release.state, release.kind != .adopted else { continue }
            let changed = try chapters(changedBy: release, proceedings, office)
            for subscription in subscriptions {
                guard let since = subscription.confirmed, since.seconds <= at.seconds, let chapter = Self.chapter(of: subscription, changed) else { continue }
                try office.post(
                    "release/\(name)/\(subscription.code)", to: subscription.address, "\(settings.title): release \(name)",
                    """
                    Release \(name) was published on \(at.day.inWords), in force from \(release.inForce.inWords).

                    \(chapter)What changed: \(settings.address)/release-\(name).html

                    To end these messages: \(settings.address)/subscribe/\(subscription.code)
                    """, now)
            }
        }
    }

    /// What a subscriber is told of their chapter; empty for who wants every release, nil where theirs did not change.
    private static func chapter(of subscription: PrivateStore.Subscription, _ changed: [ChapterID: String]) -> String? {
        guard let chapter = subscription.chapter else { return "" }
        return changed[chapter].map { "“\($0)” has changed.\n\n" }
    }

    /// The chapters that read otherwise than in the edition before, with their titles.
    private func chapters(changedBy release: Release, _ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) -> [ChapterID: String] {
        guard let commit = release.state.commit, let before = release.predecessor.flatMap({ proceedings.releases[$0]?.state.commit }) else { return [:] }
        return try recorded { () throws(RecordFault) in
            let old = Set(try office.shelf.volume(at: try ObjectID(before)).manual.chapters.values)
            let new = try office.shelf.volume(at: try ObjectID(commit)).manual.chapters.values.filter { !old.contains($0) }
            return Dictionary(new.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

extension Secretariat {
    fileprivate func post(_ key: String, to address: String, _ subject: String, _ text: String, _ now: Moment) throws(OfficeError) {
        try kept { () throws(StoreError) in try words.post(KeptMessage(key: key, address: address, subject: subject, words: text, at: now)) }
    }
}

extension Turn.Matter {
    /// What it is called in a key.
    fileprivate var name: String {
        switch self {
        case .ballot(let id): id.text
        case .proposal(let id): id.text
        case .consultation(let id): id.text
        case .suggestion(let id): id.text
        case .release(let name): name.text
        case .notice(let id): id.text
        case .motion(let id): id.text
        }
    }
}
