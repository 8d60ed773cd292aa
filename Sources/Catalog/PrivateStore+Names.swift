public import Editorial
import GRDB
public import Manuals

extension PrivateStore {
    /// The bytes of UTF-8 a member's name may have.
    public static let longestName = 200

    /// Sets the name a member is shown by, or erases it.
    ///
    /// A name is one line of up to ``longestName`` bytes, without spaces around it; any other is
    /// `StoreError.unusableName`.
    public func setName(_ name: String?, of member: MemberID) throws(StoreError) {
        guard let name else { return try eraseName(of: member) }
        guard Self.isUsable(name) else { throw .unusableName(of: member) }
        try write { database in
            try database.execute(
                sql: "INSERT INTO names (member, name) VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET name = excluded.name",
                arguments: [member.text, name])
        }
    }

    /// The name a member is shown by, or nil when none is known.
    public func name(of member: MemberID) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT name FROM names WHERE member = ?", arguments: [member.text])
        }
    }

    /// All names known, by member.
    public func names() throws(StoreError) -> [MemberID: String] {
        let pairs = try read { database in
            try Row.fetchAll(database, sql: "SELECT member, name FROM names").map { row in
                (member: MemberID(try row.decode(String.self, forColumn: "member")),
                    name: try row.decode(String.self, forColumn: "name"))
            }
        }
        var names: [MemberID: String] = [:]
        for pair in pairs {
            guard let member = pair.member else {
                throw .damaged(path: path, reason: "a name belongs to no possible member")
            }
            names[member] = pair.name
        }
        return names
    }

    private func eraseName(of member: MemberID) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM names WHERE member = ?", arguments: [member.text])
        }
        try rewrite()
    }

    private static func isUsable(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard (1...longestName).contains(name.utf8.count), let first = scalars.first, let last = scalars.last else {
            return false
        }
        return !first.properties.isWhitespace && !last.properties.isWhitespace
            && scalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: false
                default: true
                }
            }
    }
}
