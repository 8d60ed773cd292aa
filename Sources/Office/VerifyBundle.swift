import Bundle
public import Editorial
import Git
import Glibc
public import Manuals
import Record
import Signing

/// Verifies a bundle from its files alone, and against a manual's record when one is given.
public struct VerifyBundle: Sendable {
    private let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// What the audit found. With an office, the seal must be that board's own, and the archive the very bytes its
    /// record gives.
    public func perform(against office: Secretariat?, at moment: Moment) throws(OfficeError) -> Verdict {
        let names = try recorded { () throws(RecordFault) in try inGit { () throws(GitError) in try Folder.names(in: folder) } }
        guard names.contains(where: { $0.hasSuffix(".tar") || $0.hasPrefix("SHA256SUMS") }) else {
            throw .unreadable("\(folder) is neither a manual nor a bundle: nothing of either stands in it.")
        }
        var trusted: AllowedSigners?
        if let office, let line = try office.proceedings().server {
            do {
                trusted = AllowedSigners([
                    try AllowedSigners.Entry(principal: Seal.principal, namespaces: [Seal.purpose], key: try PublicKey(openSSH: line))
                ])
            } catch { throw .fault("The record's server key cannot be read: \(error)") }
        }
        let audit = try BundleAudit(of: names, trusting: trusted, at: moment, limit: 8 << 30) { name throws(OfficeError) in
            let reader = try FileReader(opening: "\(folder)/\(name)")
            return { () throws(OfficeError) in try reader.next() }
        }
        return Verdict(
            flaws: audit.flaws.map(\.message), release: audit.release,
            unconfirmedKey: audit.signer.flatMap { if case .unconfirmed(let fingerprint) = $0 { fingerprint } else { nil } })
    }

    /// What verification found.
    public struct Verdict: Sendable {
        /// A sentence for each failure; empty when the bundle is what its signer sealed.
        public let flaws: [String]
        public let release: ReleaseName?
        /// The fingerprint to compare with the publisher's, where no record vouched for the key.
        public let unconfirmedKey: String?
    }
}

/// A file read in pieces.
private final class FileReader {
    private let path: String
    private let descriptor: Int32

    init(opening path: String) throws(OfficeError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw OfficeError(.git(Folder.failure("open", path))) }
    }

    deinit { close(descriptor) }

    /// The next piece, at most 256 KiB; nil at the end.
    func next() throws(OfficeError) -> [UInt8]? {
        let path = path
        let descriptor = descriptor
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, buffer.count)
            while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
            failed = got < 0
            count = max(0, got)
        }
        guard !failed else { throw OfficeError(.git(Folder.failure("read", path))) }
        return bytes.isEmpty ? nil : bytes
    }
}
