import GRDB
public import Manuals

extension PrivateStore {
    /// A reader who asked to be told of releases.
    public struct Subscription: Hashable, Sendable {
        /// What confirms it, and ends it.
        public let code: String
        public let address: String
        /// The chapter they want to be told of; nil for every release.
        public let chapter: ChapterID?
        public let confirmed: Moment?
    }

    /// Notes that somebody asks for a subscription.
    ///
    /// Returns the subscription, or the one there is already for the same address and chapter.
    public func addSubscription(
        _ code: String, to address: String, about chapter: ChapterID?, at moment: Moment
    ) throws(StoreError) -> Subscription? {
        try write { database in
            try database.execute(
                sql: "INSERT INTO subscriptions (code, address, chapter, asked) VALUES (?, ?, ?, ?) ON CONFLICT (address, chapter) DO NOTHING",
                arguments: [code, address, chapter?.text ?? "", moment.seconds])
            return try Row.fetchOne(
                database, sql: "SELECT * FROM subscriptions WHERE address = ? AND chapter = ?", arguments: [address, chapter?.text ?? ""]
            ).map(Self.subscription)
        }
    }

    /// The subscription of a code; nil when there is none.
    public func subscription(_ code: String) throws(StoreError) -> Subscription? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM subscriptions WHERE code = ?", arguments: [code]).map(Self.subscription)
        }
    }

    /// The subscriptions that were confirmed.
    public func subscriptions() throws(StoreError) -> [Subscription] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM subscriptions WHERE confirmed IS NOT NULL ORDER BY code").map(Self.subscription)
        }
    }

    public func confirmSubscription(_ code: String, at moment: Moment) throws(StoreError) {
        try write { database in
            try database.execute(sql: "UPDATE subscriptions SET confirmed = ? WHERE code = ? AND confirmed IS NULL", arguments: [moment.seconds, code])
        }
    }

    /// Forgets a subscription, with its address and what waits to be sent to it; a code of none changes nothing.
    public func endSubscription(_ code: String) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM subscriptions WHERE code = ?", arguments: [code])
            guard database.changesCount == 1 else { return }
            try database.execute(sql: "DELETE FROM outbox WHERE sent IS NULL AND substr(key, -length(?1) - 1) = '/' || ?1", arguments: [code])
        }
    }

    /// Forgets what was asked before a moment and never confirmed.
    public func forgetSubscriptions(askedBefore limit: Moment) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM subscriptions WHERE confirmed IS NULL AND asked < ?", arguments: [limit.seconds])
        }
    }

    private static func subscription(_ row: Row) throws -> Subscription {
        Subscription(
            code: try row.decode(forColumn: "code"), address: try row.decode(forColumn: "address"),
            chapter: ChapterID(try row.decode(String.self, forColumn: "chapter")),
            confirmed: try row.decode(Int64?.self, forColumn: "confirmed").map { Moment(seconds: $0) })
    }
}
