import Git
import Manuals
import Record
import Redlines
import Releases

/// The text of an edition as it may be shown: its outline is held, and each chapter is read when it is asked for.
struct EditionText: Sendable {
    let skeleton: ManualSkeleton
    private let shelf: Shelf
    private let redactions: [Redaction]
    private let volume: VolumeByChapter
    private let failure: FirstFailure<RecordFault>

    /// The text of a volume, without the words that were withdrawn. What keeps a chapter from being read, `failure` says.
    init(
        of volume: VolumeByChapter, _ shelf: Shelf, withholding redactions: [Redaction] = [], noting failure: FirstFailure<RecordFault>
    ) {
        self.volume = volume
        self.shelf = shelf
        self.redactions = redactions
        self.failure = failure
        skeleton = volume.skeleton.withholding(redactions)
    }

    /// A chapter's text; nil when the edition has none of that id.
    func chapter(_ id: ChapterID) -> Chapter? {
        failure.noting { () throws(RecordFault) in try volume.chapter(id)?.withholding(redactions) }
    }

    /// What changed since another text. Chapters whose files are the same are left out of it.
    func redline(since old: EditionText) throws(RecordFault) -> ManualRedline {
        let chapters = try shelf.differingChapters(inTree: old.volume.tree, and: volume.tree)
        return ManualRedline(old: old.manual(with: chapters.old), new: manual(with: chapters.new))
    }

    private func manual(with chapters: [String: Chapter]) -> Manual {
        var manual = skeleton.frame
        manual.chapters = chapters.mapValues { $0.withholding(redactions) }
        return manual
    }
}
