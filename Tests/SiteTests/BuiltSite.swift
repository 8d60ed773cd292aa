import Releases
import Site
import Testbench

/// A planned site with its pages read by somebody else's parser.
struct BuiltSite: Sendable {
    let files: [String: [UInt8]]
    let pages: [String: ParsedPage]

    /// The sample's new edition, built once for every test that only reads it.
    static let sample = Result { try BuiltSite(Sample().edition) }

    init(_ edition: Edition) throws {
        let files = SitePlan(edition).files.map { ($0.path, $0.bytes()) }
        self.files = Dictionary(files, uniquingKeysWith: { first, _ in first })
        let pages = files.filter { $0.0.hasSuffix(".html") }
        self.pages = Dictionary(zip(pages.map(\.0), try StockParser.read(pages.map(\.1))), uniquingKeysWith: { first, _ in first })
    }

    /// A page as its bytes spell it.
    func source(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// The words of the element of an id; nil when the page has none.
    func text(_ path: String, id: String) -> String? {
        pages[path]?.text { $0.id == id }
    }
}
