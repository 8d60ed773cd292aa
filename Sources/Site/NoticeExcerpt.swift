public import Editorial
public import HTML
import Manuals
public import Releases

/// A notice for a page that is no part of a site, shown as the site shows it.
public struct NoticeExcerpt: Sendable {
    private let box: NoticeBox

    /// `edition` is the text it stands over, whose places its links name.
    public init(_ notice: Notice, over edition: Edition) {
        let places: [ElementID] = if case .paragraphs(let paragraphs) = notice.proposed.scope { paragraphs } else { [] }
        box = NoticeBox(site: SiteContext(edition), standpoint: Standpoint(outside: "/"), notice: notice, places: places)
    }

    public func write(to html: inout Markup) { box.write(to: &html) }
}
