public import Editorial
public import Git
import Manuals
public import Signing
import Synchronization

/// The record: reads it, folds it, and appends to it one act at a time.
///
/// A ledger may be used from any thread. Several ledgers, in one process or many, may stand on one repository.
public final class Ledger: Sendable {
    public let repository: Repository
    private let lockPath: String
    private let catalog: (any LedgerCatalog)?
    private let folded = Mutex(Folded())
    /// Held by the thread that records: those of one process wait for each other here and are let in at once, rather than ask
    /// for the lock between processes again and again.
    private let turn = Mutex(())
    /// How many acts may follow what the catalog keeps before it is kept anew; who keeps it does so alone.
    private static let interval = 64
    private let keeping = Mutex(())

    private struct Folded {
        var head: ObjectID?
        var proceedings = Proceedings()
        /// Every act from the first on; nil where the catalog spared reading them.
        var entries: [Entry]? = []
        /// How many acts were folded since the catalog kept the proceedings.
        var unkept = 0
    }

    public init(_ repository: Repository, catalog: (any LedgerCatalog)? = nil) {
        self.repository = repository
        self.catalog = catalog
        lockPath = "\(repository.gitDirectory)/rubric/lock"
    }

    /// The proceedings at the record's head now.
    ///
    /// Throws `.damaged` naming the commit when the record holds an act its rules forbid, or one of an unknown kind.
    public func proceedings() throws(RecordFault) -> Proceedings {
        let state = try refreshed()
        keepCatalog(of: state)
        return state.proceedings
    }

    /// Every act so far, oldest first, each read from the record; the proceedings are what they come to from then on,
    /// whatever the catalog kept.
    @discardableResult
    public func entries() throws(RecordFault) -> [Entry] {
        if let entries = try refreshed().entries { return entries }
        folded.withLock { $0 = Folded() }
        return try refreshed(trusting: nil).entries ?? []
    }

    /// The record's head, and every act so far where they have been read.
    func entriesKnown() throws(RecordFault) -> (entries: [Entry]?, head: ObjectID?) {
        let state = try refreshed()
        return (state.entries, state.head)
    }

    /// Makes the catalog anew from the record; returns how many acts that holds.
    public func rebuildCatalog() throws(RecordFault) -> Int {
        catalog?.forget()
        folded.withLock { $0 = Folded() }
        let whole = try refreshed(trusting: nil)
        keepCatalog(of: whole, after: 1)
        return whole.entries?.count ?? 0
    }

    /// The record's head; nil before the first act.
    public func head() throws(RecordFault) -> ObjectID? {
        try refreshed().head
    }

    /// Records one act: holds the writer's lock, makes the event from the proceedings as they then are, admits it,
    /// and swaps the record's head.
    ///
    /// When an act of this key is in the record already, nothing is made or written and that act is returned: so an
    /// act sent again after a crash happens once. `make` runs at most a few times; it may write objects, no refs.
    /// `afterwards` runs under the same lock once the act is recorded (or was already), with the proceedings after it.
    @discardableResult
    public func record(
        key: String, signedBy server: PrivateKey, make: (Proceedings) throws(RecordFault) -> Event,
        afterwards: (Proceedings, Entry) throws(RecordFault) -> Void = { _, _ in }
    ) throws(RecordFault) -> Entry {
        try turn.withLock { _ throws(RecordFault) in try record(inTurn: key, server, make, afterwards) }
    }

    private func record(
        inTurn key: String, _ server: PrivateKey, _ make: (Proceedings) throws(RecordFault) -> Event,
        _ afterwards: (Proceedings, Entry) throws(RecordFault) -> Void
    ) throws(RecordFault) -> Entry {
        let lock = try git { () throws(GitError) in try FileLock.acquire(at: lockPath, waitingUpTo: .seconds(30)) }
        defer { withExtendedLifetime(lock) {} }
        let known = try refreshed().proceedings
        _ = try git { () throws(GitError) in
            try repository.clearStaleLocks(references: [RefNames.record] + DerivedRefs.names(known))
        }
        for _ in 0..<8 {
            let state = try refreshed()
            if state.proceedings.keys.contains(key), let entry = try entries().last(where: { $0.event.key == key }) {
                try afterwards(state.proceedings, entry)
                return entry
            }
            let event = try make(state.proceedings)
            var next = state.proceedings
            do { try next.take(event) } catch { throw .refused(error) }
            let commit = try write(event, after: state.head, governance: next, server)
            do {
                try repository.setReference(RefNames.record, to: commit, from: state.head, reason: event.headline)
            } catch .moved {
                continue
            } catch {
                throw .git(error)
            }
            let entry = Entry(commit: commit, event: event)
            try afterwards(try refreshed().proceedings, entry)
            return entry
        }
        throw .git(.moved(reference: RefNames.record))
    }

