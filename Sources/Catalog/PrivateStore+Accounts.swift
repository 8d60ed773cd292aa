public import Digests
public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

extension PrivateStore {
    /// Adds an account that nobody has enrolled for yet. Returns whether it is new; one that is there stays as it is.
    public func addAccount(of member: MemberID, isAdministrator: Bool) throws(StoreError) -> Bool {
        try write { database in
            try database.execute(
                sql: "INSERT INTO accounts (member, administrator, enabled) VALUES (?, ?, 1) ON CONFLICT (member) DO NOTHING",
                arguments: [member.text, isAdministrator])
            return database.changesCount == 1
        }
    }

    /// The account of a member; nil when there is none.
    public func account(of member: MemberID) throws(StoreError) -> Account? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE member = ?", arguments: [member.text]).map {
                try Self.account(member, $0)
            }
        }
    }

    /// Every account, by member.
    public func accounts() throws(StoreError) -> [Account] {
        let path = path
        return try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM accounts ORDER BY member").map { row in
                guard let member = MemberID(try row.decode(String.self, forColumn: "member")) else {
                    throw StoreError.damaged(path: path, reason: "an account belongs to no possible member")
                }
                return try Self.account(member, row)
            }
        }
    }

    /// Lets a member sign in, or no longer: then every session and enrolment code of theirs ends with it.
    ///
    /// Returns whether there is such an account.
    public func setEnabled(_ isEnabled: Bool, accountOf member: MemberID) throws(StoreError) -> Bool {
        try write { database in
            try database.execute(sql: "UPDATE accounts SET enabled = ? WHERE member = ?", arguments: [isEnabled, member.text])
            guard database.changesCount == 1 else { return false }
            if !isEnabled { try Self.endWaysIn(of: member, database) }
            return true
        }
    }

    /// Gives a member an enrolment code by its digest, in place of any earlier one.
    public func setEnrolment(_ code: Digest, of member: MemberID, until: Moment) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO enrolments (member, code, until) VALUES (?, ?, ?)
                    ON CONFLICT (member) DO UPDATE SET code = excluded.code, until = excluded.until
                    """,
                arguments: [member.text, Data(code.bytes), until.seconds])
        }
    }

    /// Whose enrolment code this is at a moment; nil for one that is used, too old or of a disabled account.
    public func enrolling(with code: Digest, at moment: Moment) throws(StoreError) -> MemberID? {
        try read { database in try Self.member(enrollingWith: code, at: moment, database) }
    }

    /// Uses an enrolment code up: the member has this passphrase from now on, and every earlier session of theirs ends.
    ///
    /// Returns the member; nil, with nothing changed, for a code that is used, too old or of a disabled account.
    public func enrol(with code: Digest, passphrase: String, at moment: Moment) throws(StoreError) -> MemberID? {
        try write { database in
            guard let member = try Self.member(enrollingWith: code, at: moment, database) else { return nil }
            try database.execute(sql: "UPDATE accounts SET passphrase = ? WHERE member = ?", arguments: [passphrase, member.text])
            try Self.endWaysIn(of: member, database)
            return member
        }
    }

    private static func member(enrollingWith code: Digest, at moment: Moment, _ database: Database) throws -> MemberID? {
        try String.fetchOne(
            database,
            sql: """
                SELECT member FROM enrolments JOIN accounts USING (member)
                WHERE code = ? AND until >= ? AND enabled = 1
                """,
            arguments: [Data(code.bytes), moment.seconds]
        ).flatMap { MemberID($0) }
    }

    private static func endWaysIn(of member: MemberID, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM sessions WHERE member = ?", arguments: [member.text])
        try database.execute(sql: "DELETE FROM enrolments WHERE member = ?", arguments: [member.text])
    }

    private static func account(_ member: MemberID, _ row: Row) throws -> Account {
        Account(
            member: member, isAdministrator: try row.decode(forColumn: "administrator"), isEnabled: try row.decode(forColumn: "enabled"),
            passphrase: try row.decode(forColumn: "passphrase"))
    }
}
