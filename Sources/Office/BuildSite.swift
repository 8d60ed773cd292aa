public import Editorial
import Git
public import Manuals
import Markdown
import Record
import Releases
import Site

/// Builds a site into a folder: of the edition in force, of any revision, or of a folder of Markdown.
public struct BuildSite: Sendable {
    private let output: String
    private let text: Text

    /// Which text is built.
    public enum Text: Sendable {
        case edition(ReleaseName?)
        /// The edition that was in force on a day.
        case day(CalendarDay)
        /// A commit, branch or tag, without the facts of a release, against another when one is named.
        case revision(String, since: String?)
        /// The text of a folder, or of a revision of the repository it stands in; against another revision of that when
        /// one is named. It need be no manual's.
        case source(String, revision: String?, since: String?)
    }

    public init(_ text: Text, output: String) {
        self.text = text
        self.output = output
    }

    /// Returns how many files the site has.
    public func perform(in office: () throws(OfficeError) -> Secretariat) throws(OfficeError) -> Int {
        var attachments: [ShownPage] = []
        var documents = OfferedDocuments.none
        let edition: Edition
        var editions: EditionReading?
        switch text {
        case .source(let folder, let revision, let since):
            let tree = if let revision { try SourceTree(revision: revision, of: folder) } else { try SourceTree(folder: folder) }
            if tree.layout == .own, since == nil {
                return try tree.build(into: output)
            }
            let reading = try tree.reading(checking: false)
            let unreadable = reading.diagnostics.filter { $0.severity == .error }
            guard unreadable.isEmpty else { throw .diagnostics(unreadable) }
            let old = try since.map { since throws(OfficeError) in try SourceTree(revision: since, of: folder).reading(checking: false).value }
            edition = EditionReading.unreleased(reading.value, since: old)
            attachments = tree.attachments(among: reading.value.files.keys.sorted())
        case .revision(let revision, let since):
            let office = try office()
            (edition, attachments) = try recorded { () throws(RecordFault) in
                let id = try inGit { () throws(GitError) in try office.repository.resolve(revision) }
                let old = try since.map { since throws(RecordFault) in
                    try office.shelf.volume(at: try inGit { () throws(GitError) in try office.repository.resolve(since) }).manual
                }
                return (EditionReading.unreleased(try office.shelf.volume(at: id).manual, since: old), try ShowSite.attachments(at: id, office, withholding: []))
            }
        case .day(let day):
            let office = try office()
            let release = try recorded { () throws(RecordFault) in
                let proceedings = try office.ledger.proceedings()
                return try ruled { () throws(Refusal) in try proceedings.knownEdition(on: day) }
            }
            return try BuildSite(.edition(release.name), output: output).perform { () throws(OfficeError) in office }
        case .edition(let name):
            let office = try office()
            let proceedings = try office.proceedings()
            let inForce = try office.inForce().release.name
            (edition, attachments) = try recorded { () throws(RecordFault) in
                let release = try (name ?? inForce).known(in: proceedings)
                guard release.isPublished, let commit = release.state.commit else {
                    throw .refused(
                        Refusal(
                            "not-published", "Release \(release.name) is \(release.state.words); only a published edition is built.",
                            remedy: "Build what is being prepared with --revision next/\(release.name)."))
                }
                // The day is the record's, so that a site is a function of its text and the record alone.
                let day = proceedings.latest?.day ?? release.inForce
                let redactions = proceedings.withdrawnWords
                let reading = EditionReading(proceedings, office, withholding: redactions)
                editions = reading
                let shown = try ShownDocuments(of: release, reading)
                documents = shown.offered
                let files = try ShowSite.attachments(at: try ObjectID(commit), office, withholding: redactions) + shown.files
                return (try reading.edition(release, on: day), files)
            }
        }
        let words = ByteFile.unnamed()
        let plan = SitePlan(edition, offering: documents, keepingWordsIn: words)
        return try SiteFolder(output).write(ShownPage.pages(of: plan, checking: editions, words) + attachments)
    }
}
