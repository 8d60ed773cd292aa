import Catalog
public import Digests
public import Editorial
public import Git
import Manuals
public import Record
import Signing

/// Where acts are performed: a manual's repository, its record and what the office needs beside it.
public final class Secretariat: Sendable {
    public let repository: Repository
    public let ledger: Ledger
    public let shelf: Shelf
    public let keys: KeyRing
    public let gatekeeper: Gatekeeper
    let words: PrivateStore
    let draftTexts = DraftTexts()
    public let surroundings: Surroundings

    /// Opens the manual one stands in, or the one at `path`.
    public init(at path: String, surroundings: Surroundings = .machine) throws(OfficeError) {
        self.surroundings = surroundings
        repository = try recorded { () throws(RecordFault) in try inGit { () throws(GitError) in try Repository.discover(from: path) } }
        ledger = Ledger(repository, catalog: RecordCatalog(gitDirectory: repository.gitDirectory))
        shelf = Shelf(repository)
        keys = KeyRing(gitDirectory: repository.gitDirectory)
        gatekeeper = Gatekeeper(ledger, shelf)
        do { words = try PrivateStore(at: "\(repository.gitDirectory)/rubric/private.sqlite") } catch {
            throw .fault("\(error)")
        }
    }

    /// The proceedings now.
    public func proceedings() throws(OfficeError) -> Proceedings {
        try recorded { () throws(RecordFault) in try ledger.proceedings() }
    }

    /// The proceedings now, every act read from the record whatever the catalog keeps: what is published rests on these.
    func proceedingsOfRecord() throws(OfficeError) -> Proceedings {
        try recorded { () throws(RecordFault) in
            try ledger.entries()
            return try ledger.proceedings()
        }
    }

    /// Whether the manual's own folder is `path`, rather than one above it.
    public func stands(at path: String) -> Bool {
        Folder.areSame(path, repository.workTree ?? repository.gitDirectory)
    }

    /// Private words behind a digest of the record; nil when they were erased or are kept elsewhere.
    public func privateWords(_ digest: Digest) -> String? {
        try? words.words(digest)
    }

    /// The edition in force, which must exist.
    public func inForce() throws(OfficeError) -> (release: Release, commit: ObjectID) {
        guard let (release, revision) = try proceedings().inForce, let commit = ObjectID(hex: revision.hex) else {
            throw .refused(
                "nothing-adopted", "No edition of this manual is in force.",
                remedy: "Adopt the text as it stands (rubric release adopt NAME).")
        }
        return (release, commit)
    }

    /// The tree of the text in force.
    func treeInForce() throws(OfficeError) -> ObjectID {
        let commit = try inForce().commit
        return try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in try repository.commit(commit).tree }
        }
    }

    /// Records an act under the server's signature, then lets the derived refs follow.
    ///
    /// Returns the act as recorded: under a key the record knows already, that is the earlier one.
    @discardableResult
    func record(
        key: String?, make: (Proceedings) throws(RecordFault) -> Event
    ) throws(OfficeError) -> Entry {
        try recorded { () throws(RecordFault) in
            try ledger.record(key: key ?? surroundings.freshKey(), signedBy: try keys.serverKey(), make: make) {
                proceedings, _ throws(RecordFault) in
                _ = try DerivedRefs(repository).align(proceedings)
            }
        }
    }

    /// Makes an act and folds it into a copy of the proceedings, which is returned: refuses what recording it would refuse,
    /// and records nothing.
    @discardableResult
    func rehearse(_ make: (Proceedings) throws(RecordFault) -> Event) throws(OfficeError) -> Proceedings {
        var proceedings = try proceedings()
        try recorded { () throws(RecordFault) in
            let event = try make(proceedings)
            try ruled { () throws(Refusal) in try proceedings.take(event) }
        }
        return proceedings
    }

    /// Tips of derived refs that the record did not write; everything else is aligned first.
    public func foreignTips() throws(OfficeError) -> [DerivedRefs.ForeignTip] {
        try recorded { () throws(RecordFault) in try DerivedRefs(repository).align(try ledger.proceedings()) }
    }

    /// Every id any edition or proposal ever used.
    func idsEverUsed(_ proceedings: Proceedings) throws(RecordFault) -> Set<ElementID> {
        let commits =
            proceedings.editions.compactMap { proceedings.releases[$0]?.state.commit }
            + proceedings.proposals.values.flatMap { $0.revisions.map(\.revision) }
        return try shelf.spelledIDs(at: Set(commits.compactMap { ObjectID(hex: $0.hex) }))
    }
}

extension Revision {
    init(_ id: ObjectID) throws(RecordFault) {
        guard let revision = Revision(id.hex) else { throw .git(.invalid(what: id.hex)) }
        self = revision
    }
}

extension ObjectID {
    init(_ revision: Revision) throws(RecordFault) {
        guard let id = ObjectID(hex: revision.hex) else { throw .git(.invalid(what: revision.hex)) }
        self = id
    }
}
