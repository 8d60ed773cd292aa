import Digests
import FoundationEssentials
import GRDB
import Glibc

/// The catalog: what the record came to at one of its acts, in one SQLite file that can be deleted at any moment.
///
/// Whatever is wrong with the file (another form, damage, a disk that is full, another program that holds it), it says
/// nothing, and is thrown away or left as it is: the record says the same.
public struct FoldStore: Sendable {
    private let path: String
    private let form: Int
    private let patience: Double

    /// What was kept, and the act it was kept at.
    public struct Fold: Hashable, Sendable {
        /// The record's head then.
        public let head: String
        public let bytes: [UInt8]

        public init(head: String, bytes: [UInt8]) {
            self.head = head
            self.bytes = bytes
        }
    }

    /// - Parameters:
    ///   - form: the number of the spelling; what was kept under another is not read.
    ///   - patience: how long a call waits for another's to end, in seconds.
    public init(at path: String, form: Int, patience: Double = 1) {
        self.path = path
        self.form = form
        self.patience = patience
    }

    /// What is kept; nil when there is nothing that can be used.
    public func read() -> Fold? {
        guard unsafe access(path, F_OK) == 0 else { return nil }
        do {
            let row = try open().read { database in
                try Row.fetchOne(database, sql: "SELECT head, digest, bytes FROM fold WHERE form = ?", arguments: [form])
            }
            guard let row else { return nil }
            let fold = Fold(head: try row.decode(forColumn: "head"), bytes: Array(try row.decode(Data.self, forColumn: "bytes")))
            guard try row.decode(Data.self, forColumn: "digest") == Self.digest(of: fold) else { throw StoreError.notADatabase(path: path) }
            return fold
        } catch {
            if !Self.isBusy(error) { remove() }
            return nil
        }
    }

    /// Keeps a fold in the place of the one before.
    public func write(_ fold: Fold) {
        do { try replace(fold) } catch {
            // A damaged file is made anew, once.
            if Self.isBusy(error) { return }
            remove()
            try? replace(fold)
        }
    }

    public func remove() {
        for end in ["", "-journal"] { _ = unsafe unlink(path + end) }
    }

    private func replace(_ fold: Fold) throws {
        try StoreFile.prepare(path)
        try open().write { database in
            try database.execute(sql: "CREATE TABLE IF NOT EXISTS fold (form INTEGER NOT NULL, head TEXT NOT NULL, digest BLOB NOT NULL, bytes BLOB NOT NULL)")
            try database.execute(sql: "DELETE FROM fold")
            try database.execute(
                sql: "INSERT INTO fold (form, head, digest, bytes) VALUES (?, ?, ?, ?)",
                arguments: [form, fold.head, Self.digest(of: fold), Data(fold.bytes)])
        }
    }

    private func open() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "catalog"
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // Nothing here has to outlive a crash.
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA page_size = 65536; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func digest(of fold: Fold) -> Data {
        var hasher = Hasher256()
        hasher.update(fold.head)
        hasher.update(fold.bytes)
        return Data(hasher.finish().bytes)
    }

    private static func isBusy(_ error: any Error) -> Bool {
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_BUSY?, .SQLITE_LOCKED?: true
        default: false
        }
    }
}
