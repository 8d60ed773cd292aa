import Editorial
import Git
import Manuals
import Record
import Redlines
import Releases

/// What a release must hold: the composition of its approvals, and its changelog.
struct ReleaseText {
    let approvals: [Approval]
    /// Every element in canonical form, the changelog's file among them.
    let tree: ObjectID

    /// Computes it from the edition before, less the urgent changes in it that lapsed, and the decisions alone.
    init(_ release: Release, following predecessor: ReleaseName, in proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) {
        guard let before = proceedings.releases[predecessor] else {
            throw .refused(Refusal("unknown-release", "There is no edition \(predecessor).", remedy: "rubric release list names those there are."))
        }
        approvals = try office.gatekeeper.approvals(for: release.proposals, in: proceedings)
        let undone = release.state.commit == nil ? proceedings.standingLapses : release.undoes
        let composed = try office.shelf.write(
            try office.gatekeeper.compose(
                from: try office.gatekeeper.text(of: predecessor, undoing: undone, before: approvals, in: proceedings), approvals))
        let editions = EditionReading(proceedings, office)
        let previous = try editions.outline(of: before)
        let text = editions.text(of: try office.shelf.volumeByChapter(inTree: composed))
        let changelog = Changelog(
            release: release, changes: try editions.changes(of: release, undoing: undone),
            redline: try text.redline(since: try editions.text(of: before)), previous: previous,
            outline: Outline(text.skeleton, keeping: release.kind == .offCycle ? previous : nil, sharing: previous))
        tree = try office.shelf.write(Array(changelog.text.utf8), at: "\(ManualPaths.changelogs)/\(release.name).md", over: composed)
    }
}
