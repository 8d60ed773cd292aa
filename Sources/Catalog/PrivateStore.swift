public import Digests
public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

/// The words and names that may be erased, in one SQLite file that only its owner can read.
///
/// Several stores, in one process or many, may work on one file: each call is one transaction, and waits up to five
/// seconds for another's to end.
public final class PrivateStore: Sendable {
    /// The bytes a salt has.
    public static let saltLength = 16
    /// The bytes of UTF-8 that words may have: as many as a chapter, 4 MiB.
    public static let longestWords = 4 * 1024 * 1024

    let path: String
    /// One after another, whoever writes: each is on the disk before its call returns.
    let writer: DatabaseQueue
    /// Readers see what was written last, and never wait for a disk.
    let reader: DatabaseQueue

    /// Opens the store, and makes the file and the folders above it where they are missing.
    ///
    /// A file written by an earlier version is brought up to date; one written by a later version is refused.
    public convenience init(at path: String) throws(StoreError) {
        try self.init(at: path, patience: 5)
    }

    /// - Parameter patience: how long a call waits for another's transaction to end, in seconds.
    init(at path: String, patience: Double) throws(StoreError) {
        try StoreFile.prepare(path)
        self.path = path
        (writer, reader) = try StoreError.naming(path) {
            try Self.open(path, patience: patience)
        }
    }

    /// Keeps the words, and gives the digest that stands for them in the record.
    ///
    /// Keeping the same words with the same salt again changes nothing; keeping words that were erased leaves them
    /// erased, so that no late retry undoes an erasure.
    ///
    /// - Parameters:
    ///   - salt: 16 random bytes, made for these words alone.
    ///   - member: whose words they are.
    ///   - subject: the record's name for what they are about, such as a ballot's id.
    public func keep(
        _ words: String, salt: [UInt8], by member: MemberID, about subject: String, at moment: Moment
    ) throws(StoreError) -> Digest {
        guard salt.count == Self.saltLength else { throw .unusableSalt(length: salt.count) }
        guard words.utf8.count <= Self.longestWords else { throw .tooLong }
        let digest = Self.digest(of: words, salt: salt)
        try write { database in
            // SQLite is given no bytes for empty words, and takes that for no words at all.
            try database.execute(
                sql: """
                    INSERT INTO words (digest, member, about, at, salt, words)
                    VALUES (?, ?, ?, ?, ?, coalesce(?, x''))
                    ON CONFLICT (digest) DO NOTHING
                    """,
                arguments: [Data(digest.bytes), member.text, subject, moment.seconds, Data(salt), Data(words.utf8)])
        }
        return digest
    }

    /// The words behind a digest of the record, or nil when they were erased or never kept here.
    ///
    /// Words that no longer have their digest are not given out: `StoreError.altered`.
    public func words(_ digest: Digest) throws(StoreError) -> String? {
        let kept: (salt: Data, words: Data)? = try read { database in
            try Row.fetchOne(
                database, sql: "SELECT salt, words FROM words WHERE digest = ? AND words IS NOT NULL",
                arguments: [Data(digest.bytes)]
            ).map { row in (try row.decode(forColumn: "salt"), try row.decode(forColumn: "words")) }
        }
        guard let kept else { return nil }
        guard let words = String(validating: kept.words, as: UTF8.self),
            Self.digest(of: words, salt: Array(kept.salt)) == digest
        else { throw .altered(digest, path: path) }
        return words
    }

    /// Erases the words and the salt behind a digest. That they were kept, by whom and about what, remains.
    ///
    /// Erasing again is as good. Throws `StoreError.unknown` for a digest that was never kept here.
    public func erase(_ digest: Digest) throws(StoreError) {
        let known = try write { database in
            try database.execute(
                sql: "UPDATE words SET salt = NULL, words = NULL WHERE digest = ?", arguments: [Data(digest.bytes)])
            return database.changesCount == 1
        }
        guard known else { throw .unknown(digest, path: path) }
        try rewrite()
    }

    /// The digest the record holds for words kept with a salt: SHA-256 over the salt, then the words' UTF-8.
    public static func digest(of words: String, salt: [UInt8]) -> Digest {
        var hasher = Hasher256()
        hasher.update(salt)
        hasher.update(words)
        return hasher.finish()
    }
}
