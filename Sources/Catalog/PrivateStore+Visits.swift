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
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO visits (member, proposal, seen, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (member, proposal) DO UPDATE
                    SET before = seen, before_at = at, seen = excluded.seen, at = excluded.at
                    WHERE seen <> excluded.seen
                    """,
                arguments: [member.text, proposal.text, revision.hex, moment.seconds])
            let row = try Row.fetchOne(
                database, sql: "SELECT before, before_at FROM visits WHERE member = ? AND proposal = ? AND before IS NOT NULL",
                arguments: [member.text, proposal.text])
            guard let row, let before = Revision(try row.decode(String.self, forColumn: "before")) else { return nil }
            return (before, Moment(seconds: try row.decode(forColumn: "before_at")))
        }
    }
}
