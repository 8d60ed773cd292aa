import Catalog
import Editorial
import Git
import Manuals
import Record

/// Copies a manual into a new folder: the record with every text it names, and the private words and names.
///
/// The copy is a manual of its own: putting its folder in the place of a lost one restores it. Private keys come along
/// only where that is asked for, since whoever holds them can sign for the board. Bundles are left out:
/// `WriteMissingBundles` writes them again from the record.
public struct BackUpManual: Sendable {
    private let folder: String
    private let includesKeys: Bool

    public init(to folder: String, includingKeys: Bool) {
        self.folder = folder
        includesKeys = includingKeys
    }

    /// What was copied.
    public struct Outcome: Sendable {
        public let acts: Int
        /// How many private keys came along.
        public let keys: Int
    }

    /// Refuses a folder that holds something. The copy's record is replayed before this returns.
    public func perform(in office: Secretariat) throws(OfficeError) -> Outcome {
        let keys = try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                guard try Folder.namesIfThere(in: folder)?.isEmpty ?? true else {
                    throw .invalid(what: "\(folder) holds something already; name a new folder for the backup")
                }
                try copyText(from: office.repository)
            }
            let ring = KeyRing(gitDirectory: "\(folder)/.git")
            return includesKeys ? try office.keys.copy(to: ring) : 0
        }
        // The words come after the record they belong to, so that none of its acts lacks them.
        do { try office.words.copy(to: "\(folder)/.git/rubric/private.sqlite") } catch { throw .fault("\(error)") }
        let copy = try Secretariat(at: folder, surroundings: office.surroundings)
        try copy.settleWorkingCopy(from: nil)
        return Outcome(acts: try recorded { () throws(RecordFault) in try copy.ledger.entries().count }, keys: keys)
    }

    private func copyText(from source: Repository) throws(GitError) {
        try Folder.make(folder)
        let copy = try Repository.create(at: folder, initialBranch: "main")
        try copy.exclude("/releases/")
        // The record is looked at last: what follows it may be behind, and is brought up to it, but never ahead.
        let others = try (source.references(under: "refs/heads/") + source.references(under: "refs/tags/")).filter { $0.name != RefNames.record }
        guard let record = try source.reference(RefNames.record) else { throw .notFound(what: "the record") }
        let references = others + [(name: RefNames.record, id: record)]
        try source.copyObjects(reachedBy: references.map(\.id), to: copy)
        let reopened = try Repository.open(at: folder)
        for (name, id) in references { try reopened.setReference(name, to: id, from: nil, reason: "backup") }
    }
}
