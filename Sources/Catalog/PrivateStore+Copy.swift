import GRDB

extension PrivateStore {
    /// Copies everything that is kept into a new file, as it stands at one moment, also while others write.
    ///
    /// The file is made, and only its owner can read it.
    public func copy(to path: String) throws(StoreError) {
        try StoreFile.prepare(path)
        try StoreError.naming(path) {
            let copy = try DatabaseQueue(path: path)
            try reader.backup(to: copy)
            // One file, which needs no other beside it.
            try copy.writeWithoutTransaction { database in try database.execute(sql: "PRAGMA journal_mode = DELETE") }
        }
    }
}
