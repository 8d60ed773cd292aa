import CLibgit2

extension ObjectID {
    /// The id libgit2 handed out, copied.
    init(_ oid: git_oid) {
        self = unsafe withUnsafeBytes(of: oid.id) { unsafe ObjectID(bytes: $0) } ?? .zero
    }

    /// The same id in libgit2's own type.
    var oid: git_oid {
        var oid = git_oid()
        unsafe withUnsafeMutableBytes(of: &oid.id) { bytes in
            unsafe bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
            unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
        }
        return oid
    }
}
