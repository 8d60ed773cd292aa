import Bundle
import Digests
public import Editorial
import Git
public import Manuals
import Markdown
import Record
import Releases
import Site
import Signing

/// Verifies a bundle from its files alone, and against a manual's record when one is given.
///
/// From its files: every digest and the list of files, the seal, every act against the rules, every signature against the
/// roster then in force, every paragraph against its decision. With a manual also: that its own board sealed it, and that
/// every file, pages and redlines too, is byte for byte what its record gives.
public struct VerifyBundle: Sendable {
    private let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    public func perform(against office: Secretariat?, at moment: Moment) throws(OfficeError) -> Verdict {
        let names = try recorded { () throws(RecordFault) in try inGit { () throws(GitError) in try Folder.names(in: folder) } }
        guard names.contains(where: { $0.hasSuffix(".tar") || $0.hasPrefix("SHA256SUMS") }) else {
            throw .unreadable("\(folder) is neither a manual nor a bundle: nothing of either stands in it.")
        }
        let store = ByteFile.unnamed()
        var contents = Contents(isDigested: office != nil, keepingIn: store ?? HeldBytes())
        let audit = try BundleAudit(of: names, trusting: try office?.releaseSigners(), at: moment, limit: Self.limit) { name throws(OfficeError) in
            let reader = try FileReader(opening: "\(folder)/\(name)")
            return { () throws(OfficeError) in try reader.next() }
        } passingOver: { path in
            // What pages say is made again or not judged; `manual.json` alone has tens of megabytes in a library.
            path.hasPrefix(Contents.site)
        } showing: { path, entry in
            contents.add(path, entry)
        }
        var flaws = audit.flaws.map(\.message)
        var withdrawn: [String] = []
        var sequence: Int?
        // What is in an archive nobody sealed, or not as sealed, says nothing.
        if flaws.isEmpty, let release = audit.release {
            let found = contents.text.audit(of: release) { (try? naming(release)) ?? ElementNaming(outlines: []) }
            try store?.check()
            sequence = found.sequence
            withdrawn = found.withdrawn
            flaws += found.flaws
            // The text is judged: what is held of it need not be held while it is made again.
            contents.text = BundledText(keepingIn: HeldBytes())
            let expected = try office.flatMap { office throws(OfficeError) in try self.contents(of: release, with: contents.documents.printed, office) }
            if office != nil { flaws += try differences(of: contents.digests, from: expected, release) }
            flaws += contents.documents.flaws(against: expected?.documents, mayLack: expected?.mayLackDocuments ?? false)
        }
        return Verdict(
            flaws: flaws, withdrawn: withdrawn, release: audit.release,
            unconfirmedKey: audit.signer.flatMap { if case .unconfirmed(let fingerprint) = $0 { fingerprint } else { nil } },
            sequence: sequence, inForce: try office?.proceedings().editions.last)
    }

    /// What verification found.
    public struct Verdict: Sendable {
        /// A sentence for each failure; empty when the bundle is what its signer sealed.
        public let flaws: [String]
        /// A sentence for each piece of the text that an order withdrew: it is never as it was decided.
        public let withdrawn: [String]
        public let release: ReleaseName?
        /// The fingerprint to compare with the publisher's, where no record vouched for the key.
        public let unconfirmedKey: String?
        /// Which edition of its record it is, counted from the adopted one; nil when that cannot be told.
        let sequence: Int?
        /// The edition in force, where a record was given.
        public let inForce: ReleaseName?
    }

    /// The most bytes of an archive that are read: 8 GiB.
    private static let limit = 8 << 30

    /// What an archive holds.
    private struct Contents {
        var text: BundledText
        var documents = BundledDocuments()
        /// Of each file, by its path, where they are asked for.
        var digests: [String: Digest] = [:]
        let isDigested: Bool

        init(isDigested: Bool, keepingIn store: any ByteStore) {
            self.isDigested = isDigested
            text = BundledText(keepingIn: store)
        }

