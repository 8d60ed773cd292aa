import Bundle
import Digests
public import Editorial
import Git
import Glibc
import Record
import Signing

/// Writes a published release's bundle into `releases/<name>/` beside the working copy, and says in `releases/latest.json`
/// which release is the newest.
///
/// Both are pure functions of the record: written twice, they have the same bytes.
public struct WriteBundle: Sendable {
    private let release: ReleaseName

    public init(release: ReleaseName) {
        self.release = release
    }

    /// Returns the folder; nil when the manual has no working copy to put it beside.
    ///
    /// A new folder appears whole: it is made under another name and renamed.
    public func perform(in office: Secretariat) throws(OfficeError) -> String? {
        guard let root = office.repository.workTree else { return nil }
        let folder = "\(root)/\(Self.folder)/\(release)"
        // Without the key that seals it nothing is begun.
        _ = try recorded { () throws(RecordFault) in try office.keys.serverKey() }
        let contents = try BundleContents(release, office)
        let isThere = access(folder, F_OK) == 0
        let staging = isThere ? folder : "\(folder).part"
        try inFolder { () throws(GitError) in try Folder.make(staging) }
        let digest = try written(contents, to: "\(staging)/\(Seal.archive(of: release))")
        let seal = try signed(office) { key throws(SigningError) in try Seal(on: digest, of: release, with: key).files }
        for file in seal { try FolderFile.write(file.bytes, to: "\(staging)/\(file.name)") }
        if !isThere, rename(staging, folder) != 0 { throw OfficeError(.git(Folder.failure("rename", staging))) }
        try writeLatest(digest, in: "\(root)/\(Self.folder)", office)
        return folder
    }

    /// The folder of bundles beside the working copy.
    static let folder = "releases"

    /// Whether the bundle of a release stands beside the working copy, or has no place because there is none.
    static func isWritten(_ release: ReleaseName, _ office: Secretariat) -> Bool {
        guard let root = office.repository.workTree else { return true }
        return access("\(root)/\(Self.folder)/\(release)", F_OK) == 0
    }

    /// Refuses to publish into a folder that holds something already.
    static func refuseStanding(_ release: ReleaseName, _ office: Secretariat) throws(OfficeError) {
        guard let root = office.repository.workTree, isWritten(release, office) else { return }
        let folder = "\(root)/\(Self.folder)/\(release)"
        throw .refused(
            "bundle-exists", "The folder \(folder) is there already, and release \(release) is not published.",
            remedy: "Look what it holds and move it away; then publish again.")
    }

    /// Only the newest edition's bundle says that it is the newest.
    private func writeLatest(_ digest: Digest, in folder: String, _ office: Secretariat) throws(OfficeError) {
        let proceedings = try office.proceedings()
        guard proceedings.editions.last == release, let known = proceedings.releases[release], case .published(_, _, let moment) = known.state
        else { return }
        let latest = LatestRelease(known, sequence: proceedings.editions.count, published: moment, archive: digest)
        let files = try signed(office) { key throws(SigningError) in try latest.files(signedWith: key) }
        for file in files { try FolderFile.write(file.bytes, to: "\(folder)/\(file.name)") }
    }

    private func signed<Value>(_ office: Secretariat, _ work: (PrivateKey) throws(SigningError) -> Value) throws(OfficeError) -> Value {
        let key = try recorded { () throws(RecordFault) in try office.keys.serverKey() }
        do { return try work(key) } catch { throw .fault("The release cannot be signed: \(error)") }
    }

    private func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }

    private func written(_ contents: BundleContents, to path: String) throws(OfficeError) -> Digest {
        let file = try FolderFile(path)
        let digest = try contents.write(release) { bytes throws(OfficeError) in try file.append(bytes) }
        try file.place()
        return digest
    }
}

extension BundleContents {
    /// Writes the archive into a sink, and gives its digest.
    func write(_ release: ReleaseName, to sink: ([UInt8]) throws(OfficeError) -> Void) throws(OfficeError) -> Digest {
        do {
            return try Bag(name: release, day: day, files: files).write(to: sink)
        } catch let flaw as BundleFlaw {
            throw .refused("unbundled", flaw.message, remedy: "Give what it names a shorter name or fewer bytes, and release again.")
        } catch StreamFailure<OfficeError>.flaw(let flaw) {
            throw .refused("unbundled", flaw.message, remedy: "Give what it names a shorter name or fewer bytes, and release again.")
        } catch StreamFailure<OfficeError>.outside(let error) {
            throw error
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
    }
}
