import Editorial
import Git
import Glibc
import Record

extension Secretariat {
    /// Writes anew every bundle beside the working copy whose pages or text an order to withdraw words concerns, so that
    /// none of them shows the words, or shows them again when the order is lifted.
    ///
    /// Each is replaced whole, file by file; interrupted, it is done again by the next call.
    func reissueBundles(concernedBy notice: NoticeID) throws(OfficeError) {
        let proceedings = try proceedings()
        guard let known = proceedings.notices[notice], known.proposed.kind == .redaction, known.approved != nil, let root = repository.workTree else { return }
        for release in proceedings.editions where access("\(root)/\(WriteBundle.folder)/\(release)", F_OK) == 0 {
            _ = try WriteBundle(release: release).perform(in: self)
        }
    }
}
