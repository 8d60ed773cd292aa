import Catalog
import Editorial
import Git
import Record

/// The catalog of a manual's record, `catalog.sqlite` beside it.
struct RecordCatalog: LedgerCatalog {
    private let store: FoldStore

    init(gitDirectory: String) {
        store = FoldStore(at: "\(gitDirectory)/rubric/catalog.sqlite", form: Proceedings.keptForm)
    }

    func kept() -> (head: ObjectID, proceedings: Proceedings)? {
        guard let fold = store.read(), let head = ObjectID(hex: fold.head), let proceedings = Proceedings(kept: fold.bytes) else { return nil }
        return (head, proceedings)
    }

    func keep(_ proceedings: Proceedings, at head: ObjectID) {
        if let bytes = try? proceedings.kept() { store.write(FoldStore.Fold(head: head.hex, bytes: bytes)) }
    }

    func forget() { store.remove() }
}
