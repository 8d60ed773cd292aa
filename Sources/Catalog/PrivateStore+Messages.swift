public import Editorial
import GRDB
public import Manuals

extension PrivateStore {
    /// Sets where a member's messages go, or forgets it.
    public func setAddress(_ address: String?, of member: MemberID) throws(StoreError) {
        try write { database in
            guard let address else { return try database.execute(sql: "DELETE FROM addresses WHERE member = ?", arguments: [member.text]) }
            try database.execute(
                sql: "INSERT INTO addresses (member, address) VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET address = excluded.address",
                arguments: [member.text, address])
        }
    }

    /// Where messages go, by member. A disabled account is sent none.
    public func addresses() throws(StoreError) -> [MemberID: String] {
        let rows = try read { database in
            try Row.fetchAll(database, sql: "SELECT member, address FROM addresses JOIN accounts USING (member) WHERE enabled = 1").map { row in
                (try row.decode(String.self, forColumn: "member"), try row.decode(String.self, forColumn: "address"))
            }
        }
        var addresses: [MemberID: String] = [:]
        for (member, address) in rows {
            guard let member = MemberID(member) else { throw .damaged(path: path, reason: "an address belongs to no possible member") }
            addresses[member] = address
        }
        return addresses
    }

    /// Puts a message into the outbox. What was said once under a key is not said again, whether it was sent or not.
    public func post(_ message: KeptMessage) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO outbox (key, address, subject, words, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                arguments: [message.key, message.address, message.subject, message.words, message.at.seconds])
        }
    }

    /// What waits to be sent, oldest first.
    public func waitingMessages() throws(StoreError) -> [KeptMessage] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM outbox WHERE sent IS NULL ORDER BY at, key").map { row in
                KeptMessage(
                    key: try row.decode(forColumn: "key"), address: try row.decode(forColumn: "address"), subject: try row.decode(forColumn: "subject"),
                    words: try row.decode(forColumn: "words"), at: Moment(seconds: try row.decode(forColumn: "at")))
            }
        }
    }

    /// Notes that a message was sent. Its key is kept; what it said, and to whom, is forgotten.
    public func markSent(_ key: String, at moment: Moment) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE outbox SET sent = ?, address = '', subject = '', words = '' WHERE key = ?", arguments: [moment.seconds, key])
        }
    }
}
