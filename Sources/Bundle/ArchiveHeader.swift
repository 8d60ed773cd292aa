/// The 512 bytes before each file of a ustar archive (POSIX.1-1988).
///
/// There is one header for a path, a size, a mode and a time: no owner, no group, no link, no device.
struct ArchiveHeader: Hashable {
    static let blockSize = 512
    private static let longestName = 100
    private static let longestPrefix = 155
    /// The longest path, in bytes.
    static let longestPath = 255
    private static let checksumField = 148..<156

    let path: BagPath
    /// In bytes.
    let size: Int
    let isExecutable: Bool
    /// Since 1970, at least 0 and less than 8^11.
    let seconds: Int64
    /// The header as it stands in the archive.
    let block: [UInt8]

    /// Throws a flaw when the path is too long for the format.
    init(_ path: BagPath, size: Int, isExecutable: Bool, seconds: Int64) throws(BundleFlaw) {
        guard let (prefix, name) = Self.cut(Array(path.text.utf8)) else {
            throw BundleFlaw(
                path.text,
                "The path \(BundleFlaw.quoted(path.text)) is too long for an archive: "
                    + "at most \(Self.longestPath) bytes in all, \(Self.longestName) of them for the file's own name.")
        }
        self.path = path
        self.size = size
        self.isExecutable = isExecutable
        self.seconds = seconds

        var block: [UInt8] = []
        block.reserveCapacity(Self.blockSize)
        func field(_ content: some Collection<UInt8>, _ width: Int) {
            block += content
            block += repeatElement(0, count: width - content.count)
        }
        field(name, Self.longestName)
        field(Self.octal(isExecutable ? 0o755 : 0o644, digits: 7), 8)
        field(Self.octal(0, digits: 7), 8)  // user
        field(Self.octal(0, digits: 7), 8)  // group
        field(Self.octal(Int64(size), digits: 11), 12)
        field(Self.octal(seconds, digits: 11), 12)
        field("        ".utf8, 8)  // counts as spaces in its own sum
        field("0".utf8, 1)  // a regular file
        field([UInt8](), 100)  // the target of a link
        field("ustar\0".utf8, 6)
        field("00".utf8, 2)
        field([UInt8](), 64)  // names of user and group
        field(Self.octal(0, digits: 7), 8)  // device
        field(Self.octal(0, digits: 7), 8)
        field(prefix, Self.longestPrefix)
        field([UInt8](), 12)
        block.replaceSubrange(Self.checksumField, with: Self.checksum(of: block))
        self.block = block
    }

    /// Reads a header, which must be exactly what this type would write.
    ///
    /// Throws a flaw that names the file and what is not allowed in it: damage, links, folders, devices, the
    /// extensions of GNU and pax, unsafe paths, sizes above `largest`.
    init(reading block: [UInt8], largest: Int) throws(BundleFlaw) {
        guard block.count == Self.blockSize, block[Self.checksumField].elementsEqual(Self.checksum(of: block)) else {
            throw BundleFlaw("", "A header of the archive is damaged: its checksum is not that of its bytes.")
        }
        guard let name = Self.text(block[0..<100]), let prefix = Self.text(block[345..<500]) else {
            throw BundleFlaw("", "A path in the archive is not UTF-8.")
        }
        let text = prefix.isEmpty ? name : "\(prefix)/\(name)"
        let quoted = BundleFlaw.quoted(text)
        let kind = block[156]
        guard kind == UInt8(ascii: "0") else {
            throw BundleFlaw(text, "\(quoted) is \(Self.words(forKind: kind)); only regular files are allowed in the archive.")
        }
        let path = try BagPath(text)
        guard let size = Self.number(block[124..<136]), let seconds = Self.number(block[136..<148]) else {
            throw BundleFlaw(text, "The header of \(quoted) gives its size or time in another form than eleven octal digits.")
        }
        guard size <= largest else {
            throw BundleFlaw(text, "\(quoted) is said to have \(size) bytes; at most \(largest) are read.")
        }
        let isExecutable = block[100..<107].elementsEqual("0000755".utf8)
        let header = try ArchiveHeader(path, size: size, isExecutable: isExecutable, seconds: Int64(seconds))
        guard header.block == block else {
            throw BundleFlaw(
                text,
                "The header of \(quoted) is not in this archive's one form: "
                    + "plain ustar, mode 0644 or 0755, owner and group 0 without names.")
        }
        self = header
    }

    /// The bytes that fill a file of so many up to whole blocks.
    static func padding(after size: Int) -> Int {
        (blockSize - size % blockSize) % blockSize
    }

    /// Cuts a long path at the first slash that leaves a name of at most 100 bytes; nil when that is not possible.
    private static func cut(_ path: [UInt8]) -> (prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
        guard path.count > longestName else { return (path[..<0], path[...]) }
        guard path.count <= longestPath, let slash = path[(path.count - longestName - 1)...].firstIndex(of: 0x2F),
            slash <= longestPrefix
        else { return nil }
        return (path[..<slash], path[(slash + 1)...])
    }

    private static func octal(_ number: Int64, digits: Int) -> [UInt8] {
        (0..<digits).reversed().map { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number >> (3 * Int64($0)) & 7) }
    }

    /// Eleven octal digits and a NUL.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.last == 0 else { return nil }
        var number = 0
        for digit in field.dropLast() {
            guard 0x30...0x37 ~= digit else { return nil }
            number = number << 3 | Int(digit - 0x30)
        }
        return number
    }

    /// Text up to the field's end or its first NUL.
    private static func text(_ field: ArraySlice<UInt8>) -> String? {
        String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The field that guards a header: the sum of all bytes, its own taken for spaces.
    private static func checksum(of block: [UInt8]) -> [UInt8] {
        let before = block[..<checksumField.lowerBound].reduce(0) { $0 + Int64($1) }
        let after = block[checksumField.upperBound...].reduce(0) { $0 + Int64($1) }
        return octal(before + Int64(checksumField.count * 0x20) + after, digits: 6) + [0, 0x20]
    }

    private static func words(forKind kind: UInt8) -> String {
        switch kind {
        case UInt8(ascii: "1"): "a hard link"
        case UInt8(ascii: "2"): "a symbolic link"
        case UInt8(ascii: "3"), UInt8(ascii: "4"): "a device"
        case UInt8(ascii: "5"): "a folder"
        case UInt8(ascii: "6"): "a pipe"
        case UInt8(ascii: "g"), UInt8(ascii: "x"): "an extension of the pax format"
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): "an extension of some program's own"
        default: "an entry of unknown kind"
        }
    }
}
