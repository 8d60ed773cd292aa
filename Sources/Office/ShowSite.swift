import Bundle
import Editorial
import Git
import Manuals
import Record
import Releases
import Site

/// The files of the site of the edition in force, each made when its bytes are asked for.
public struct ShowSite: Sendable {
    private let suggestions: String?

    /// `suggestions` is a path of the server that shows the site, to which its pages send suggestions.
    public init(sendingSuggestionsTo suggestions: String? = nil) {
        self.suggestions = suggestions
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> [ShownPage] {
        let (release, commit) = try office.inForce()
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let redactions = proceedings.withdrawnWords
            // Readers ask for its chapters again and again: the text in force is held whole.
            _ = try office.shelf.volume(at: commit)
            let editions = EditionReading(proceedings, office, withholding: redactions)
            let documents = try ShownDocuments(of: release, editions)
            let plan = SitePlan(try editions.edition(release, on: office.surroundings.now().day), sendingSuggestionsTo: suggestions, offering: documents.offered)
            return try ShownPage.pages(of: plan, checking: editions) + Self.attachments(at: commit, office, withholding: redactions) + documents.files
        }
    }

    /// What the site is a function of, besides the program: asked twice with the same answer, it has not changed. Some
    /// acts change it without a new edition, as a notice does, and so does the day on which one begins or ends; most acts,
    /// such as a vote, do not.
    public struct Version: Hashable, Sendable {
        private let day: CalendarDay
        private let editions: [Release]
        /// What came with the editions: an urgent change may be ratified later, a note corrected.
        private let proposals: [Proposal]
        private let notices: [Notice]
        private let localities: [Locality]

        fileprivate init(_ proceedings: Proceedings, on day: CalendarDay) {
            self.day = day
            editions = proceedings.editions.compactMap { proceedings.releases[$0] }
            proposals = editions.flatMap { $0.proposals + $0.undoes }.compactMap { proceedings.proposals[$0] }
            notices = proceedings.currentNotices(on: day)
            localities = proceedings.localities
        }
    }

    public func version(in office: Secretariat) throws(OfficeError) -> Version {
        Version(try office.proceedings(), on: office.surroundings.now().day)
    }

    /// The attachments of a commit, under the paths they have in a site, without those withdrawn by order.
    static func attachments(at commit: ObjectID, _ office: Secretariat, withholding redactions: [Redaction]) throws(RecordFault) -> [ShownPage] {
        let files = try inGit { () throws(GitError) in
            try office.repository.files(inTree: try office.repository.commit(commit).tree, under: ManualPaths.attachments)
        }
        return files.filter { file in !redactions.contains { $0.files.contains(file.path) } }.compactMap { file in
            Layout.own.publishedPath(of: file.path).map { path in
                ShownPage(path: path) { () throws(OfficeError) in
                    try recorded { () throws(RecordFault) in
                        try inGit { () throws(GitError) in try office.repository.blob(file.id) }
                    }
                }
            }
        }
    }
}

/// One file of a site.
public struct ShownPage: Sendable {
    /// From the site's root.
    public let path: String
    private let make: @Sendable () throws(OfficeError) -> [UInt8]
    /// Gives the bytes piece by piece, where they are many.
    private let pieces: BagFile<OfficeError>.Pieces?

    init(path: String, make: @escaping @Sendable () throws(OfficeError) -> [UInt8]) {
        self.path = path
        self.make = make
        pieces = nil
    }

    /// A file of a plan; `check` throws where what it is made from could not be read.
    init(_ file: PlannedFile, checking check: @escaping @Sendable () throws(OfficeError) -> Void = {}) {
        path = file.path
        make = { () throws(OfficeError) in
            let bytes = file.bytes()
            try check()
            return bytes
        }
        guard file.isInPieces else {
            pieces = nil
            return
        }
        pieces = { (take: ([UInt8]) throws(OfficeError) -> Void) throws(OfficeError) in
            try file.write(to: take)
            try check()
        }
    }

    /// Whether the file is better asked for in pieces.
    var isInPieces: Bool { pieces != nil }

    public func bytes() throws(OfficeError) -> [UInt8] { try make() }

    /// Gives the bytes, in one piece or several.
    func write(to take: ([UInt8]) throws(OfficeError) -> Void) throws(OfficeError) {
        if let pieces { try pieces(take) } else { try take(try make()) }
    }

    /// The page as a file of a bundle.
    func file(at path: String) -> BagFile<OfficeError> {
        if let pieces { BagFile(path, pieces: pieces) } else { BagFile(path, bytes: make) }
    }

    /// The files of a plan. Where it is of an edition that was read, a page throws if a chapter could not be; where words
    /// are kept in a file, it throws if they could not be.
    static func pages(of plan: SitePlan, checking editions: EditionReading? = nil, _ words: ByteFile? = nil) -> [ShownPage] {
        // One for all pages: what it holds is held once.
        let check = { @Sendable () throws(OfficeError) in
            try recorded { () throws(RecordFault) in try editions?.check() }
            try words?.check()
        }
        return plan.files.map { ShownPage($0, checking: check) }
    }
}
