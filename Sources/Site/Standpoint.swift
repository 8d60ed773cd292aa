import HTML
import Manuals

/// The page that is being written, and how its links reach everything else.
///
/// Links are relative and name their file, so that the site opens from a disk and from any address. Only the page
/// for what is not found, which a server shows under any address, counts from the server's root.
struct Standpoint: Sendable {
    let page: Page
    /// What leads from the page to the site's root: empty, or ending in a slash.
    private let root: String

    /// `address` is the site's public address from `manual.yml`, empty when unknown.
    init(_ page: Page, address: String) {
        self.page = page
        root =
            switch page {
            case .notFound: Self.rootPath(of: address)
            default: page.isInFolder ? "../" : ""
            }
    }

    /// A page outside the site, to which the site's root is `root`, a path that ends in a slash.
    init(outside root: String) {
        page = .changes(nil)
        self.root = root
    }

    /// The address of a page, or of an id on it.
    func address(of target: Page, at fragment: String? = nil) -> Address {
        if target == page, let fragment { return Address(fragment: fragment) }
        return Address(path: root + target.path, fragment: fragment)
    }

    /// The address of a file of the site that is no page.
    func address(ofFile path: String) -> Address {
        Address(path: root + path)
    }

    /// The path of `https://host/path` with a slash at its end.
    private static func rootPath(of address: String) -> String {
        let bytes = Array(address.utf8)
        guard let scheme = address.utf8.firstIndex(of: 0x3A).map({ address.utf8.distance(from: address.utf8.startIndex, to: $0) }),
            bytes.count > scheme + 3, let slash = bytes[(scheme + 3)...].firstIndex(of: 0x2F)
        else { return "/" }
        let path = String(decoding: bytes[slash...], as: UTF8.self)
        return path.hasSuffix("/") ? path : path + "/"
    }
}
