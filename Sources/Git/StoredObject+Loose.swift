import CLibgit2

// A loose object is a file of its own: a header and the content, compressed by zlib. It is read here and not by libgit2,
// whose release 1.5.1 waits for ever for the rest of a file that was cut short.
extension StoredObject {
    /// Reads the loose object of this id; nil if there is no such file.
    ///
    /// Throws `GitError.corrupt` unless the file holds just what its name says, hash and all.
    init?(_ id: ObjectID, looseAt path: String) throws(GitError) {
        let file: [UInt8]
        do throws(GitError) {
            file = try DurableFile.read(path, limit: Self.limit)
        } catch .notFound {
            return nil
        }
        guard let bytes = Self.inflate(file), let end = bytes.firstIndex(of: 0) else {
            throw .corrupt(what: "object \(id) is cut short or not compressed as git does it")
        }
        let header = bytes[..<end].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let content = Array(bytes[end...].dropFirst())
        guard header.count == 2, let kind = ObjectKind(rawValue: String(decoding: header[0], as: UTF8.self)),
            header[1].elementsEqual(String(content.count).utf8), try ObjectStore.id(of: content, as: kind) == id
        else { throw .corrupt(what: "object \(id) does not hold what its name says") }
        self.init(kind: kind, content: content)
    }

    /// The largest file or content taken, in bytes. A small file can unfold without end.
    private static let limit = 1 << 31

    /// What zlib makes of a whole file; nil for one that is damaged, cut short, followed by more, or over the limit.
    private static func inflate(_ file: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var (file, room) = (file, [UInt8](repeating: 0, count: min(max(4 * file.count, 512), 1 << 18)))
        return unsafe file.withUnsafeMutableBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            var content: [UInt8] = []
            while true {
                let answer = unsafe room.withUnsafeMutableBufferPointer { output in
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = UInt32(output.count)
                    return unsafe CLibgit2.inflate(&stream, Z_NO_FLUSH)
                }
                content.append(contentsOf: room[..<(room.count - Int(unsafe stream.avail_out))])
                if answer == Z_STREAM_END { return unsafe stream.avail_in == 0 ? content : nil }
                // No progress though there is room: the rest of the file is missing.
                guard answer == Z_OK, unsafe stream.avail_out == 0, content.count <= limit else { return nil }
            }
        }
    }
}
