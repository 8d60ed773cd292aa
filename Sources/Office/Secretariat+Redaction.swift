import Editorial
import Git
import Glibc
import Record

extension Secretariat {
    /// Writes anew the bundles beside the working copy, so that none shows the words an order withdrew, or each shows them
    /// again when the order is lifted; those it does not concern get the bytes they have.
    ///
    /// Interrupted, it is done again when the act is tried again, though that is refused then.
    func reissueBundles(concernedBy notice: NoticeID) throws(OfficeError) {
        let proceedings = try proceedings()
        guard let known = proceedings.notices[notice], known.proposed.kind == .redaction, known.approved != nil, let root = repository.workTree else { return }
        for release in proceedings.editions where access("\(root)/\(WriteBundle.folder)/\(release)", F_OK) == 0 {
            _ = try WriteBundle(release: release).perform(in: self)
        }
    }
}
