import Bundle
import Digests
import Editorial
import Manuals
import Signing
import Testing

/// A bundle in memory: the four files by name.
struct SampleBundle {
    static let release = "2023-09"
    static let archive = "2023-09.tar"
    static let payload = ["site/index.html": "<h1>Rubric</h1>\n", "changelog.md": "May became must.\n"]

    let key: PrivateKey
    var files: [String: [UInt8]]

    /// A bundle of text files, sealed with a key made from one repeated byte.
    init(_ release: String = release, payload: [String: String] = payload, seed: UInt8 = 7) throws {
        let bytes = try Self.archive(release, payload: payload)
        try self.init(sealing: bytes, as: release, seed: seed)
    }

    /// A bundle around any bytes for an archive.
    init(sealing archive: [UInt8], as release: String = release, seed: UInt8 = 7) throws {
        let name = try #require(ReleaseName(release))
        key = try PrivateKey(seed: Array(repeating: seed, count: 32))
        files = [Seal.archive(of: name): archive]
        for file in try Seal(on: Digest(of: archive), of: name, with: key).files { files[file.name] = file.bytes }
    }

    /// The archive of a bag of text files.
    static func archive(_ release: String = release, payload: [String: String] = payload) throws -> [UInt8] {
        var archive: [UInt8] = []
        _ = try bag(release, payload: payload).write { archive += $0 }
        return archive
    }

    static func bag(_ release: String = release, payload: [String: String] = payload) throws -> Bag<Never> {
        try Bag(
            name: try #require(ReleaseName(release)), day: try #require(CalendarDay("2023-09-30")),
            files: payload.map { path, text in BagFile(path) { Array(text.utf8) } })
    }

    /// Whom a reader trusts who knows the publisher's key.
    var signers: AllowedSigners {
        get throws {
            AllowedSigners([try AllowedSigners.Entry(principal: Seal.principal, namespaces: [Seal.purpose], key: key.publicKey)])
        }
    }

    func audit(trusting signers: AllowedSigners? = nil, limit: Int = 1 << 20, piece: Int = 1000) -> BundleAudit {
        BundleAudit(of: files.keys.sorted(), trusting: signers, at: Moment(seconds: 1_700_000_000), limit: limit) { name in
            pieces(of: files[name] ?? [], size: piece)
        }
    }
}

/// A stream of bytes in pieces of a size.
func pieces(of bytes: [UInt8], size: Int = 1000) -> () -> [UInt8]? {
    var rest = bytes[...]
    return {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
    }
}

/// Everything in an archive, by path.
func unpacked(_ archive: [UInt8], limit: Int = 1 << 30, piece: Int = 1000) throws -> [(path: String, bytes: [UInt8])] {
    var reader = ArchiveReader(limit: limit)
    let stream = pieces(of: archive, size: piece)
    var entries: [(path: String, bytes: [UInt8])] = []
    while let entry = try reader.next(from: stream) { entries.append((entry.path.text, entry.bytes)) }
    return entries
}

/// What is wrong with an archive, or nil.
func flaw(in archive: [UInt8], limit: Int = 1 << 30, piece: Int = 1000) -> String? {
    do {
        _ = try unpacked(archive, limit: limit, piece: piece)
        return nil
    } catch StreamFailure<Never>.flaw(let flaw) {
        return flaw.message
    } catch {
        return "\(error)"
    }
}
