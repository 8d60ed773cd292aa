/// An archive put together by hand, field by field, so that it can lie.
struct RawArchive {
    private(set) var bytes: [UInt8] = []

    /// A file whose header can be spoilt before its checksum is taken.
    mutating func add(
        _ path: String, _ content: String = "", kind: Character = "0", link: String = "", mode: String = "0000644",
        size: String? = nil, magic: String = "ustar\u{0}00", spoil: (inout [UInt8]) -> Void = { _ in }
    ) {
        add(path, Array(content.utf8), kind: kind, link: link, mode: mode, size: size, magic: magic, spoil: spoil)
    }

    mutating func add(
        _ path: String, _ content: [UInt8], kind: Character = "0", link: String = "", mode: String = "0000644",
        size: String? = nil, magic: String = "ustar\u{0}00", spoil: (inout [UInt8]) -> Void = { _ in }
    ) {
        let length = String(content.count, radix: 8)
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) { header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
        put(path, at: 0)
        put(mode, at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(size ?? String(repeating: "0", count: 11 - length.count) + length, at: 124)
        put("14505661000", at: 136)
        put("        ", at: 148)
        put(String(kind), at: 156)
        put(link, at: 157)
        put(magic, at: 257)
        put("0000000", at: 329)
        put("0000000", at: 337)
        spoil(&header)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
        bytes += header + content
        bytes += Array(repeating: 0, count: (512 - content.count % 512) % 512)
    }

    /// The archive with its end mark.
    var ended: [UInt8] { bytes + Array(repeating: 0, count: 1024) }

    /// One entry alone, ended.
    static func of(
        _ path: String, _ content: String = "", kind: Character = "0", link: String = "", mode: String = "0000644",
        size: String? = nil, magic: String = "ustar\u{0}00", spoil: (inout [UInt8]) -> Void = { _ in }
    ) -> [UInt8] {
        var archive = RawArchive()
        archive.add(path, content, kind: kind, link: link, mode: mode, size: size, magic: magic, spoil: spoil)
        return archive.ended
    }
}
