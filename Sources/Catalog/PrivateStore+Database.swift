import GRDB
import Glibc

extension PrivateStore {
    /// Opens the file, and waits while another program does so for the first time: SQLite itself waits for another's
    /// transaction to end, but not for its turn to give a new file the log that all then write.
    static func open(_ path: String, patience: Double) throws -> (writer: DatabaseQueue, reader: DatabaseQueue) {
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            do { return try openAtOnce(path, patience: patience) } catch let error as DatabaseError {
                guard error.resultCode == .SQLITE_BUSY, .now < end else { throw error }
            }
            usleep(10_000)
        }
    }

    private static func openAtOnce(_ path: String, patience: Double) throws -> (writer: DatabaseQueue, reader: DatabaseQueue) {
        var configuration = Configuration()
        configuration.label = "private store"
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA secure_delete = ON;
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    """)
        }
        let writer = try DatabaseQueue(path: path, configuration: configuration)
        try bring(writer, upTo: versions, path)
        return (writer, try DatabaseQueue(path: path, configuration: configuration))
    }

    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.naming(path) { try reader.read(body) }
    }

    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.naming(path) { try writer.write(body) }
    }

    /// Writes the whole file anew, without anything that was erased, and empties the log of what was written before.
    func rewrite() throws(StoreError) {
        try StoreError.naming(path) {
            try writer.vacuum()
            _ = try writer.writeWithoutTransaction { database in try database.checkpoint(.truncate) }
        }
    }

    /// Every form the file ever had, in order. A version that was released is never edited.
    private static var versions: DatabaseMigrator {
        var versions = DatabaseMigrator()
        versions.registerMigration("1: words and names") { database in
            try database.execute(
                sql: """
                    CREATE TABLE words (
                        digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
                        member TEXT NOT NULL,
                        about TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        salt BLOB CHECK (length(salt) = 16),
                        words BLOB,
                        CHECK ((salt IS NULL) = (words IS NULL))
                    ) STRICT;
                    CREATE TABLE names (
                        member TEXT NOT NULL PRIMARY KEY,
                        name TEXT NOT NULL
                    ) STRICT;
                    """)
        }
        versions.registerMigration("2: accounts and sessions") { database in
            try database.execute(
                sql: """
                    CREATE TABLE accounts (
                        member TEXT NOT NULL PRIMARY KEY,
                        administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
                        enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
                        passphrase TEXT
                    ) STRICT;
                    CREATE TABLE enrolments (
                        member TEXT NOT NULL PRIMARY KEY REFERENCES accounts (member),
                        code BLOB NOT NULL UNIQUE CHECK (length(code) = 32),
                        until INTEGER NOT NULL
                    ) STRICT;
                    CREATE TABLE sessions (
                        token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
                        member TEXT NOT NULL REFERENCES accounts (member),
                        begun INTEGER NOT NULL,
                        seen INTEGER NOT NULL
                    ) STRICT;
                    CREATE TABLE visits (
                        member TEXT NOT NULL,
                        proposal TEXT NOT NULL,
                        seen TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        before TEXT,
                        before_at INTEGER,
                        CHECK ((before IS NULL) = (before_at IS NULL)),
                        PRIMARY KEY (member, proposal)
                    ) STRICT;
                    """)
        }
        versions.registerMigration("3: drafts") { database in
            try database.execute(
                sql: """
                    CREATE TABLE drafts (
                        id TEXT NOT NULL PRIMARY KEY,
                        owner TEXT NOT NULL,
                        proposal TEXT,
                        base TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE draft_chapters (
                        draft TEXT NOT NULL REFERENCES drafts (id),
                        path TEXT NOT NULL,
                        text BLOB NOT NULL,
                        version INTEGER NOT NULL,
                        saved_by TEXT NOT NULL,
                        saved_at INTEGER NOT NULL,
                        PRIMARY KEY (draft, path)
                    ) STRICT;
                    """)
        }
        versions.registerMigration("4: comments") { database in
            try database.execute(
                sql: """
                    CREATE TABLE comments (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        key TEXT NOT NULL UNIQUE,
                        proposal TEXT NOT NULL,
                        revision TEXT NOT NULL,
                        element TEXT NOT NULL,
                        word_from INTEGER,
                        word_to INTEGER,
                        member TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        words BLOB NOT NULL,
                        CHECK ((word_from IS NULL) = (word_to IS NULL))
                    ) STRICT;
                    CREATE INDEX comments_of_proposal ON comments (proposal);
                    """)
        }
        versions.registerMigration("5: files of drafts") { database in
            try database.execute(
                sql: """
                    CREATE TABLE draft_files (
                        draft TEXT NOT NULL REFERENCES drafts (id),
                        path TEXT NOT NULL,
                        bytes BLOB NOT NULL,
                        saved_by TEXT NOT NULL,
                        saved_at INTEGER NOT NULL,
                        PRIMARY KEY (draft, path)
                    ) STRICT;
                    """)
        }
        versions.registerMigration("6: messages") { database in
            try database.execute(
                sql: """
                    CREATE TABLE addresses (
                        member TEXT NOT NULL PRIMARY KEY,
                        address TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE subscriptions (
                        code TEXT NOT NULL PRIMARY KEY,
                        address TEXT NOT NULL,
                        chapter TEXT NOT NULL,
                        asked INTEGER NOT NULL,
                        confirmed INTEGER,
                        UNIQUE (address, chapter)
                    ) STRICT;
                    CREATE TABLE outbox (
                        key TEXT NOT NULL PRIMARY KEY,
                        address TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        words TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        sent INTEGER
                    ) STRICT;
                    """)
        }
        return versions
    }

    /// Takes the steps that are missing. Two programs may open a new file at once: the slower finds a step taken under
    /// its feet, and tries again as long as steps are being taken.
    private static func bring(_ queue: DatabaseQueue, upTo versions: DatabaseMigrator, _ path: String) throws {
        let all = Set(versions.migrations)
        var taken = try taken(queue, of: versions)
        while taken != all {
            guard taken.isSubset(of: all) else { throw StoreError.later(path: path) }
            do {
                try versions.migrate(queue)
                return
            } catch {
                let now = try Self.taken(queue, of: versions)
                guard now.count > taken.count else { throw error }
                taken = now
            }
        }
    }

    /// The steps the file has taken. Looking for their table first holds the file still until they are read.
    private static func taken(_ queue: DatabaseQueue, of versions: DatabaseMigrator) throws -> Set<String> {
        try queue.read { database in
            try database.tableExists("grdb_migrations") ? versions.appliedIdentifiers(database) : []
        }
    }
}
