import Digests
import Editorial

/// What stands in a bag, as far as its validity goes: a checksum of every file, and the texts that list them.
struct BagContents {
    /// The release whose bag it should be, in the form Rubric writes; nil for a bag of anybody's.
    private let release: ReleaseName?
    private let checksums: [Checksum]
    private var sums: [BagPath: Sums] = [:]
    /// The files that say something about the bag.
    private var texts: [BagPath: [UInt8]] = [:]

    /// What a file's checksums are, of those that count.
    private struct Sums {
        var sha256: Digest?
        /// In small hexadecimal digits.
        var sha512: String?

        func hex(_ checksum: Checksum) -> String? {
            switch checksum {
            case .sha256: sha256?.hex
            case .sha512: sha512
            }
        }
    }

    /// A bag of Rubric's own.
    init(of release: ReleaseName) {
        self.release = release
        checksums = [.sha256]
    }

    /// A bag of anybody's, whose files are listed with these checksums.
    init(checksums: [Checksum]) {
        release = nil
        self.checksums = checksums
    }

    /// Takes note of a file of Rubric's own archive.
    mutating func add(_ path: BagPath, _ entry: ArchiveEntry) { add(path, entry.bytes, Sums(sha256: entry.digest)) }

    /// Takes note of a file.
    mutating func add(_ path: BagPath, _ bytes: [UInt8]) {
        add(path, bytes, Sums(
            sha256: checksums.contains(.sha256) ? Digest(of: bytes) : nil, sha512: checksums.contains(.sha512) ? SHA512.hex(of: bytes) : nil))
    }

    private mutating func add(_ path: BagPath, _ bytes: [UInt8], _ found: Sums) {
        sums[path] = found
        if path == BagLayout.declaration || path == BagLayout.description || ManifestTitle(path) != nil {
            texts[path] = bytes
        }
    }

    /// Everything that makes the bag invalid, file by file.
    func flaws() -> [BundleFlaw] {
        var flaws: [BundleFlaw] = []
        if let flaw = declarationFlaw() { flaws.append(flaw) }
        if sums[BagLayout.fetch] != nil {
            flaws.append(
                BundleFlaw(BagLayout.fetch.text, "“\(BagLayout.fetch)” would bring files from elsewhere; a bag must be complete."))
        }
        var manifests: [BagManifest] = []
        let titles = texts.keys.sorted().compactMap(ManifestTitle.init)
        for title in titles {
            do throws(BundleFlaw) {
                let bytes = texts[title.path] ?? []
                manifests.append(try release == nil ? BagManifest(parsing: bytes, as: title) : BagManifest(sums: bytes, as: title))
            } catch {
                flaws.append(error)
            }
        }
        if !titles.contains(where: \.isOfPayload) {
            flaws.append(BundleFlaw("", "The bag has no list of its files, such as “\(BagLayout.manifest)”."))
        }
        for manifest in manifests { flaws += self.flaws(against: manifest) }
        if let release { flaws += self.flaws(asBagOf: release) }
        return flaws
    }

    private func declarationFlaw() -> BundleFlaw? {
        guard let declaration = texts[BagLayout.declaration] else {
            return BundleFlaw("", "“\(BagLayout.declaration)” is missing: the folder does not say that it is a bag.")
        }
        return BagDeclaration.flaw(in: declaration)
    }

    /// Holds the files against one list.
    private func flaws(against manifest: BagManifest) -> [BundleFlaw] {
        let list = "“\(manifest.title.path)”"
        var flaws: [BundleFlaw] = []
        var listed: Set<BagPath> = []
        for line in manifest.lines {
            let name = BundleFlaw.quoted(line.path.text)
            listed.insert(line.path)
            if isPayload(line.path) != manifest.title.isOfPayload {
                flaws.append(BundleFlaw(line.path.text, "\(name) does not belong in \(list)."))
            }
            guard let sums = sums[line.path] else {
                flaws.append(BundleFlaw(line.path.text, "\(name) is listed in \(list) but is not there."))
                continue
            }
            if sums.hex(manifest.checksum) != line.checksum {
                flaws.append(BundleFlaw(line.path.text, "\(name) is not the file that \(list) lists: its \(manifest.checksum) differs."))
            }
        }
        for path in sums.keys.sorted() where !listed.contains(path) && mustBeListed(path, in: manifest) {
            flaws.append(BundleFlaw(path.text, "\(BundleFlaw.quoted(path.text)) is there but not listed in \(list)."))
        }
        return flaws
    }

    /// A list of the payload lists all of it. Beside the payload, BagIt lets files go unlisted; Rubric does not.
    private func mustBeListed(_ path: BagPath, in manifest: BagManifest) -> Bool {
        manifest.title.isOfPayload ? isPayload(path) : release != nil && !isPayload(path) && path != BagLayout.tagManifest
    }

    /// What a bag of Rubric's own must have besides.
    private func flaws(asBagOf release: ReleaseName) -> [BundleFlaw] {
        var flaws: [BundleFlaw] = []
        for path in [BagLayout.manifest, BagLayout.tagManifest, BagLayout.script] where sums[path] == nil {
            flaws.append(BundleFlaw(path.text, "“\(path)” is missing."))
        }
        let description = texts[BagLayout.description] ?? []
        let identifier = BagLayout.identifier(release)
        if !description.split(separator: 0x0A).contains(where: { $0.elementsEqual(identifier.utf8) }) {
            flaws.append(
                BundleFlaw(BagLayout.description.text, "“\(BagLayout.description)” does not name the release with a line “\(identifier)”."))
        }
        return flaws
    }

    private func isPayload(_ path: BagPath) -> Bool { path.below("\(BagLayout.payload)/") != nil }
}
