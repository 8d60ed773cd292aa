import Bundle
import Digests
import Editorial
import Git
import Manuals
import Record
import Releases
import Signing
import Site

/// What goes into a release's bundle, file by file.
struct BundleContents {
    let day: CalendarDay
    let files: [BagFile<OfficeError>]

    init(_ name: ReleaseName, _ office: Secretariat) throws(OfficeError) {
        (day, files) = try recorded { () throws(RecordFault) in
            let proceedings = try Self.proceedings(atPublicationOf: name, office)
            let release = try name.known(in: proceedings)
            guard release.isPublished, let commit = release.state.commit.flatMap({ ObjectID(hex: $0.hex) }) else {
                throw .refused(
                    Refusal(
                        "not-published", "Release \(name) is \(release.state.words), so it has no bundle.", remedy: "Publish it first."))
            }
            let edition = try EditionReading(proceedings, office).edition(release, on: proceedings.latest?.day ?? release.publication)
            var files = SitePlan(edition).files.map { page in BagFile("site/\(page.path)") { () throws(OfficeError) in page.bytes() } }
            let tree = try inGit { () throws(GitError) in
                try office.repository.files(inTree: try office.repository.commit(commit).tree)
            }
            for file in tree {
                let load = { @Sendable () throws(OfficeError) in
                    try recorded { () throws(RecordFault) in
                        try inGit { () throws(GitError) in try office.repository.blob(file.id) }
                    }
                }
                files.append(BagFile("text/\(file.path)", bytes: load))
            }
            for page in try ShowSite.attachments(at: commit, office) {
                files.append(BagFile("site/\(page.path)") { () throws(OfficeError) in try page.bytes() })
            }
            files.append(try Self.json("record/decisions.json", try Self.decisions(of: release, proceedings, office)))
            files.append(try Self.json("record/edition.json", edition.facts))
            files.append(try Self.json("provenance.json", try Self.provenance(of: release, proceedings, office)))
            return (release.publication, files)
        }
    }

    /// The proceedings as they were when a release was published, or as they are when it is not: what is decided about
    /// it later changes no byte of its bundle.
    private static func proceedings(atPublicationOf name: ReleaseName, _ office: Secretariat) throws(RecordFault) -> Proceedings {
        var proceedings = Proceedings()
        for entry in try office.ledger.entries() {
            try ruled { () throws(Refusal) in try proceedings.take(entry.event) }
            if proceedings.releases[name]?.isPublished == true { break }
        }
        return proceedings
    }

    private static func json(_ path: String, _ value: some Encodable) throws(RecordFault) -> BagFile<OfficeError> {
        let bytes: [UInt8]
        do { bytes = try CanonicalJSON.bytes(of: value) } catch {
            throw .damaged(commit: "(none)", reason: "\(path) cannot be spelled as JSON.")
        }
        return BagFile(path) { () throws(OfficeError) in bytes }
    }

    /// Every act of the record that led to the release, as it stands there: subjects, positions and signatures.
    private static func decisions(
        of release: Release, _ proceedings: Proceedings, _ office: Secretariat
    ) throws(RecordFault) -> [Event] {
        let proposals = Set(release.proposals)
        let ballots = Set(proposals.flatMap { proceedings.proposals[$0]?.ballots ?? [] })
        return try office.ledger.entries().map(\.event).filter { event in
            switch event.act {
            case .submit(let act): proposals.contains(act.proposal)
            case .openBallot(let act): ballots.contains(act.ballot)
            case .cast(let act): ballots.contains(act.ballot)
            case .closeBallot(let act): ballots.contains(act.ballot)
            case .schedule(let act): act.release == release.name
            case .openRelease(let act): act.release == release.name
            case .freeze(let act): act.release == release.name
            case .certify(let act): act.release == release.name
            case .publish(let act): act.release == release.name
            case .approveUrgently(let act): proposals.contains(act.subject.proposal)
            case .lapse(let act): release.undoes.contains(act.proposal)
            case .recompose(let act): act.release == release.name
            case .found, .adopt, .withdraw, .sendBack, .postpone, .supersede, .correct, .proposeNotice, .approveNotice, .endNotice, .receive, .decline,
                .adoptSuggestion, .govern, .consult: false
            }
        }
    }

    private static func provenance(
        of release: Release, _ proceedings: Proceedings, _ office: Secretariat
    ) throws(RecordFault) -> Provenance {
        let editions = EditionReading(proceedings, office)
        guard let first = proceedings.editions.first.flatMap({ proceedings.releases[$0] }) else {
            throw .refused(Refusal("nothing-adopted", "No edition was ever adopted.", remedy: "Adopt one first."))
        }
        do {
            let text = try ElementTable(try editions.manual(of: release).withoutChangelogs)
            let adopted = try ElementTable(try editions.manual(of: first).withoutChangelogs)
            return try Provenance(of: text, in: release.name, from: adopted, by: proceedings)
        } catch let error as CompositionFailure {
            throw .composition(error)
        } catch let error as UntracedText {
            throw .refused(
                Refusal("untraced-text", error.flaws.map(\.message).joined(separator: " "), remedy: "Verify the record (rubric verify)."))
        } catch let error as RecordFault {
            throw error
        } catch {
            throw .damaged(commit: "(none)", reason: "\(error)")
        }
    }
}

extension Manual {
    /// The text the board decides about; changelogs are computed from its decisions.
    fileprivate var withoutChangelogs: Manual {
        var manual = self
        manual.files = files.filter { !$0.key.hasPrefix("\(ManualPaths.changelogs)/") }
        return manual
    }
}

/// Where attachments stand in a site.
enum SiteAttachments {
    /// `Procedures/attachments/form.pdf` stands at `attachments/form.pdf`; nil for any other file.
    static func path(of file: String) -> String? {
        file.hasPrefix("\(ManualPaths.attachments)/") ? String(file.dropFirst("\(ManualPaths.folder)/".count)) : nil
    }
}
