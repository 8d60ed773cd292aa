import Bundle
import Digests
import Editorial
import Git
import Manuals
import Record
import Releases
import Site

/// What goes into a release's bundle, file by file.
struct BundleContents {
    let day: CalendarDay
    let files: [BagFile<OfficeError>]
    /// What the documents in it are set from.
    let documents: DocumentPlan
    /// Whether documents may be left out of it, since words were withdrawn after they were set, or shown again.
    let mayLackDocuments: Bool
    /// What it does not show because an order withdrew it; nil when it shows everything that was decided.
    let redacted: RedactedText?

    /// What the record gives, with the documents that were set of it and are kept to be sealed.
    init(_ name: ReleaseName, _ office: Secretariat) throws(OfficeError) {
        try self.init(name, office, with: DocumentFolder(of: name, office).printed())
    }

    /// `printed` lists the documents: those kept, or those of a bundle, whose pages are to be made again though nobody can
    /// make the documents.
    init(_ name: ReleaseName, _ office: Secretariat, with printed: PrintedDocuments?) throws(OfficeError) {
        // An order to withdraw words holds for every edition, whenever it was given.
        let now = try office.proceedings()
        let redactions = now.withdrawnWords
        let mayLack = now.hasHadWordsWithdrawn
        mayLackDocuments = mayLack
        (day, files, documents, redacted) = try recorded { () throws(RecordFault) in
            let events = try Self.events(upTo: name, office)
            let record = try BundledRecord(events)
            let release = try name.known(in: record.proceedings)
            guard release.isPublished, let commit = release.state.commit.flatMap({ ObjectID(hex: $0.hex) }) else {
                throw .refused(
                    Refusal(
                        "not-published", "Release \(name) is \(release.state.words), so it has no bundle.", remedy: "Publish it first."))
            }
            let decided = EditionReading(record.proceedings, office)
            let origins = try Origins(of: release, in: record.proceedings, office)
            let redacted = try Self.redacted(redactions, of: release, decided)
            let editions = redacted == nil ? decided : EditionReading(record.proceedings, office, withholding: redactions)
            let edition = try editions.edition(release, on: record.proceedings.latest?.day ?? release.publication)
            let documents = DocumentPlan(try editions.printed(release))
            let sealed = mayLack ? printed?.set(from: documents) : printed
            let words = ByteFile.unnamed()
            let plan = SitePlan(edition, offering: sealed?.offered(in: Self.documentsFromSite) ?? .none, keepingWordsIn: words)
            // In an archive the index comes before the pages.
            plan.gatherWords()
            var files: [BagFile<OfficeError>] = []
            for page in try ShownPage.pages(of: plan, checking: editions, words) + ShowSite.attachments(at: commit, office, withholding: redactions) {
                files.append(page.file(at: "site/\(page.path)"))
            }
            files += try Self.text(at: commit, office)
            if redacted != nil { try Self.withhold(redactions, from: &files, of: release, decided) }
            files += record.files.map { file in BagFile(file.path) { () throws(OfficeError) in file.bytes } }
            files += try origins.adopted()
            files.append(try Self.json(BundlePaths.edition, edition.facts))
            files.append(
                BagFile(BundlePaths.lineage) { () throws(OfficeError) in
                    Lineage(of: edition.earlier.reversed().map(\.edition) + [edition]).canonicalBytes
                })
            files.append(BagFile(BundlePaths.provenance) { () throws(OfficeError) in try recorded(origins.provenance) })
            if let redacted { files.append(try Self.json(RedactedText.path, redacted)) }
            if let sealed { files += DocumentFolder(of: name, office).files(of: sealed) }
            return (release.publication, files, documents, redacted)
        }
    }

    /// A bundle's documents stand beside its site, not in it.
    private static let documentsFromSite = "../\(PrintedDocuments.folder)"

    /// Every act up to the release's publication, or all where it is not published: what is decided about it later changes
    /// no byte of its bundle.
    private static func events(upTo name: ReleaseName, _ office: Secretariat) throws(RecordFault) -> [Event] {
        let events = try office.ledger.entries().map(\.event)
        let last = events.firstIndex { event in
            switch event.act {
            case .publish(let act): act.release == name
            case .adopt(let act): act.release == name
            default: false
            }
        }
        return last.map { Array(events[...$0]) } ?? events
    }

    /// What of a release's text, and of those before it, is withdrawn; nil where nothing is.
    private static func redacted(_ redactions: [Redaction], of release: Release, _ decided: EditionReading) throws(RecordFault) -> RedactedText? {
        guard !redactions.isEmpty else { return nil }
        return RedactedText(redactions, in: try decided.manual(of: release), after: try decided.manuals(before: release))
    }

    /// Takes what is withdrawn out of the manual's files: chapters are spelled as they are shown, changelogs lose the lines
    /// about what is withdrawn, and withdrawn attachments are not there.
    private static func withhold(
        _ redactions: [Redaction], from files: inout [BagFile<OfficeError>], of release: Release, _ decided: EditionReading
    ) throws(RecordFault) {
        let units = redactions.reduce(into: Set<ElementID>()) { $0.formUnion($1.units) }
        var shown: [String: [UInt8]] = [:]
        for (path, chapter) in try decided.manual(of: release).withholding(redactions).chapters {
            shown[BundlePaths.text + path] = CanonicalText.chapter(chapter)
        }
        for (path, changelog) in try decided.changelogs(upTo: release, without: units) { shown[BundlePaths.text + path] = Array(changelog.utf8) }
        let gone = Set(redactions.flatMap(\.files).map { BundlePaths.text + $0 })
        files = files.compactMap { file in
            if gone.contains(file.path) { return nil }
            guard let bytes = shown[file.path] else { return file }
            return BagFile(file.path) { () throws(OfficeError) in bytes }
        }
    }

    /// The manual's files as they are, byte for byte.
    private static func text(at commit: ObjectID, _ office: Secretariat) throws(RecordFault) -> [BagFile<OfficeError>] {
        let tree = try inGit { () throws(GitError) in
            try office.repository.files(inTree: try office.repository.commit(commit).tree)
        }
        return tree.map { file in
            BagFile("\(BundlePaths.text)\(file.path)") { () throws(OfficeError) in
                try recorded { () throws(RecordFault) in
                    try inGit { () throws(GitError) in try office.repository.blob(file.id) }
                }
            }
        }
    }

    private static func json(_ path: String, _ value: some Encodable) throws(RecordFault) -> BagFile<OfficeError> {
        let bytes: [UInt8]
        do { bytes = try CanonicalJSON.bytes(of: value) } catch {
            throw .damaged(commit: "(none)", reason: "\(path) cannot be spelled as JSON.")
        }
        return BagFile(path) { () throws(OfficeError) in bytes }
    }
}

/// Where things stand in a bundle.
enum BundlePaths {
    static let text = "text/"
    static let adopted = "\(BundledRecord.folder)/adopted/"
    static let edition = "\(BundledRecord.folder)/edition.json"
    static let lineage = "lineage.json"
    static let provenance = "provenance.json"
}

