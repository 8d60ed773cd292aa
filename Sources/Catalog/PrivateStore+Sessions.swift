public import Digests
public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

extension PrivateStore {
    /// A session as it is kept: whose it is, when it began and when it was last used.
    public struct Session: Hashable, Sendable {
        public let member: MemberID
        public let begun: Moment
        public let seen: Moment
    }

    /// Begins a session of a member, by the digest of its token; sessions that began before `limit` are forgotten.
    ///
    /// Returns whether it was begun: a disabled account gets none.
    public func beginSession(_ token: Digest, of member: MemberID, at moment: Moment, forgettingBefore limit: Moment) throws(StoreError) -> Bool {
        try write { database in
            try database.execute(sql: "DELETE FROM sessions WHERE begun < ?", arguments: [limit.seconds])
            try database.execute(
                sql: """
                    INSERT INTO sessions (token, member, begun, seen)
                    SELECT ?, member, ?, ? FROM accounts WHERE member = ? AND enabled = 1
                    """,
                arguments: [Data(token.bytes), moment.seconds, moment.seconds, member.text])
            return database.changesCount == 1
        }
    }

    /// The session of a token's digest with its account; nil for one that ended, or whose account is disabled.
    public func session(_ token: Digest) throws(StoreError) -> (session: Session, isAdministrator: Bool)? {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT member, begun, seen, administrator FROM sessions JOIN accounts USING (member)
                    WHERE token = ? AND enabled = 1
                    """,
                arguments: [Data(token.bytes)])
            guard let row, let member = MemberID(try row.decode(String.self, forColumn: "member")) else { return nil }
            let session = Session(
                member: member, begun: Moment(seconds: try row.decode(forColumn: "begun")),
                seen: Moment(seconds: try row.decode(forColumn: "seen")))
            return (session, try row.decode(forColumn: "administrator"))
        }
    }

    /// Notes that a session was used.
    public func touchSession(_ token: Digest, at moment: Moment) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE sessions SET seen = max(seen, ?) WHERE token = ?", arguments: [moment.seconds, Data(token.bytes)])
        }
    }

    /// Ends a session; ending one that ended is as good.
    public func endSession(_ token: Digest) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM sessions WHERE token = ?", arguments: [Data(token.bytes)])
        }
    }
}
