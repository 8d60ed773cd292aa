public import Editorial
import Git
public import Manuals
public import Record
import Releases

/// Fixes a release's text for certification: composes it anew from the edition in force and the decisions.
public struct FreezeRelease: Sendable {
    private let release: ReleaseName
    private let actor: MemberID

    public init(release: ReleaseName, actor: MemberID) {
        self.release = release
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let proceedings = try office.proceedingsOfRecord()
        let inForce = try office.inForce()
        if !proceedings.keys.contains(key) { try check(proceedings, office) }
        return try office.record(key: key) { proceedings throws(RecordFault) in
            try event(key, following: inForce, proceedings, office)
        }
    }

    /// Refuses what `perform` would refuse now, and records nothing.
    public func rehearse(in office: Secretariat) throws(OfficeError) {
        let proceedings = try office.proceedings()
        let inForce = try office.inForce()
        try check(proceedings, office)
        try office.rehearse { proceedings throws(RecordFault) in
            try event(office.surroundings.freshKey(), following: inForce, proceedings, office)
        }
    }

    private func check(_ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) {
        let inForce = try office.inForce()
        try refuseWhatPends(proceedings, office)
        let (known, text) = try recorded { () throws(RecordFault) in
            let known = try release.known(in: proceedings)
            return (known, try ReleaseText(known, following: inForce.release.name, in: proceedings, office))
        }
        try ReleaseGate(office).refuseForeignTips(known, text, proceedings)
    }

    private func event(
        _ key: String, following inForce: (release: Release, commit: ObjectID), _ proceedings: Proceedings, _ office: Secretariat
    ) throws(RecordFault) -> Event {
        let known = try release.known(in: proceedings)
        let text = try ReleaseText(known, following: inForce.release.name, in: proceedings, office)
        let now = office.surroundings.now()
        let who = Stamp(name: actor.text, email: "\(actor)@members.invalid", seconds: now.seconds, offsetMinutes: 0)
        let commit = try inGit { () throws(GitError) in
            try office.repository.writeCommit(
                tree: text.tree, parents: [inForce.commit], author: who, committer: who, message: "Release \(release)\n")
        }
        return Event(
            key: key, at: now, actor: actor,
            act: .freeze(Freezing(release: release, commit: try Revision(commit), predecessor: inForce.release.name)))
    }

    /// Refuses while a decision is missing that the release depends on, naming each paragraph.
    private func refuseWhatPends(_ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) {
        do {
            try proceedings.checkFreezable(release)
        } catch {
            let awaited = proceedings.releases[release]?.awaited ?? []
            let overtaken = awaited.compactMap { id in
                if case .overtaken(let elements)? = proceedings.proposals[id]?.state {
                    Recomposition.Overtaken(proposal: id, elements: elements)
                } else {
                    nil
                }
            }
            let pending = error.rule == "urgent-unratified" ? proceedings.unratified.compactMap(\.urgent?.subject) : []
            throw .refusal(error, details: try office.sentences(for: overtaken) + office.places(of: pending))
        }
    }
}

extension Secretariat {
    /// What urgent changes changed, a line each, as people know it.
    fileprivate func places(of subjects: [Subject]) throws(OfficeError) -> [String] {
        try recorded { () throws(RecordFault) in
            var lines: [String] = []
            for subject in subjects {
                let naming = try naming(by: [subject.revision, subject.base])
                lines += subject.elements.map { "\(subject.proposal): \(naming.words(for: $0.key))" }
            }
            return lines
        }
    }
}

extension Name where Kind == ReleaseKind {
    /// The release of this name; refuses when there is none.
    func known(in proceedings: Proceedings) throws(RecordFault) -> Release {
        try ruled { () throws(Refusal) in try proceedings.known(self) }
    }
}
