import Digests
public import Editorial
import Instruments
public import Manuals
import Record
import Releases
import Site

/// Has the manual and each chapter of a release set as PDF, and keeps them for its bundle.
///
/// A document is made again only when its markup or the program changed.
public struct MakeDocuments: Sendable {
    private let release: ReleaseName
    /// Where they go instead of to the release's bundle.
    private let folder: String?

    public init(release: ReleaseName, into folder: String? = nil) {
        self.release = release
        self.folder = folder
    }

    public enum Outcome: Sendable {
        /// So many were made now, so many stood there already, made from the same markup by the same program.
        case done(made: Int, kept: Int, program: String, folder: String)
        /// The program that makes them is not installed.
        case missing(program: String)
    }

    public func perform(in office: Secretariat) async throws(OfficeError) -> Outcome {
        let folder = folder.map(DocumentFolder.init(at:)) ?? DocumentFolder(of: release, office)
        let (plan, editions) = try plan(office)
        let typst: Typst
        do { typst = try await Typst() } catch {
            if case .missing(let program) = error { return .missing(program: program) }
            throw .fault(error.description)
        }
        let standing = folder.printed()
        let known = standing?.program == typst.version ? standing?.documents ?? [] : []
        var documents: [PrintedDocuments.Document] = []
        var made = 0
        for batch in plan.documents.batches(of: Self.atOnce) {
            let settings = try await set(batch, knowing: known, in: folder, with: typst)
            try recorded { () throws(RecordFault) in try editions.check() }
            for (document, pdf) in settings {
                documents.append(document)
                guard let pdf else { continue }
                try folder.write(pdf, as: document.name)
                made += 1
            }
        }
        try folder.write(PrintedDocuments(program: typst.version, documents: documents))
        return .done(made: made, kept: documents.count - made, program: typst.version, folder: folder.path)
    }

    /// A document, with its bytes if it was made now.
    private typealias Setting = (document: PrintedDocuments.Document, pdf: [UInt8]?)

    /// Sets some documents at the same time; gives them in their order.
    private func set(
        _ files: ArraySlice<PlannedFile>, knowing known: [PrintedDocuments.Document], in folder: DocumentFolder, with typst: Typst
    ) async throws(OfficeError) -> [Setting] {
        do {
            return try await withThrowingTaskGroup(of: (Int, Setting).self) { group in
                for (place, file) in zip(files.indices, files) {
                    group.addTask { (place, try await Self.set(file, knowing: known, in: folder, with: typst)) }
                }
                var settings: [(place: Int, setting: Setting)] = []
                for try await setting in group { settings.append(setting) }
                return settings.sorted { $0.place < $1.place }.map(\.setting)
            }
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
    }

    private static func set(
        _ file: PlannedFile, knowing known: [PrintedDocuments.Document], in folder: DocumentFolder, with typst: Typst
    ) async throws(OfficeError) -> Setting {
        let markup = file.bytes()
        let name = PrintedDocuments.name(of: file)
        let digest = Digest(of: markup)
        if let document = known.first(where: { $0.name == name && $0.markup == digest }), folder.bytes(of: document) != nil { return (document, nil) }
        do {
            let pdf = try await typst.pdf(of: markup)
            return (PrintedDocuments.Document(name: name, markup: digest, sha256: Digest(of: pdf), size: pdf.count), pdf)
        } catch {
            throw .refused("unset-document", "\(name) cannot be set: \(error)", remedy: "Mend the text it names, or publish without documents.")
        }
    }

    private static let atOnce = 2

    private func plan(_ office: Secretariat) throws(OfficeError) -> (DocumentPlan, EditionReading) {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try release.known(in: proceedings)
            if known.isPublished, folder == nil {
                throw .refused(
                    Refusal(
                        "sealed", "The bundle of release \(release) is sealed: no document is added to it.",
                        remedy: "Name a folder to have them set for yourself (--out)."))
            }
            let editions = EditionReading(proceedings, office, withholding: proceedings.withdrawnWords)
            return (DocumentPlan(try editions.printed(known)), editions)
        }
    }
}

extension Array {
    /// The elements in their order, so many at a time.
    fileprivate func batches(of count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}
