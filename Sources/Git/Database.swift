import CLibgit2

/// A database of objects as libgit2 reads it, verifying every hash.
@safe
struct Database: ~Copyable {
    private let database: OpaquePointer

    /// Everything the repository can reach: loose objects, packs, and the objects of other repositories it borrows from.
    init(of repository: OpaquePointer) throws(GitError) {
        var opened: OpaquePointer?
        let code = unsafe git_repository_odb(&opened, repository)
        guard code == 0, let database = unsafe opened else {
            throw .reported(code, by: "open the objects", on: "the objects")
        }
        unsafe self.database = database
    }

    /// The packs of a folder of objects alone.
    init(ofPacksIn folder: String) throws(GitError) {
        var opened: OpaquePointer?
        var code = unsafe git_odb_new(&opened)
        guard code == 0, let database = unsafe opened else { throw .reported(code, by: "open the packs", on: folder) }
        var packs: UnsafeMutablePointer<git_odb_backend>?
        code = unsafe git_odb_backend_pack(&packs, folder)
        if code == 0 { code = unsafe git_odb_add_backend(database, packs, 1) }
        guard code == 0 else {
            unsafe git_odb_free(database)
            throw .reported(code, by: "open the packs", on: folder)
        }
        unsafe self.database = database
    }

    deinit {
        unsafe git_odb_free(database)
    }

    /// Whether an object is known, without looking for packs that came since.
    func knows(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return unsafe git_odb_exists_ext(database, &oid, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    }

    func object(_ id: ObjectID) throws(GitError) -> StoredObject {
        var oid = id.oid
        var found: OpaquePointer?
        let code = unsafe git_odb_read(&found, database, &oid)
        guard code == 0, let object = unsafe found else { throw .reported(code, by: "read object \(id)", on: "object \(id)") }
        defer { unsafe git_odb_object_free(object) }
        let (data, size) = unsafe (git_odb_object_data(object), git_odb_object_size(object))
        return StoredObject(
            kind: try Self.kind(unsafe git_odb_object_type(object), of: id),
            content: unsafe Array(UnsafeRawBufferPointer(start: data, count: size)))
    }

    /// The kind and the size in bytes of an object, without reading it whole.
    func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        var (oid, size, type) = (id.oid, 0, GIT_OBJECT_INVALID)
        let code = unsafe git_odb_read_header(&size, &type, database, &oid)
        guard code == 0 else { throw .reported(code, by: "read object \(id)", on: "object \(id)") }
        return (try Self.kind(type, of: id), size)
    }

    /// The one object whose id begins with the digits given, of which four are the fewest; nil if there is none.
    func object(abbreviated digits: String) throws(GitError) -> ObjectID? {
        let padded = digits + String(repeating: "0", count: max(0, 40 - digits.utf8.count))
        guard digits.utf8.count >= 4, let short = ObjectID(hex: padded) else { return nil }
        var (prefix, whole) = (short.oid, git_oid())
        let code = unsafe git_odb_exists_prefix(&whole, database, &prefix, digits.utf8.count)
        guard git_error_code(code) != GIT_ENOTFOUND else { return nil }
        guard code == 0 else { throw .reported(code, by: "find object \(digits)", on: "object \(digits)") }
        return ObjectID(whole)
    }

    private static func kind(_ type: git_object_t, of id: ObjectID) throws(GitError) -> ObjectKind {
        guard let kind = ObjectKind(type) else { throw .corrupt(what: "object \(id) is of no known kind") }
        return kind
    }
}
