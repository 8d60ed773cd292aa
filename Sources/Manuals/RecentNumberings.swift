import Synchronization

/// The numberings of the chapters that were asked about last: whoever asks for the number of one paragraph mostly asks for
/// that of the next.
final class RecentNumberings: Sendable {
    private let known = Mutex<[Int32: Numbering]>([:])
    private static let most = 32

    /// The numbering of the chapter at a place of the outline.
    func numbering(at place: Int32, of chapter: Outline.ChapterOutline) -> Numbering {
        if let known = known.withLock({ $0[place] }) { return known }
        let made = chapter.numbering
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[place] = made
        }
        return made
    }
}
