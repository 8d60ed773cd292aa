/// Reads the bytes of one tree object entry by entry: `mode name NUL id`, sorted.
struct TreeReader {
    private let id: ObjectID
    private var rest: ArraySlice<UInt8>

    /// - Parameter id: the tree's own, for what is said about damage.
    init(_ bytes: [UInt8], of id: ObjectID) {
        self.id = id
        rest = bytes[...]
    }

    /// One entry, its name still bytes.
    struct Entry {
        let name: ArraySlice<UInt8>
        let mode: FileMode
        let id: ObjectID
    }

    /// The next entry, or nil at the end. Throws `GitError.corrupt` for bytes git would not have written.
    mutating func next() throws(GitError) -> Entry? {
        guard !rest.isEmpty else { return nil }
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")), let mode = Self.mode(rest[..<space]),
            let end = rest[space...].firstIndex(of: 0),
            let child = ObjectID(bytes: rest[end...].dropFirst().prefix(ObjectID.byteCount))
        else { throw .corrupt(what: "tree \(id) cannot be read") }
        let name = rest[space..<end].dropFirst()
        if let fault = EntryName.fault(in: name) {
            throw .corrupt(what: "tree \(id): the name \(String(decoding: name, as: UTF8.self).debugDescription) \(fault)")
        }
        rest = rest[end...].dropFirst(1 + ObjectID.byteCount)
        return Entry(name: name, mode: mode, id: child)
    }

    /// All entries left, their names as text.
    mutating func entries() throws(GitError) -> [TreeEntry] {
        var entries: [TreeEntry] = []
        while let entry = try next() {
            guard let name = String(validating: entry.name, as: UTF8.self) else {
                let shown = String(decoding: entry.name, as: UTF8.self).debugDescription
                throw .invalid(what: "tree \(id) holds a name that is not UTF-8: \(shown)")
            }
            entries.append(TreeEntry(name: name, mode: entry.mode, id: entry.id))
        }
        return entries
    }

    private static func mode(_ digits: ArraySlice<UInt8>) -> FileMode? {
        guard digits.count <= 7 else { return nil }
        var mode: UInt32 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return nil }
            mode = mode << 3 | UInt32(digit - UInt8(ascii: "0"))
        }
        return FileMode(written: mode)
    }
}
