public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

extension PrivateStore {
    /// The bytes a file of a draft may have: 32 MiB, as the manual's attachments.
    public static let longestFile = 32 << 20

    /// Puts a file into a draft, in place of one of the same path.
    public func putFile(_ path: String, _ bytes: [UInt8], into id: DraftID, by member: MemberID, at moment: Moment) throws(StoreError) {
        guard bytes.count <= Self.longestFile else { throw .tooLong }
        try write { database in try Self.put(KeptDraft.File(path: path, bytes: bytes, savedBy: member, savedAt: moment), into: id, database) }
    }

    static func put(_ file: KeptDraft.File, into id: DraftID, _ database: Database) throws {
        // SQLite is given no bytes for an empty file, and takes that for none at all.
        try database.execute(
            sql: """
                INSERT INTO draft_files (draft, path, bytes, saved_by, saved_at) VALUES (?, ?, coalesce(?, x''), ?, ?)
                ON CONFLICT (draft, path) DO UPDATE SET bytes = excluded.bytes, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """,
            arguments: [id.text, file.path, Data(file.bytes), file.savedBy.text, file.savedAt.seconds])
    }

    /// Takes a file out of a draft. Returns whether it was there.
    public func takeFile(_ path: String, outOf id: DraftID) throws(StoreError) -> Bool {
        try write { database in
            try database.execute(sql: "DELETE FROM draft_files WHERE draft = ? AND path = ?", arguments: [id.text, path])
            return database.changesCount == 1
        }
    }

    static func files(of draft: String, _ database: Database, _ path: String) throws -> [KeptDraft.File] {
        try Row.fetchAll(database, sql: "SELECT * FROM draft_files WHERE draft = ? ORDER BY path", arguments: [draft]).map { row in
            guard let member = MemberID(try row.decode(String.self, forColumn: "saved_by")) else {
                throw StoreError.damaged(path: path, reason: "a file of a draft was saved by no possible member")
            }
            return KeptDraft.File(
                path: try row.decode(forColumn: "path"), bytes: Array(try row.decode(Data.self, forColumn: "bytes")), savedBy: member,
                savedAt: Moment(seconds: try row.decode(forColumn: "saved_at")))
        }
    }
}
