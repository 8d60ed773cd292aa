import HTML
import Manuals
import Redlines
public import Releases

/// One page of what a text changes, which stands alone: against the edition in force, and before that, for a reader who
/// comes back to it, what changed since the revision seen.
public struct RevisitPage: Sendable {
    private let whole: SiteContext
    private let since: SiteContext?

    /// `whole` is the text against the edition in force, `since` the same text against the revision its reader saw.
    public init(_ whole: Edition, since: Edition? = nil) {
        self.whole = SiteContext(whole)
        self.since = since.map { SiteContext($0) }
    }

    public func bytes() -> [UInt8] {
        guard let since, let old = whole.edition.redline, let seen = since.edition.redline else { return ChangesPage(whole).bytes() }
        let revisit = Revisit(againstInForce: old, sinceSeen: seen)
        let news = ChangesPage(since, as: .page(ids: "~since-"))
        let all = ChangesPage(whole) { revisit.standing(of: $0).words }
        let title = "What changed since you last saw it"
        return PageFrame(site: whole, standpoint: all.standpoint, title: title).page(reserving: 64 << 10) { html in
            html(.h1, text: title)
            html(.p, .class("lead"), text: "Since you last saw it: \(news.summary) Against the edition in force: \(all.summary)")
            news.writeChapters(under: "Since you last saw it", to: &html)
            news.writeRest(to: &html)
            all.writeChapters(under: "Against the edition in force", to: &html)
            all.writeRest(to: &html)
        }
    }
}
