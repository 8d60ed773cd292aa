import CLibgit2

/// The objects of one repository: read with their hash verified, written so that they are on the disk.
@safe
struct ObjectStore: ~Copyable {
    private let database: Database
    private let packs: Database
    /// Writes loose objects without asking first whether they exist, which libgit2's own database would.
    private let loose: UnsafeMutablePointer<git_odb_backend>
    private let folder: String
    private var hasFolders = false
    /// Loose objects known to be whole and on the disk, because they were written or looked at here.
    private var flushed: Set<ObjectID> = []

    static func open(of repository: OpaquePointer) throws(GitError) -> ObjectStore {
        let common = unsafe git_repository_commondir(repository).map { unsafe String(cString: $0) } ?? ""
        let folder = common + "objects"
        let database = try unsafe Database(of: repository)
        let packs = try Database(ofPacksIn: folder)
        var made: UnsafeMutablePointer<git_odb_backend>?
        // The default compression, flushed, with git's own modes.
        let code = unsafe git_odb_backend_loose(&made, folder, -1, 1, 0, 0)
        guard code == 0, let loose = unsafe made else { throw .reported(code, by: "open the objects", on: folder) }
        return unsafe ObjectStore(database: database, packs: packs, loose: loose, folder: folder)
    }

    deinit {
        unsafe loose.pointee.free?(loose)
    }

    // MARK: Reading

    /// The content of an object, which must be of the kind named.
    func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> [UInt8] {
        let object = try object(id)
        guard object.kind == kind else { throw Self.mistaken(object.kind, of: id, for: kind) }
        return object.content
    }

    private func object(_ id: ObjectID) throws(GitError) -> StoredObject {
        // A pack may have been replaced by another since it was opened.
        if packs.knows(id), let object = try? packs.object(id) { return object }
        if let object = try StoredObject(id, looseAt: path(of: id)) { return object }
        return try database.object(id)
    }

    /// The kind and the size in bytes of an object, without reading it whole.
    func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        try database.header(of: id)
    }

    /// Throws unless the object exists and is of the kind named.
    func require(_ id: ObjectID, toBe kind: ObjectKind) throws(GitError) {
        let found = try header(of: id).kind
        guard found == kind else { throw Self.mistaken(found, of: id, for: kind) }
    }

    /// The one object whose id begins with the digits given, of which four are the fewest; nil if there is none.
    func object(abbreviated digits: String) throws(GitError) -> ObjectID? {
        try database.object(abbreviated: digits)
    }

    private static func mistaken(_ found: ObjectKind, of id: ObjectID, for kind: ObjectKind) -> GitError {
        .invalid(what: "object \(id) is a \(found), not a \(kind)")
    }

    // MARK: Writing

    static func id(of bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        try Library.start()
        var oid = git_oid()
        let code = unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&oid, $0.baseAddress, $0.count, kind.type) }
        guard code == 0 else { throw .reported(code, by: "hash a \(kind)", on: "a \(kind)") }
        return ObjectID(oid)
    }

    /// Writes an object; when this returns it is on the disk, also if it was there before.
    mutating func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        let id = try Self.id(of: bytes, as: kind)
        if try Disk.kind(at: path(of: id)) != nil {
            if flushed.contains(id) { return id }
            if isWhole(id) {
                try Disk.sync(path(of: id))
                try Disk.sync(folder(of: id))
                flushed.insert(id)
                return id
            }
        } else if database.knows(id) {
            return id
        }
        let isReady = try hasFolders ? Disk.kind(at: folder(of: id)) != nil : false
        if !isReady { try makeFolders() }
        var oid = id.oid
        let code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe loose.pointee.write?(loose, &oid, buffer.baseAddress, buffer.count, kind.type) ?? -1
        }
        guard code == 0 else { throw .reported(code, by: "write \(kind) \(id)", on: "\(kind) \(id)") }
        flushed.insert(id)
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

    /// Whether the loose object is what its name says: after a power cut it may be there and empty.
    private func isWhole(_ id: ObjectID) -> Bool {
        (try? StoredObject(id, looseAt: path(of: id))) != nil
    }

    private func folder(of id: ObjectID) -> String { "\(folder)/\(id.hex.prefix(2))" }

    private func path(of id: ObjectID) -> String { "\(folder(of: id))/\(id.hex.dropFirst(2))" }
}
