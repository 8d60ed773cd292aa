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

    init(_ name: ReleaseName, _ office: Secretariat) throws(OfficeError) {
        (day, files, documents) = try recorded { () throws(RecordFault) in
            let events = try Self.events(upTo: name, office)
            let record = try BundledRecord(events)
            let release = try name.known(in: record.proceedings)
            guard release.isPublished, let commit = release.state.commit.flatMap({ ObjectID(hex: $0.hex) }) else {
                throw .refused(
                    Refusal(
                        "not-published", "Release \(name) is \(release.state.words), so it has no bundle.", remedy: "Publish it first."))
            }
            let editions = EditionReading(record.proceedings, office)
            let edition = try editions.edition(release, on: record.proceedings.latest?.day ?? release.publication)
            var files = SitePlan(edition).files.map { page in BagFile("site/\(page.path)") { () throws(OfficeError) in page.bytes() } }
            for page in try ShowSite.attachments(at: commit, office) {
                files.append(BagFile("site/\(page.path)") { () throws(OfficeError) in try page.bytes() })
            }
            files += try Self.text(at: commit, office)
            files += record.files.map { file in BagFile(file.path) { () throws(OfficeError) in file.bytes } }
            let adopted = try Self.adopted(in: record.proceedings, editions)
            files.append(try Self.json(BundlePaths.adopted, AdoptedElements(adopted.text, of: adopted.release)))
            files.append(try Self.json(BundlePaths.edition, edition.facts))
            files.append(try Self.json(BundlePaths.lineage, Lineage(of: edition.earlier.reversed().map(\.edition) + [edition])))
            let text = try Self.table(of: try editions.manual(of: release))
            files.append(try Self.json(BundlePaths.provenance, try Self.provenance(of: text, in: name, from: adopted.text, record.proceedings)))
            files += DocumentFolder(of: name, office).files()
            return (release.publication, files, DocumentPlan(try editions.printed(release)))
        }
    }

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

    private static func adopted(
        in proceedings: Proceedings, _ editions: EditionReading
    ) throws(RecordFault) -> (release: ReleaseName, text: ElementTable) {
        guard let first = proceedings.editions.first.flatMap({ proceedings.releases[$0] }) else {
            throw .refused(Refusal("nothing-adopted", "No edition was ever adopted.", remedy: "Adopt one first."))
        }
        return (first.name, try table(of: try editions.manual(of: first)))
    }

    /// What the board decides about; changelogs are computed from its decisions.
    private static func table(of manual: Manual) throws(RecordFault) -> ElementTable {
        do { return try ElementTable(manual.withoutChangelogs) } catch { throw .composition(error) }
    }

    private static func provenance(
        of text: ElementTable, in release: ReleaseName, from adopted: ElementTable, _ proceedings: Proceedings
    ) throws(RecordFault) -> Provenance {
        do { return try Provenance(of: text, in: release, from: adopted, by: proceedings) } catch {
            throw .refused(
                Refusal("untraced-text", error.flaws.map(\.message).joined(separator: " "), remedy: "Verify the record (rubric verify)."))
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
    static let adopted = "\(BundledRecord.folder)/adopted.json"
    static let edition = "\(BundledRecord.folder)/edition.json"
    static let lineage = "lineage.json"
    static let provenance = "provenance.json"
}

extension Manual {
    /// The text the board decides about; changelogs are computed from its decisions.
    var withoutChangelogs: Manual {
        var manual = self
        manual.files = files.filter { !$0.key.hasPrefix("\(ManualPaths.changelogs)/") }
        return manual
    }
}
