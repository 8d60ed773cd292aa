import HTML

/// Every page that search engines may show, by its public address, after sitemaps.org.
///
/// There is one only where `manual.yml` gives the site's address.
struct SiteMap {
    static let path = "sitemap.xml"

    let site: SiteContext
    /// The pages in reading order.
    let pages: [Page]

    /// Nil where the site's address is unknown.
    init?(_ site: SiteContext, of pages: [Page]) {
        guard site.publicAddress(of: "") != nil else { return nil }
        self.site = site
        self.pages = pages.filter { $0 != .notFound }
    }

    func bytes() -> [UInt8] {
        var xml = Markup(reserving: 128 * pages.count)
        xml.constant("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            guard let address = site.publicAddress(of: page.publicPath) else { continue }
            xml.constant("<url><loc>")
            xml.text(address.text)
            xml.constant("</loc></url>\n")
        }
        xml.constant("</urlset>\n")
        return xml.bytes
    }
}
