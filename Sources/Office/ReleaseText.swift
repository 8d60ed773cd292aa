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
        let composed = try office.gatekeeper.compose(
            from: try office.gatekeeper.text(of: predecessor, undoing: undone, in: proceedings), approvals)
        let manual = try office.gatekeeper.write(composed).manual
        let editions = EditionReading(proceedings, office)
        let previous = try editions.outline(of: before)
        let changelog = Changelog(
            release: release, changes: try editions.changes(of: release, undoing: undone),
            redline: ManualRedline(old: try editions.manual(of: before), new: manual), previous: previous,
            outline: Outline(manual, keeping: release.kind == .offCycle ? previous : nil))
        let stamp = try office.shelf.keep(Array(changelog.text.utf8))
        var withChangelog = manual
        withChangelog.files["\(ManualPaths.changelogs)/\(release.name).md"] = stamp
        tree = try office.shelf.write(withChangelog)
    }
}
