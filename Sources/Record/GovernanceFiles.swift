public import Editorial
import Manuals

/// The governance in force as files people read: `board.yml` and `rules.yml` in the record's tree.
///
/// They are written from the events, which say the same; nothing reads them back from the record.
public enum GovernanceFiles {
    public static func files(_ proceedings: Proceedings) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        if let board = proceedings.board { files.append(("board.yml", Array(text(board).utf8))) }
        if let rules = proceedings.rules { files.append(("rules.yml", Array(text(rules).utf8))) }
        return files
    }

    /// `board.yml`.
    public static func text(_ board: Board) -> String {
        var lines = ["members:"]
        for member in board.members {
            lines.append("  - id: \(member.id)")
            lines.append("    interest: \(member.interest)")
            lines.append("    seat: \(words(member.seat))")
            lines += term(member.term)
            lines.append("    key: \(YAMLText.quoted(member.key))")
        }
        lines.append("officers:")
        for officer in board.officers {
            lines.append("  - id: \(officer.id)")
            lines.append("    office: \(officer.office.rawValue)")
            lines += term(officer.term)
            lines.append("    key: \(YAMLText.quoted(officer.key))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `rules.yml`.
    public static func text(_ rules: Rules) -> String {
        var lines: [String] = []
        for impact in Impact.allCases {
            let rule = rules.rule(for: impact)
            lines.append("\(impact.rawValue):")
            lines.append("  quorum: \(rule.quorum)")
            lines.append("  majority: \(rule.majority)")
            lines.append("  needs-chair: \(rule.needsChair)")
            lines.append("  needs-every-interest: \(rule.needsEveryInterest)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func words(_ seat: Seat) -> String {
        switch seat {
        case .chair: "chair"
        case .member: "member"
        case .deputy(let id): "deputy of \(id)"
        }
    }

    private static func term(_ term: TermOfOffice) -> [String] {
        ["    from: \(term.from)"] + (term.until.map { ["    until: \($0)"] } ?? [])
    }
}
