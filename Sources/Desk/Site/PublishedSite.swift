import Office
import Synchronization

/// The site of the edition in force, made page by page when it is asked for and kept until an act or the day
/// changes it.
final class PublishedSite: Sendable {
    private let office: Secretariat
    private let site = ShowSite(sendingSuggestionsTo: "/suggest")
    private let kept = Mutex<(version: ShowSite.Version, pages: [String: ShownPage])?>(nil)

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
        let version = try site.version(in: office)
        if let kept = kept.withLock({ $0 }), kept.version == version { return kept.pages }
        let pages = Dictionary(try site.perform(in: office).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        kept.withLock { $0 = (version, pages) }
        return pages
    }
}
