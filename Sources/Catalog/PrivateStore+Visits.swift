public import Editorial
import GRDB
public import Manuals

extension PrivateStore {
    /// Notes that a member looks at a revision of a proposal, and gives the other revision they had seen before it, with
    /// the moment they first did; nil where there is none.
    ///
    /// Looking again at the same revision gives the same answer, so that what is new stays marked until there is more.
    public func visit(
        of member: MemberID, to proposal: ProposalID, showing revision: Revision, at moment: Moment
    ) throws(StoreError) -> (revision: Revision, at: Moment)? {
        let standing = try read { database in
            try String.fetchOne(database, sql: "SELECT seen FROM visits WHERE member = ? AND proposal = ?", arguments: [member.text, proposal.text])
        }
        // Most looks are at what was seen before, and write nothing.
        guard standing != revision.hex else { return try read { database in try Self.lookBefore(of: member, at: proposal, database) } }
        return try write { database in
            try database.execute(
                sql: """
                    INSERT INTO visits (member, proposal, seen, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (member, proposal) DO UPDATE
                    SET before = seen, before_at = at, seen = excluded.seen, at = excluded.at
                    WHERE seen <> excluded.seen
                    """,
                arguments: [member.text, proposal.text, revision.hex, moment.seconds])
            return try Self.lookBefore(of: member, at: proposal, database)
        }
    }

    private static func lookBefore(of member: MemberID, at proposal: ProposalID, _ database: Database) throws -> (revision: Revision, at: Moment)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT before, before_at FROM visits WHERE member = ? AND proposal = ? AND before IS NOT NULL",
            arguments: [member.text, proposal.text])
        guard let row, let before = Revision(try row.decode(String.self, forColumn: "before")) else { return nil }
        return (before, Moment(seconds: try row.decode(forColumn: "before_at")))
    }
}