        /// Takes note of a file of the bag.
        mutating func add(_ path: String, _ entry: ArchiveEntry) {
            guard path.hasPrefix(Self.payload) else { return }
            let isPage = path.hasPrefix(Self.site)
            let path = String(path.dropFirst(Self.payload.count))
            if isDigested { digests[path] = entry.digest }
            guard !isPage else { return }
            text.add(path, entry.bytes)
            documents.add(path, entry.bytes)
        }

        private static let payload = "data/"
        /// Where the pages stand, of which only the digest is asked for.
        static let site = "data/site/"
    }

    /// The names of the text's elements; it is read again for them.
    private func naming(_ release: ReleaseName) throws(OfficeError) -> ElementNaming {
        let file = try FileReader(opening: "\(folder)/\(Seal.archive(of: release))")
        var reader = ArchiveReader(limit: Self.limit)
        var files: [String: SkeletonFile] = [:]
        let text = "\(release)/data/\(BundlePaths.text)"
        do throws(StreamFailure<OfficeError>) {
            while let entry = try reader.next(from: { () throws(OfficeError) in try file.next() }, passingOver: { !$0.text.hasPrefix(text) }) {
                guard entry.path.text.hasPrefix(text) else { continue }
                let path = String(entry.path.text.dropFirst(text.count))
                files[path] = SkeletonFile(entry.bytes, at: path)
            }
        } catch {
            throw .fault("The archive changed while it was read.")
        }
        let reading = ManualReader.readSkeleton(paths: files.keys, known: { [files] path in files[path] }) { _ throws(Never) in [] }
        return ElementNaming(outlines: [Outline(reading.value)])
    }

    /// What the bundle must hold, as the manual's record gives it and, for the documents its pages offer, its own list
    /// of them; nil where the record knows no such release.
    private func contents(of release: ReleaseName, with printed: PrintedDocuments?, _ office: Secretariat) throws(OfficeError) -> BundleContents? {
        guard try office.proceedings().releases[release]?.isPublished ?? false else { return nil }
        return try BundleContents(release, office, with: printed)
    }

    /// Every file that is not what the manual's record gives.
    private func differences(of found: [String: Digest], from contents: BundleContents?, _ release: ReleaseName) throws(OfficeError) -> [String] {
        guard let contents else {
            return ["The manual's record knows no published release \(release)."]
        }
        if let redacted = contents.redacted, found[RedactedText.path] == nil {
            return redacted.words(naming: ElementNaming(outlines: [])).map { "The bundle was made before words in it were withdrawn: take the one issued since. \($0)" }
        }
        var flaws: [String] = []
        var expected: Set<String> = []
        // What an outside program set is held against the markup the record gives, not made again.
        var waiting = contents.files.filter { !$0.path.hasPrefix(PrintedDocuments.folder) }[...]
        while !waiting.isEmpty {
            let files = Array(waiting.prefix(BagFile<OfficeError>.madeTogether))
            waiting = waiting.dropFirst(BagFile<OfficeError>.madeTogether)
            for (file, made) in zip(files, try BagFile.made(files)) {
                expected.insert(file.path)
                guard let digest = found[file.path] else {
                    flaws.append("\(file.path) is missing, and the record gives it.")
                    continue
                }
                let expected = if let made { made.digest } else { try file.digest() }
                if expected != digest { flaws.append("\(file.path) is not what the record gives.") }
            }
        }
        let rest = Set(found.keys.filter { !$0.hasPrefix(PrintedDocuments.folder) }).subtracting(expected)
        return flaws + rest.sorted().map { "\($0) is in the bundle, and the record does not give it." }
    }
}

extension BagFile {
    /// The digest of the file, made now.
    fileprivate func digest() throws(Failure) -> Digest {
        var made = Hasher256()
        try write { made.update($0) }
        return made.finish()
    }
}

extension Secretariat {
    /// Who may seal this manual's releases; nil before the board was founded.
    func releaseSigners() throws(OfficeError) -> AllowedSigners? {
        guard let line = try proceedings().server else { return nil }
        do { return AllowedSigners([try Seal.signer(try PublicKey(openSSH: line))]) } catch {
            throw .fault("The record's server key cannot be read: \(error)")
        }
    }
}
