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
            let edition = try EditionReading(proceedings, office, withholding: proceedings.withdrawnWords).edition(release, on: office.surroundings.now().day)
            let pages = SitePlan(edition, sendingSuggestionsTo: suggestions).files.map { file in ShownPage(path: file.path) { () throws(OfficeError) in file.bytes() } }
            return try pages + Self.attachments(at: commit, office)
        }
    }

    /// What the site is a function of, besides the program: asked twice with the same answer, it has not changed. Acts
    /// change it without a new edition, as a notice does, and so does the day on which one begins or ends.
    public struct Version: Hashable, Sendable {
        fileprivate let head: ObjectID?
        fileprivate let day: CalendarDay
    }

    public func version(in office: Secretariat) throws(OfficeError) -> Version {
        try recorded { () throws(RecordFault) in Version(head: try office.ledger.head(), day: office.surroundings.now().day) }
    }

    /// The attachments of a commit, under the paths they have in a site.
    static func attachments(at commit: ObjectID, _ office: Secretariat) throws(RecordFault) -> [ShownPage] {
        let files = try inGit { () throws(GitError) in
            try office.repository.files(inTree: try office.repository.commit(commit).tree, under: ManualPaths.attachments)
        }
        return files.compactMap { file in
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

    init(path: String, make: @escaping @Sendable () throws(OfficeError) -> [UInt8]) {
        self.path = path
        self.make = make
    }

    public func bytes() throws(OfficeError) -> [UInt8] { try make() }
}
