import CLibgit2

/// The objects of one repository: read with their hash verified, written so that they are on the disk.
@safe
struct ObjectStore: ~Copyable {
    private let database: OpaquePointer
    /// Writes loose objects without asking first whether they exist, which libgit2's own database would.
    private let loose: UnsafeMutablePointer<git_odb_backend>
    private let folder: String
    private var hasFolders = false

    init(of repository: OpaquePointer) throws(GitError) {
        let common = unsafe git_repository_commondir(repository).map { unsafe String(cString: $0) } ?? ""
        folder = common + "objects"
        var database: OpaquePointer?
        let answer = unsafe git_repository_odb(&database, repository)
        guard answer == 0, let database = unsafe database else {
            throw .reported(answer, by: "open the objects", on: folder)
        }
        var loose: UnsafeMutablePointer<git_odb_backend>?
        // The default compression, flushed, with git's own modes.
        let code = unsafe git_odb_backend_loose(&loose, folder, -1, 1, 0, 0)
        guard code == 0, let loose = unsafe loose else {
            unsafe git_odb_free(database)
            throw .reported(code, by: "open the objects", on: folder)
        }
        unsafe self.database = database
        unsafe self.loose = loose
    }

    deinit {
        unsafe loose.pointee.free?(loose)
        unsafe git_odb_free(database)
    }

    // MARK: Reading

    /// The content of an object, which must be of the kind named.
    func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> [UInt8] {
        if let object = try LooseObject(id, at: path(of: id)) {
            try check(object.kind.type, of: id, is: kind)
            return object.content
        }
        var oid = id.oid
        var found: OpaquePointer?
        let code = unsafe git_odb_read(&found, database, &oid)
        guard code == 0, let object = unsafe found else {
            throw .reported(code, by: "read \(kind) \(id)", on: "\(kind) \(id)")
        }
        defer { unsafe git_odb_object_free(object) }
        try check(unsafe git_odb_object_type(object), of: id, is: kind)
        return unsafe Array(
            UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
    }

    /// The kind and the size in bytes of an object, without reading it whole.
    func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        var (oid, size, type) = (id.oid, 0, GIT_OBJECT_INVALID)
        let code = unsafe git_odb_read_header(&size, &type, database, &oid)
        guard code == 0 else { throw .reported(code, by: "read object \(id)", on: "object \(id)") }
        guard let kind = ObjectKind(type) else { throw .corrupt(what: "object \(id) is of no known kind") }
        return (kind, size)
    }

    /// Throws unless the object exists and is of the kind named.
    func require(_ id: ObjectID, toBe kind: ObjectKind) throws(GitError) {
        try check(header(of: id).kind.type, of: id, is: kind)
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

    private func check(_ type: git_object_t, of id: ObjectID, is kind: ObjectKind) throws(GitError) {
        guard type != kind.type else { return }
        throw .invalid(what: "object \(id) is a \(ObjectKind(type)?.rawValue ?? "stranger"), not a \(kind)")
    }

    // MARK: Writing

    static func id(of bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        var oid = git_oid()
        let code = unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&oid, $0.baseAddress, $0.count, kind.type) }
        guard code == 0 else { throw .reported(code, by: "hash a \(kind)", on: "a \(kind)") }
        return ObjectID(oid)
    }

    /// Writes an object; when this returns it is on the disk, also if it was there before.
    mutating func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        let id = try Self.id(of: bytes, as: kind)
        if try Disk.kind(at: path(of: id)) != nil {
            if isWhole(id) {
                try Disk.sync(path(of: id))
                try Disk.sync(folder(of: id))
                return id
            }
        } else if holds(id) {
            return id
        }
        let isReady = try hasFolders ? Disk.kind(at: folder(of: id)) != nil : false
        if !isReady { try makeFolders() }
        var oid = id.oid
        let code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe loose.pointee.write?(loose, &oid, buffer.baseAddress, buffer.count, kind.type) ?? -1
        }
        guard code == 0 else { throw .reported(code, by: "write \(kind) \(id)", on: "\(kind) \(id)") }
        return id
    }

    /// Makes the 256 folders of loose objects and flushes the folder they stand in. Once is enough, unless something
    /// outside removes an empty one.
    mutating func makeFolders() throws(GitError) {
        for first in UInt8.min...UInt8.max {
            try Disk.makeFolder("\(folder)/\(first < 16 ? "0" : "")\(String(first, radix: 16))")
        }
        try Disk.sync(folder)
        hasFolders = true
    }

    /// Whether the object is known, without looking for packs that came while the repository was open.
    private func holds(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return unsafe git_odb_exists_ext(database, &oid, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    }

    /// Whether the loose object is what its name says: after a power cut it may be there and empty.
    private func isWhole(_ id: ObjectID) -> Bool {
        (try? LooseObject(id, at: path(of: id))) != nil
    }

    private func folder(of id: ObjectID) -> String { "\(folder)/\(id.hex.prefix(2))" }

    private func path(of id: ObjectID) -> String { "\(folder(of: id))/\(id.hex.dropFirst(2))" }
}
