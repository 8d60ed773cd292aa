import Editorial
import Manuals
import Synchronization

/// The outlines of editions that were made already, so that each is made and held once.
final class KnownOutlines: Sendable {
    private let outlines = Mutex<[ReleaseName: Outline]>([:])

    subscript(release: ReleaseName) -> Outline? {
        get { outlines.withLock { $0[release] } }
        set { outlines.withLock { $0[release] = newValue } }
    }
}
