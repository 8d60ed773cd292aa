import GRDB
import Glibc

extension StoreError {
    /// Does the work, and says what went wrong with the store at the path.
    static func naming<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            // A row that cannot be read as what it should hold; its own description would quote the row.
            throw .damaged(path: path, reason: "a row cannot be read")
        }
    }

    /// SQLite's reason, without the statement and what it was about.
    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite gave no reason"
        self =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notADatabase(path: path)
            case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_FULL: .full(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH: .denied(path: path)
            default: .failed(operation: "use", path: path, reason: reason)
            }
    }

    /// What the system says of the call that just failed.
    static func system(_ operation: String, _ path: String) -> StoreError {
        switch errno {
        case EACCES, EPERM, EROFS: .denied(path: path)
        case ENOSPC, EDQUOT: .full(path: path)
        default: .failed(operation: operation, path: path, reason: unsafe String(cString: strerror(errno)))
        }
    }
}
