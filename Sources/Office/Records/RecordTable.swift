/// A table of what the record and the text in force hold, for a page or a spreadsheet.
public struct RecordTable: Sendable {
    public let kind: Kind
    public let columns: [String]
    public let rows: [[String]]

    /// What the tables are about.
    public enum Kind: String, CaseIterable, Sendable {
        case proposals, ballots, positions, consultations, responses, suggestions, releases, notices, motions, drivers, reviews, contacts, board, acts

        public var title: String {
            switch self {
            case .proposals: "Proposals"
            case .ballots: "Ballots"
            case .positions: "Positions taken"
            case .consultations: "Consultations"
            case .responses: "Responses, and what became of them"
            case .suggestions: "Suggestions"
            case .releases: "Releases"
            case .notices: "Notices"
            case .motions: "Motions of the board"
            case .drivers: "Drivers, and what each changed"
            case .reviews: "Chapters, and when each is reviewed"
            case .contacts: "Local contacts"
            case .board: "Members and officers"
            case .acts: "Every act on the record"
            }
        }
    }

    /// Comma-separated values after RFC 4180, in UTF-8 with the mark that has spreadsheets read it so.
    ///
    /// A cell that a spreadsheet would take for a formula starts with an apostrophe.
    public var csv: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in [columns] + rows {
            bytes += row.map(Self.cell).joined(separator: ",").utf8
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private static func cell(_ words: String) -> String {
        let isFormula = words.first.map { "=+-@\t\r".contains($0) } ?? false
        let shown = isFormula ? "'\(words)" : words
        guard shown.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return shown }
        return "\"\(shown.replacing("\"", with: "\"\""))\""
    }
}
