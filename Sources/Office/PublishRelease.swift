public import Editorial
import Git
public import Manuals
public import Record
import Signing

/// Publishes a certified release: the event is the publication, `main` and the tag follow, and its bundle is written.
public struct PublishRelease: Sendable {
    private let release: ReleaseName
    private let actor: MemberID

    public init(release: ReleaseName, actor: MemberID) {
        self.release = release
        self.actor = actor
    }

    /// What a publication left behind.
    public struct Outcome: Sendable {
        public let entry: Entry
        /// Files of the working copy that hold changes of their own and were left alone.
        public let leftAlone: [String]
        /// A sentence for each proposal of another open release that needs a new decision now.
        public let owed: [String]
        /// The folder of the bundle; nil when the manual has no working copy to put it beside.
        public let bundle: String?
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Outcome {
        let key = key ?? office.surroundings.freshKey()
        let proceedings = try office.proceedingsOfRecord()
        if !proceedings.keys.contains(key) { try check(proceedings, office) }
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            try event(key, at: office.surroundings.now(), proceedings, office)
        }
        return try finish(entry, in: office)
    }

    /// Does what follows from a publication in the record, as far as it is not done: other releases on their way are composed
    /// anew, the working copy has the new text, the bundle is written.
    func finish(_ entry: Entry, in office: Secretariat) throws(OfficeError) -> Outcome {
        let owed = try office.recomposeStaleReleases(after: entry.event.key, by: actor)
        let leftAlone = try office.settleWorkingCopy(from: try predecessorTree(office))
        return Outcome(entry: entry, leftAlone: leftAlone, owed: owed, bundle: try WriteBundle(release: release).perform(in: office))
    }

    /// Refuses what `perform` would refuse, were the day of publication here, and records nothing.
    public func rehearse(in office: Secretariat) throws(OfficeError) {
        let proceedings = try office.proceedings()
        try check(proceedings, office)
        try office.rehearse { proceedings throws(RecordFault) in
            let day = try release.known(in: proceedings).publication
            let moment = max(office.surroundings.now(), Moment(seconds: Int64(day.daysSinceEpoch) * 86_400))
            return try event(office.surroundings.freshKey(), at: moment, proceedings, office)
        }
    }

    private func check(_ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) {
        try office.holdToDecisions(release, proceedings)
        try WriteBundle.refuseStanding(release, office)
    }

    private func event(_ key: String, at now: Moment, _ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> Event {
        let known = try release.known(in: proceedings)
        guard let revision = known.state.commit else {
            throw .refused(
                Refusal(
                    "not-certified", "Release \(release) is \(known.state.words), not certified.",
                    remedy: "The chair and one more member certify it first."))
        }
        try checkCertificates(proceedings, office)
        let tag = try sign(tagOf: try ObjectID(revision), at: now.seconds, office)
        return Event(
            key: key, at: now, actor: actor,
            act: .publish(Publication(release: release, commit: revision, tag: try Revision(tag))))
    }

    /// The text the working copy was made from, unless somebody changed it.
    private func predecessorTree(_ office: Secretariat) throws(OfficeError) -> ObjectID? {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            guard let predecessor = try release.known(in: proceedings).predecessor,
                let commit = proceedings.releases[predecessor]?.state.commit.flatMap({ ObjectID(hex: $0.hex) })
            else { return nil }
            return try inGit { () throws(GitError) in try office.repository.commit(commit).tree }
        }
    }

    private func checkCertificates(_ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) {
        for entry in try office.ledger.entries() {
            guard case .certify(let act) = entry.event.act, act.release == release else { continue }
            if let flaw = Statements.flaw(in: entry.event, under: proceedings) {
                throw .damaged(commit: entry.commit.hex, reason: "the certificate of \(act.member) does not count: \(flaw).")
            }
        }
    }

    private func sign(tagOf commit: ObjectID, at seconds: Int64, _ office: Secretariat) throws(RecordFault) -> ObjectID {
        let server = try office.keys.serverKey()
        let tagger = Stamp(name: KeyRing.server, email: "server@members.invalid", seconds: seconds, offsetMinutes: 0)
        let name = "release/\(release)"
        let message = "Release \(release)\n"
        let payload = Repository.tagPayload(target: commit, name: name, tagger: tagger, message: message)
        let signature: String
        do { signature = try server.sign(payload, namespace: "git").armoured } catch { throw .key(KeyRing.server, error) }
        return try inGit { () throws(GitError) in
            try office.repository.writeTag(target: commit, name: name, tagger: tagger, message: message, signature: signature)
        }
    }
}
