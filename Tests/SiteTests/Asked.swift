import Manuals
import Synchronization

/// The chapters an edition was asked for.
final class Asked: Sendable {
    private let noted = Mutex<[ChapterID]>([])

    var ids: [ChapterID] { noted.withLock { $0 } }

    func note(_ id: ChapterID) { noted.withLock { $0.append(id) } }
}
