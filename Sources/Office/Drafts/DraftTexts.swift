import Synchronization

/// The texts of drafts as they were read last: one who writes has the same text read again with every word that is saved.
final class DraftTexts: Sendable {
    private let kept = Mutex<[Place: DraftText]>([:])

    private struct Place: Hashable {
        let path: String
        let text: String
    }

    /// How many are kept; then all are forgotten, and those in use are read anew.
    private static let most = 128

    func read(_ text: String, at path: String) -> DraftText {
        let place = Place(path: path, text: text)
        if let known = kept.withLock({ $0[place] }) { return known }
        let read = DraftText(path: path, text)
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[place] = read
        }
        return read
    }
}
