public import Editorial
import Git
public import Manuals
public import Record

/// Adopts the text that stood before Rubric as the first edition: gives it ids, brings it into canonical form, and
/// records that it is in force by the board's own word.
public struct AdoptEdition: Sendable {
    private let release: ReleaseName
    private let inForce: CalendarDay
    private let reason: String
    private let actor: MemberID
    private let draft: Draft?

    /// Without a draft, the working copy is adopted.
    public init(release: ReleaseName, inForce: CalendarDay, reason: String, actor: MemberID, draft: Draft? = nil) {
        self.release = release
        self.inForce = inForce
        self.reason = reason
        self.actor = actor
        self.draft = draft
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let before = try office.proceedings()
        guard before.inForce == nil || before.keys.contains(key) else {
            throw .refused("already-adopted", "An edition is already in force.", remedy: "Change it by proposals.")
        }
        try draft?.refuseStrayFiles()
        let found = try recorded { () throws(RecordFault) in
            let empty = try inGit { () throws(GitError) in try office.repository.writeTree([]) }
            guard let draft else { return try Draft.write(workingCopyOf: office.repository, over: empty) }
            return try inGit { () throws(GitError) in try draft.write(over: empty, in: office.repository) }
        }
        let text = try AdoptedText(found, in: office)
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let now = office.surroundings.now()
            let who = Stamp(name: actor.text, email: "\(actor)@members.invalid", seconds: now.seconds, offsetMinutes: 0)
            let commit = try inGit { () throws(GitError) in
                // Whatever stood on main before stays reachable as the parent of what is adopted.
                let before = try office.repository.reference(RefNames.main)
                return try office.repository.writeCommit(
                    tree: text.tree, parents: before.map { [$0] } ?? [], author: who, committer: who,
                    message: "Edition \(release) as adopted\n")
            }
            return Event(
                key: key, at: now, actor: actor,
                act: .adopt(Adoption(release: release, commit: try Revision(commit), inForce: inForce, reason: reason)))
        }
        try office.settleWorkingCopy(from: draft == nil ? found : nil)
        return entry
    }
}
