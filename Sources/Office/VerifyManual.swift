import Editorial
import Git
import Manuals
import Record
import Releases
import Signing

/// Verifies a manual's record from its first act: every rule, every signature, every published text against its
/// decisions, and every derived ref.
public struct VerifyManual: Sendable {
    public init() {}

    /// What does not hold, a sentence each; empty when everything does. `progress` hears how many acts are done.
    public func perform(in office: Secretariat, progress: (Int, Int) -> Void = { _, _ in }) throws(OfficeError) -> [String] {
        let entries = try recorded { () throws(RecordFault) in try office.ledger.entries() }
        var flaws: [String] = []
        var proceedings = Proceedings()
        var whole: Set<ObjectID> = []
        for (index, entry) in entries.enumerated() {
            progress(index, entries.count)
            if let damage = damage(to: entry.event.act.commit, unlessIn: &whole, office) {
                throw .fault("\(entry.event.headline): its text cannot be read: \(damage).")
            }
            // The fold admitted every act already; here each is held against the proceedings just before it.
            if let flaw = Statements.flaw(in: entry.event, under: proceedings) {
                flaws.append("\(entry.commit.hex.prefix(10)), \(entry.event.headline): \(flaw).")
            }
            if let flaw = try subjectFlaw(in: entry.event.act, proceedings, office) {
                flaws.append("\(entry.commit.hex.prefix(10)), \(entry.event.headline): \(flaw).")
            }
            do { try proceedings.take(entry.event) } catch { flaws.append("\(entry.commit.hex.prefix(10)): \(error.message)") }
            if case .publish(let act) = entry.event.act { flaws += try textFlaws(of: act.release, proceedings, office) }
        }
        for foreign in try office.foreignTips() {
            flaws.append("\(foreign.reference) stands at \(foreign.tip.hex.prefix(10)), which the record never put there.")
        }
        return flaws
    }

    /// What keeps a text the record names from being read whole; every object is looked at once.
    private func damage(to revision: Revision?, unlessIn whole: inout Set<ObjectID>, _ office: Secretariat) -> GitError? {
        guard let revision, let commit = ObjectID(hex: revision.hex) else { return nil }
        do throws(GitError) {
            for file in try office.repository.files(inTree: try office.repository.commit(commit).tree)
            where file.mode != .submodule && !whole.contains(file.id) {
                _ = try office.repository.blob(file.id)
                whole.insert(file.id)
            }
            return nil
        } catch {
            return error
        }
    }

    /// What a published text holds that its decisions do not account for.
    private func textFlaws(of name: ReleaseName, _ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) -> [String] {
        try recorded { () throws(RecordFault) in
            let release = try name.known(in: proceedings)
            guard let predecessor = release.predecessor, let commit = release.state.commit else { return [] }
            let text = try ReleaseText(release, following: predecessor, in: proceedings, office)
            return try office.gatekeeper.findings(
                candidate: try ObjectID(commit), expected: text.tree, approvals: text.approvals
            ).map { "Release \(name): \($0.message)" }
        }
    }

    /// Why what was put to the board is not what its revision changes; nil when it is, or nothing was put to it.
    private func subjectFlaw(in act: Act, _ proceedings: Proceedings, _ office: Secretariat) throws(OfficeError) -> String? {
        let stated: Subject
        let read: (Proposal) throws(RecordFault) -> Subject
        switch act {
        case .openBallot(let act):
            stated = act.subject
            read = { proposal throws(RecordFault) in try Subject(onBallot: proposal, proceedings, office.shelf) }
        case .approveUrgently(let act):
            stated = act.subject
            read = { proposal throws(RecordFault) in try Subject(proposal, proceedings, office.shelf) }
        default: return nil
        }
        guard let proposal = proceedings.proposals[stated.proposal] else { return nil }
        return try recorded { () throws(RecordFault) in
            try read(proposal) == stated ? nil : "its subject is not what its revision changes"
        }
    }
}
