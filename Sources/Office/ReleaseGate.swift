import Editorial
import Git
import Record
import Releases

/// The gate before a release moves on: every tip somebody put on a derived ref by hand, and every difference of
/// the release's text from what was approved, is named and refused.
struct ReleaseGate {
    private let office: Secretariat

    init(_ office: Secretariat) {
        self.office = office
    }

    /// Refuses when `main` or the release's branch holds text the record did not put there, paragraph by paragraph.
    func refuseForeignTips(
        _ release: Release, _ text: ReleaseText, _ proceedings: Proceedings
    ) throws(OfficeError) {
        for foreign in try office.foreignTips() where [RefNames.main, RefNames.next(release.name)].contains(foreign.reference) {
            let details = try recorded { () throws(RecordFault) in
                guard let expected = foreign.expected else { return ["There should be no such branch."] }
                let tree = try inGit { () throws(GitError) in try office.repository.commit(expected).tree }
                return try office.gatekeeper.findings(candidate: foreign.tip, expected: tree, approvals: text.approvals).map(\.message)
            }
            throw .refused(
                "unapproved-text",
                "\(foreign.reference.dropFirst("refs/heads/".count)) holds text that no decision put there; release \(release.name) is stopped.",
                remedy:
                    "Propose the change, or put the branch back: git update-ref \(foreign.reference) \(foreign.expected?.hex ?? "") \(foreign.tip.hex)",
                details: details)
        }
    }

    /// Refuses when a frozen commit is not the composition, element by element and path by path.
    func refuseUnapproved(_ commit: ObjectID, _ release: Release, _ text: ReleaseText) throws(OfficeError) {
        let findings = try recorded { () throws(RecordFault) in
            try office.gatekeeper.findings(candidate: commit, expected: text.tree, approvals: text.approvals)
        }
        guard findings.isEmpty else {
            throw .refused(
                "unapproved-text", "The text of release \(release.name) is not what the board approved.",
                remedy: "Nothing is released. Find out how the text came to differ; then freeze a new release.",
                details: findings.map(\.message))
        }
    }
}
