import Editorial
import Office
import Site
import Synchronization

/// The site of the edition in force, made page by page when it is asked for and kept until the edition changes.
final class PublishedSite: Sendable {
    private let office: Secretariat
    private let kept = Mutex<(release: ReleaseName, pages: [String: ShownPage])?>(nil)

    init(_ office: Secretariat) {
        self.office = office
    }

    /// The file at a path of the site; nil when the edition in force has none.
    ///
    /// A path that ends in a slash, and the empty one, mean the `index.html` there. Only paths the edition's plan
    /// lists are ever served.
    func file(at path: String) throws(OfficeError) -> [UInt8]? {
        let name = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
        return try pages()[name]?.bytes()
    }

    private func pages() throws(OfficeError) -> [String: ShownPage] {
        let inForce = try office.inForce().release.name
        if let kept = kept.withLock({ $0 }), kept.release == inForce { return kept.pages }
        let pages = Dictionary(
            try ShowSite(sendingSuggestionsTo: "/suggest").perform(in: office).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        kept.withLock { $0 = (inForce, pages) }
        return pages
    }
}