    private func write(
        _ event: Event, after head: ObjectID?, governance: Proceedings, _ server: PrivateKey
    ) throws(RecordFault) -> ObjectID {
        let message = try Entry.message(for: event)
        var parents: [ObjectID] = []
        if let head { parents.append(head) }
        if let named = event.act.commit, let id = ObjectID(hex: named.hex) { parents.append(id) }
        return try git { () throws(GitError) in
            var files: [FileEntry] = []
            for (path, bytes) in GovernanceFiles.files(governance) {
                files.append(FileEntry(path: path, mode: .file, id: try repository.writeBlob(bytes)))
            }
            let tree = try repository.writeTree(files)
            let who = Stamp(
                name: event.actor.text, email: "\(event.actor)@members.invalid", seconds: event.at.seconds, offsetMinutes: 0)
            return try repository.writeCommit(
                tree: tree, parents: parents, author: who, committer: who, message: message,
                sign: { payload in try? server.sign(payload, namespace: "git").armoured })
        }
    }

    private func refreshed() throws(RecordFault) -> Folded { try refreshed(trusting: catalog) }

    /// The fold, brought up to the record's head; a head that does not continue the one known is folded from the start.
    private func refreshed(trusting kept: (any LedgerCatalog)?) throws(RecordFault) -> Folded {
        let head = try git { () throws(GitError) in try repository.reference(RefNames.record) }
        var fresh = folded.withLock { $0 }
        guard let head else {
            try refuseUnfetchedRecord()
            return Folded()
        }
        if fresh.head == head { return fresh }
        if fresh.head == nil, let kept = kept?.kept() { fresh = Folded(head: kept.head, proceedings: kept.proceedings, entries: nil) }
        let commits = try git { () throws(GitError) in try repository.firstParentHistory(from: head, until: fresh.head) }
        // Where the known head does not lie on the line, this is the line from its first act.
        if let stop = fresh.head, stop != head, commits.last?.parents.first != stop { fresh = Folded() }
        let readings = Array(commits.reversed()).mapConcurrently { commit in
            Result { () throws(RecordFault) in try Entry(reading: commit) }
        }
        // In their order, so that the first act that is damaged is the one named, whether it cannot be read or was not allowed.
        for (commit, reading) in zip(commits.reversed(), readings) { try Self.fold(reading.get(), of: commit, into: &fresh) }
        let result = fresh
        folded.withLock { $0 = result }
        return result
    }

    /// Refuses a clone into which git took the branch with the text alone: an empty record would be a wrong answer there.
    private func refuseUnfetchedRecord() throws(RecordFault) {
        let remotes = "refs/remotes/"
        let others = try git { () throws(GitError) in try repository.references(under: remotes) }
        guard let name = others.first(where: { $0.name.hasSuffix("/record") })?.name.dropFirst(remotes.count) else { return }
        throw .refused(
            Refusal(
                "record-not-fetched", "This clone has the manual's record only as \(name), where git keeps what others have.",
                remedy: "Run git fetch \(name.dropLast("/record".count)) record:record 'refs/heads/next/*:refs/heads/next/*'."))
    }

    /// Keeps the catalog anew when enough acts followed what it keeps. Never under a lock: whoever records waits for nobody's
    /// catalog, and whoever comes while it is kept goes on.
    private func keepCatalog(of state: Folded, after interval: Int = Ledger.interval) {
        guard state.unkept >= interval, let catalog, let head = state.head else { return }
        _ = keeping.withLockIfAvailable { _ in
            // Somebody may have kept it since this was read.
            guard folded.withLock({ $0.unkept }) >= interval else { return }
            catalog.keep(state.proceedings, at: head)
            folded.withLock { $0.unkept -= min($0.unkept, state.unkept) }
        }
    }

    private static func fold(_ entry: Entry, of commit: Commit, into fresh: inout Folded) throws(RecordFault) {
        let named = entry.event.act.commit.flatMap { ObjectID(hex: $0.hex) }
        let expected = (fresh.head.map { [$0] } ?? []) + (named.map { [$0] } ?? [])
        guard commit.parents == expected else {
            throw .damaged(commit: commit.id.hex, reason: "its parents are not the act before and the text it names.")
        }
        do { try fresh.proceedings.take(entry.event) } catch {
            throw .damaged(commit: commit.id.hex, reason: "its act was not allowed: \(error.message)")
        }
        fresh.entries?.append(entry)
        fresh.unkept += 1
        fresh.head = commit.id
    }
}

/// Runs a piece of git work, carrying its error as a fault of the record.
func git<Value>(_ work: () throws(GitError) -> Value) throws(RecordFault) -> Value {
    do { return try work() } catch { throw .git(error) }
}
