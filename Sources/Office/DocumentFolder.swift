import Bundle
import Digests
import Editorial
import Git
import Manuals
import Record
import Site

/// Where the documents of a release are kept between being made and being sealed: below the git directory, since an
/// outside program made them and no clone can make them again byte for byte.
struct DocumentFolder {
    let path: String

    init(of release: ReleaseName, _ office: Secretariat) {
        path = "\(office.repository.gitDirectory)/rubric/documents/\(release)"
    }

    /// A folder somebody named.
    init(at path: String) {
        self.path = path
    }

    /// What was made; nil when nothing was, or not all of it.
    func printed() -> PrintedDocuments? {
        guard let bytes = try? DurableFile.read("\(path)/\(PrintedDocuments.fileName)", limit: 1 << 24) else { return nil }
        return try? CanonicalJSON.value(PrintedDocuments.self, from: bytes)
    }

    /// A document's bytes; nil when it is not there as it was made.
    func bytes(of document: PrintedDocuments.Document) -> [UInt8]? {
        guard let bytes = try? DurableFile.read("\(path)/\(document.name)", limit: Self.limit), Digest(of: bytes) == document.sha256 else { return nil }
        return bytes
    }

    func write(_ bytes: [UInt8], as name: String) throws(OfficeError) {
        let file = "\(path)/\(name)"
        do { try Folder.make(file.lastIndex(of: "/").map { String(file[..<$0]) } ?? path) } catch { throw OfficeError(.git(error)) }
        try FolderFile.write(bytes, to: file)
    }

    /// Says what was made; to be written last.
    func write(_ printed: PrintedDocuments) throws(OfficeError) {
        do { try write(try CanonicalJSON.bytes(of: printed), as: PrintedDocuments.fileName) } catch let error as OfficeError {
            throw error
        } catch {
            throw .fault("The list of documents cannot be spelled as JSON.")
        }
    }

    /// A document's bytes; a fault when it is not there as it was made.
    func bytesAsMade(of document: PrintedDocuments.Document) throws(OfficeError) -> [UInt8] {
        guard let bytes = bytes(of: document) else {
            throw .fault("\(document.name) in \(path) is not what was made: remove the folder, make the documents again and publish again.")
        }
        return bytes
    }

    /// Documents as files of a bundle, with the list of them.
    func files(of printed: PrintedDocuments) -> [BagFile<OfficeError>] {
        guard let list = try? CanonicalJSON.bytes(of: printed) else { return [] }
        let documents = printed.documents.map { document in
            BagFile<OfficeError>(PrintedDocuments.folder + document.name) { () throws(OfficeError) in try bytesAsMade(of: document) }
        }
        return documents + [BagFile(PrintedDocuments.folder + PrintedDocuments.fileName) { () throws(OfficeError) in list }]
    }

    private static let limit = 1 << 28
}
