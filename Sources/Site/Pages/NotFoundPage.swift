import HTML

/// What a server shows where there is no page.
struct NotFoundPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.notFound)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "There is no page here").page { html in
            html(.h1, text: "There is no page here")
            html(.p, .class("lead"), text: "The address leads to no page of this release.")
            html(.p) { EmergencyCall().write(to: &$0) }
            html(.ul) { html in
                html(.li) { html in
                    html(.a, .href(standpoint.address(of: .front)), text: "Look for the chapter on the front page")
                    html.text(": a chapter keeps its address when its code, its number or its title changes.")
                }
                if site.isSearchable {
                    html(.li) { html in
                        html(.a, .href(standpoint.address(of: .search)), text: "Search, or look in the index")
                        html.text(": by words, by number or from A to Z.")
                    }
                }
                if let page = site.changesPage {
                    html(.li) { html in
                        html(.a, .href(standpoint.address(of: page)), text: "See what changed")
                        html.text(": the page may have been withdrawn with this release.")
                    }
                }
                html(.li, text: "If you typed the address, check it letter by letter.")
            }
            FormerAttachment.write(site.formerAttachments, from: standpoint, to: &html)
        }
    }
}
