public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

extension PrivateStore {
    /// Keeps a new draft.
    public func addDraft(_ draft: KeptDraft) throws(StoreError) {
        try Self.check(draft)
        try write { database in try Self.insert(draft, database) }
    }

    /// Puts a draft in the place of what was kept of it.
    ///
    /// Returns false, with nothing changed, where something else is kept by now.
    public func renewDraft(_ draft: KeptDraft, over kept: KeptDraft) throws(StoreError) -> Bool {
        try Self.check(draft)
        let path = path
        return try write { database in
            let row = try Row.fetchOne(database, sql: "SELECT * FROM drafts WHERE id = ?", arguments: [draft.id.text])
            guard try row.map({ try Self.draft($0, database, path) }) == kept else { return false }
            try Self.delete(draft.id, database)
            try Self.insert(draft, database)
            return true
        }
    }

    /// A draft; nil when there is none of that id.
    public func draft(_ id: DraftID) throws(StoreError) -> KeptDraft? {
        let path = path
        return try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM drafts WHERE id = ?", arguments: [id.text]).map { try Self.draft($0, database, path) }
        }
    }

    /// Every draft, by the moment it was last saved, the latest first.
    public func drafts() throws(StoreError) -> [KeptDraft] {
        let path = path
        let drafts = try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM drafts").map { try Self.draft($0, database, path) }
        }
        return drafts.sorted { one, other in
            (one.chapters.map(\.savedAt).max() ?? Moment(seconds: 0)) > (other.chapters.map(\.savedAt).max() ?? Moment(seconds: 0))
        }
    }

    /// Saves a chapter of a draft over the version its writer has seen.
    ///
    /// Returns the version it has now; nil, with nothing changed, when another was saved meanwhile.
    public func saveChapter(
        _ path: String, _ text: String, of id: DraftID, over version: Int, by member: MemberID, at moment: Moment
    ) throws(StoreError) -> Int? {
        guard text.utf8.count <= Self.longestWords else { throw .tooLong }
        return try write { database in
            try database.execute(
                sql: """
                    UPDATE draft_chapters SET text = ?, version = version + 1, saved_by = ?, saved_at = ?
                    WHERE draft = ? AND path = ? AND version = ?
                    """,
                arguments: [Data(text.utf8), member.text, moment.seconds, id.text, path, version])
            return database.changesCount == 1 ? version + 1 : nil
        }
    }

    /// Forgets a draft; forgetting one that is gone is as good.
    public func removeDraft(_ id: DraftID) throws(StoreError) {
        try write { database in try Self.delete(id, database) }
    }

    private static func delete(_ id: DraftID, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM draft_chapters WHERE draft = ?", arguments: [id.text])
        try database.execute(sql: "DELETE FROM draft_files WHERE draft = ?", arguments: [id.text])
        try database.execute(sql: "DELETE FROM drafts WHERE id = ?", arguments: [id.text])
    }

    private static func check(_ draft: KeptDraft) throws(StoreError) {
        guard draft.chapters.allSatisfy({ $0.text.utf8.count <= longestWords }), draft.files.allSatisfy({ $0.bytes.count <= longestFile }) else { throw .tooLong }
    }

    private static func insert(_ draft: KeptDraft, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO drafts (id, owner, proposal, base) VALUES (?, ?, ?, ?)",
            arguments: [draft.id.text, draft.owner.text, draft.proposal?.text, draft.base.hex])
        for chapter in draft.chapters {
            try database.execute(
                sql: "INSERT INTO draft_chapters (draft, path, text, version, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [draft.id.text, chapter.path, Data(chapter.text.utf8), chapter.version, chapter.savedBy.text, chapter.savedAt.seconds])
        }
        for file in draft.files { try put(file, into: draft.id, database) }
    }

    private static func draft(_ row: Row, _ database: Database, _ path: String) throws -> KeptDraft {
        let text = try row.decode(String.self, forColumn: "id")
        guard let id = DraftID(text), let owner = MemberID(try row.decode(String.self, forColumn: "owner")),
            let base = Revision(try row.decode(String.self, forColumn: "base"))
        else { throw StoreError.damaged(path: path, reason: "a draft has no possible id, owner or base") }
        let chapters = try Row.fetchAll(database, sql: "SELECT * FROM draft_chapters WHERE draft = ? ORDER BY path", arguments: [text])
        return KeptDraft(
            id: id, owner: owner, proposal: try row.decode(String?.self, forColumn: "proposal").flatMap { ProposalID($0) }, base: base,
            chapters: try chapters.map { row in
                guard let member = MemberID(try row.decode(String.self, forColumn: "saved_by")) else {
                    throw StoreError.damaged(path: path, reason: "a draft was saved by no possible member")
                }
                return KeptDraft.Chapter(
                    path: try row.decode(forColumn: "path"), text: String(decoding: try row.decode(Data.self, forColumn: "text"), as: UTF8.self),
                    version: try row.decode(forColumn: "version"), savedBy: member, savedAt: Moment(seconds: try row.decode(forColumn: "saved_at")))
            },
            files: try files(of: text, database, path))
    }
}
