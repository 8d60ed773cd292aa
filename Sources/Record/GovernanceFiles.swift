public import Editorial
import Manuals

/// The governance in force as files people read: `board.yml`, `rules.yml`, `calendar.yml`, `localities.yml` and
/// `allowed_signers` in the record's tree.
///
/// They are written from the events, which say the same; nothing reads them back from the record.
public enum GovernanceFiles {
    public static func files(_ proceedings: Proceedings) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        if let board = proceedings.board {
            files.append(("allowed_signers", Array(allowedSigners(proceedings).utf8)))
            files.append(("board.yml", Array(text(board).utf8)))
        }
        if !proceedings.calendar.isEmpty { files.append(("calendar.yml", Array(text(proceedings.calendar).utf8))) }
        if !proceedings.localities.isEmpty { files.append(("localities.yml", Array(text(proceedings.localities).utf8))) }
        if let rules = proceedings.rules { files.append(("rules.yml", Array(text(rules).utf8))) }
        return files
    }

    /// `board.yml`.
    public static func text(_ board: Board) -> String {
        var lines = ["members:"]
        for member in board.members {
            lines.append("  - id: \(member.id)")
            lines.append("    interest: \(member.interest)")
            lines.append("    seat: \(member.seat.words)")
            lines += term(member.term)
            lines.append("    key: \(key(member.key))")
        }
        lines.append("officers:")
        for officer in board.officers {
            lines.append("  - id: \(officer.id)")
            lines.append("    office: \(officer.office.words)")
            lines += term(officer.term)
            lines.append("    key: \(key(officer.key))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `rules.yml`, in the form `rubric board rules propose` reads.
    public static func text(_ rules: Rules) -> String {
        var lines: [String] = []
        for impact in Impact.allCases {
            let rule = rules.rule(for: impact)
            lines.append("\(impact.rawValue):")
            lines.append("  quorum: \(rule.quorum)")
            lines.append("  quorum-members: \(rule.quorumMembers)")
            lines.append("  quorum-interests: \(YAMLText.list(rule.quorumInterests.map(\.text)))")
            lines.append("  majority: \(rule.majority)")
            lines.append("  needs-chair: \(rule.needsChair)")
            lines.append("  needs-every-interest: \(rule.needsEveryInterest)")
            lines.append("  needs-consultation: \(rule.needsConsultation)")
        }
        lines += ["sign-off:", "  local-chairs: \(rules.signOff.localChairs)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// `calendar.yml`.
    static func text(_ calendar: [BoardDay]) -> String {
        calendar.map { "- day: \($0.day)\n  kind: \($0.kind.rawValue)\n  title: \(YAMLText.scalar($0.title))\n" }.joined()
    }

    /// `localities.yml`.
    static func text(_ localities: [Locality]) -> String {
        localities.map { locality in
            let contacts = locality.contacts.sorted { $0.key < $1.key }.map { "  \(YAMLText.scalar($0.key)): \(YAMLText.scalar($0.value))\n" }
            return "- id: \(locality.id)\n  name: \(YAMLText.scalar(locality.name))\n\(contacts.joined())  confirmed: \(locality.confirmed)\n"
        }.joined()
    }

    private static func key(_ key: String?) -> String { key.map(YAMLText.quoted) ?? "revoked" }

    private static func term(_ term: TermOfOffice) -> [String] {
        ["    from: \(term.from)"] + (term.until.map { ["    until: \($0)"] } ?? [])
    }
}
