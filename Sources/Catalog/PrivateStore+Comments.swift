public import Editorial
import FoundationEssentials
import GRDB
public import Manuals

extension PrivateStore {
    /// Keeps a comment on a proposal. Under a key that was used already it stays as it is.
    public func addComment(
        _ words: String, on proposal: ProposalID, _ revision: Revision, about element: ElementID, _ span: WordSpan?, by member: MemberID,
        at moment: Moment, key: String
    ) throws(StoreError) {
        guard words.utf8.count <= Self.longestWords else { throw .tooLong }
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO comments (key, proposal, revision, element, word_from, word_to, member, at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (key) DO NOTHING
                    """,
                arguments: [
                    key, proposal.text, revision.hex, element.text, span?.from, span?.to, member.text, moment.seconds, Data(words.utf8),
                ])
        }
    }

    /// The comments on a proposal, oldest first.
    public func comments(on proposal: ProposalID) throws(StoreError) -> [KeptComment] {
        let path = path
        return try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM comments WHERE proposal = ? ORDER BY id", arguments: [proposal.text]).map { row in
                guard let member = MemberID(try row.decode(String.self, forColumn: "member")),
                    let revision = Revision(try row.decode(String.self, forColumn: "revision")),
                    let element = ElementID(try row.decode(String.self, forColumn: "element"))
                else { throw StoreError.damaged(path: path, reason: "a comment has no possible member, revision or paragraph") }
                let span: (from: Int?, to: Int?) = (try row.decode(forColumn: "word_from"), try row.decode(forColumn: "word_to"))
                return KeptComment(
                    number: try row.decode(forColumn: "id"), member: member, at: Moment(seconds: try row.decode(forColumn: "at")), revision: revision,
                    about: element, span: span.from.flatMap { from in span.to.flatMap { WordSpan(from, to: $0) } },
                    words: String(decoding: try row.decode(Data.self, forColumn: "words"), as: UTF8.self))
            }
        }
    }

    /// Erases a comment of a member. Returns whether there was one of that number.
    public func eraseComment(_ number: Int, by member: MemberID) throws(StoreError) -> Bool {
        try write { database in
            try database.execute(sql: "DELETE FROM comments WHERE id = ? AND member = ?", arguments: [number, member.text])
            return database.changesCount == 1
        }
    }
}
