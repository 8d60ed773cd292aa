import Bundle
import Digests
public import Editorial
import Git
public import Manuals
import Record
import Releases
import Site

/// Writes a published release's bundle into `releases/<name>/` beside the working copy.
///
/// The archive is a pure function of the release and the record: written twice, it has the same bytes.
public struct WriteBundle: Sendable {
    private let release: ReleaseName

    public init(release: ReleaseName) {
        self.release = release
    }

    /// Returns the folder; nil when the manual has no working copy to put it beside.
    public func perform(in office: Secretariat) throws(OfficeError) -> String? {
        guard let root = office.repository.workTree else { return nil }
        let folder = "\(root)/releases/\(release)"
        let contents = try BundleContents(release, office)
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in try Folder.make(folder) }
        }
        let archive = "\(folder)/\(Seal.archive(of: release))"
        let digest = try written(contents, to: archive)
        let seal: Seal
        do { seal = try Seal(on: digest, of: release, with: try office.keys.serverKey()) } catch let error as RecordFault {
            throw OfficeError(error)
        } catch { throw .fault("The release cannot be signed: \(error)") }
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                for file in seal.files { try DurableFile.write(file.bytes, to: "\(folder)/\(file.name)", mode: 0o644) }
            }
        }
        return folder
    }

    private func written(_ contents: BundleContents, to path: String) throws(OfficeError) -> Digest {
        do {
            let bag = try Bag(name: release, day: contents.day, files: contents.files)
            let file = try FolderFile(creating: path + ".part")
            let digest = try bag.write { bytes throws(OfficeError) in try file.append(bytes) }
            try file.place(at: path)
            return digest
        } catch let flaw as BundleFlaw {
            throw .refused("unbundled", flaw.message, remedy: "Rename the file and release again.")
        } catch StreamFailure<OfficeError>.flaw(let flaw) {
            throw .refused("unbundled", flaw.message, remedy: "Rename the file and release again.")
        } catch StreamFailure<OfficeError>.outside(let error) {
            throw error
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
    }
}
