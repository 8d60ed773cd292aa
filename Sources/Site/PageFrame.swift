import HTML
import Manuals
import Releases

/// What stands around every page's text: the head, the name of the release, the ways to other pages, the foot; and
/// on paper the running head and foot.
struct PageFrame {
    let site: SiteContext
    let standpoint: Standpoint
    /// The page's own title; empty on the front page, which bears the manual's.
    let title: String
    /// A sentence for search engines and link previews; empty when the title says it all.
    var description = ""
    /// The scripts the page loads; it works without them.
    var scripts = [PageScript.path]
    /// A feed of this page's own, beside that of the releases.
    var feed: (title: String, path: String)?
    /// Whether notices stand before the text; a page with something more pressing to say places them itself.
    var beginsWithNotices = true

    /// A whole page around its text. Bytes for text of `capacity` are reserved.
    func page(reserving capacity: Int = 8 << 10, content: (inout Markup) -> Void) -> [UInt8] {
        var html = Markup(reserving: capacity + 6 << 10)
        html.constant("<!doctype html>\n")
        let worker: Attribute? = OfflineWorker.isOffered(by: site) ? .data("worker", standpoint.address(ofFile: OfflineWorker.path).text) : nil
        html(.html, .lang("en-GB"), worker) { html in
            html(.head) { writeHead(&$0) }
            html(.body) { html in
                html(.a, .class("skip"), .href(Address(fragment: Self.mainID)), text: "Skip to the text")
                html(.div, .class("sheet")) { html in
                    writeRunningHead(&html)
                    html(.div, .class("sheet-body")) { html in
                        writeHeader(&html)
                        html(.main, .id(Self.mainID), .focusTarget) { html in
                            SuccessionBand(site: site, standpoint: standpoint).write(to: &html)
                            if beginsWithNotices { NoticeBand(site: site, standpoint: standpoint).write(to: &html) }
                            content(&html)
                        }
                        writeFooter(&html)
                    }
                    writeRunningFoot(&html)
                }
            }
        }
        return html.bytes
    }

    /// Ids of the frame and the page's own furniture start with a tilde, which no id of the manual does.
    static let mainID = "~text"

    private var manualTitle: String { site.outline.settings.title }

    private func writeHead(_ html: inout Markup) {
        html(.meta, .charset("utf-8"))
        html(.meta, .httpEquiv("Content-Security-Policy"), .content(ContentPolicy.page))
        html(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html(.meta, .name("color-scheme"), .content("light dark"))
        html(.meta, .name("referrer"), .content("no-referrer"))
        // Who searches looks for what is in force.
        if site.edition.succession != nil { html(.meta, .name("robots"), .content("noindex")) }
        html(.title, text: title.isEmpty ? manualTitle : "\(title) – \(manualTitle)")
        if !description.isEmpty { html(.meta, .name("description"), .content(description)) }
        if let canonical { html(.link, .rel("canonical"), .href(canonical)) }
        if ReleaseFeed(site) != nil {
            html(.link, .rel("alternate"), .type("application/atom+xml"), .title("Releases"), .href(standpoint.address(ofFile: ReleaseFeed.path)))
        }
        if let feed {
            html(.link, .rel("alternate"), .type("application/atom+xml"), .title(feed.title), .href(standpoint.address(ofFile: feed.path)))
        }
        writeCitation(to: &html)
        html(.link, .rel("icon"), .href(standpoint.address(ofFile: PageIcon.path)))
        html(.link, .rel("stylesheet"), .href(standpoint.address(ofFile: Stylesheet.path)))
        for script in scripts { html.script(at: standpoint.address(ofFile: script)) }
    }

    /// What reference managers read of a release's page.
    private func writeCitation(to html: inout Markup) {
        guard let facts = site.edition.facts, standpoint.page != .notFound else { return }
        html(.meta, .name("citation_title"), .content(title.isEmpty ? manualTitle : "\(title), \(manualTitle), release \(facts.name)"))
        let publisher = site.outline.settings.publisher
        if !publisher.isEmpty { html(.meta, .name("citation_publisher"), .content(publisher)) }
        html(.meta, .name("citation_publication_date"), .content(facts.publication.description))
        if let canonical { html(.meta, .name("citation_public_url"), .content(canonical.text)) }
    }

    private var canonical: Address? {
        standpoint.page == .notFound ? nil : site.publicAddress(of: standpoint.page.publicPath)
    }

    private func writeHeader(_ html: inout Markup) {
        html(.header, .class("masthead")) { html in
            html(.div, .class("bar")) { html in
                html(.p, .class("manual")) { html in
                    html(.a, .href(standpoint.address(of: .front)), standpoint.page == .front ? .current("page") : nil, text: manualTitle)
                }
                html(.p, .class("release"), text: site.releaseInWords)
                html(.nav, .label("Manual")) { html in
                    html(.ul) { html in
                        for (page, words) in site.mainPages {
                            html(.li) { html in
                                let current: Attribute? = standpoint.page == page ? .current("page") : nil
                                html(.a, .href(standpoint.address(of: page)), current, text: words)
                            }
                        }
                    }
                }
                // The page of search has the field in its text.
                if site.isSearchable, standpoint.page != .search { SearchForm(site: site, standpoint: standpoint).write(to: &html) }
            }
            if !site.outline.settings.banner.isEmpty {
                html(.p, .class("banner"), text: site.outline.settings.banner)
            }
        }
    }

    private func writeFooter(_ html: inout Markup) {
        html(.footer, .class("colophon")) { html in
            html(.p) { html in
                html(.strong, text: manualTitle)
                let publisher = site.outline.settings.publisher
                if !publisher.isEmpty { html.text(", published by \(publisher.withinSentence)") }
                html.text(". \(site.releaseInWords).")
            }
            html(.nav, .label("About this manual")) { html in
                html(.ul) { html in
                    for (page, words) in site.aboutPages {
                        html(.li) { $0(.a, .href(standpoint.address(of: page)), text: words) }
                    }
                    if let address = site.suggestions {
                        html(.li) { $0(.a, .href(address), text: "Suggest a change") }
                    }
                }
            }
        }
    }

    private func writeRunningHead(_ html: inout Markup) {
        html(.div, .class("running-head"), .hiddenFromSpeech) { html in
            html(.p) { html in
                html(.strong, text: title.isEmpty ? manualTitle : title)
                html.text(" \(site.releaseInWords)")
            }
        }
    }

    private func writeRunningFoot(_ html: inout Markup) {
        html(.div, .class("running-foot"), .hiddenFromSpeech) { html in
            html(.p) { html in
                html(.strong, text: "Uncontrolled when printed.")
                html.text(" \(manualTitle). ")
                let banner = site.outline.settings.banner
                if !banner.isEmpty { html.text("\(banner.endingSentence) ") }
                if let canonical { html.text(canonical.text) }
            }
        }
    }
}

extension Page {
    /// The page's path as it is quoted: a folder's page by the folder alone.
    var publicPath: String {
        switch self {
        case .front: ""
        case .chapter(let chapter): "\(chapter)/"
        default: path
        }
    }
}

extension String {
    /// A name as it stands within a sentence: `The board` gives `the board`.
    var withinSentence: String { hasPrefix("The ") ? "t" + dropFirst() : self }

    /// The words with a full stop, unless they end in one already.
    var endingSentence: String {
        guard let last = utf8.last else { return self }
        return last == 0x2E || last == 0x21 || last == 0x3F ? self : self + "."
    }
}
