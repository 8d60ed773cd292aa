import HTML
import Manuals
import Releases

/// The accessibility statement, after the model for the Public Sector Bodies (Websites and Mobile Applications)
/// (No. 2) Accessibility Regulations 2018.
struct AccessibilityPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.accessibility)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "Accessibility statement").page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "Accessibility statement")
            html(.p, .class("lead"), text: "This statement is about the website of \(site.outline.settings.title). It is made so that as many people as possible can use it. You should be able to:")
            html(.ul) { html in
                for words in Self.abilities { html(.li, text: words) }
            }
            for (heading, paragraphs) in Self.statement {
                html(.h2, text: heading)
                for words in paragraphs { html(.p, text: words) }
            }
            if !site.documents.isEmpty {
                html(.p, text: "The manual and its chapters are also offered as PDF documents, which are tagged after PDF/UA-1. All that stands in them stands on this website too, where it is easier to enlarge and to search.")
            }
            html(.h2, text: "Telling us about a problem, or asking for another format")
            writeContact(to: &html)
            html(.h2, text: "If you are not satisfied with our answer")
            html(.p, text: "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the accessibility regulations (SI 2018/952). If you are not satisfied with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).")
            if let facts = site.edition.facts {
                html(.h2, text: "When this statement was made")
                html(.p, text: "This statement came with release \(facts.name), published on \(facts.publication.inWords).")
            }
        }
    }

    private static let abilities = [
        "enlarge the text to 400% without text running off the screen",
        "read everything on a screen 320 pixels wide without scrolling sideways, but for wide tables, which scroll by themselves",
        "use the whole site with a keyboard alone",
        "use the whole site with a screen reader, and hear where added and removed words begin and end",
        "read it in light or dark colours, as your device prefers",
        "read everything without JavaScript, with an index by number and from A to Z in place of the search",
        "follow pathways in words: every drawing of one stands over the same steps as a numbered list",
        "read it without a connection, from what your browser keeps or from a copy on your device",
    ]

    private static let statement = [
        (
            "How accessible this website is",
            [
                "The website is designed to meet the Web Content Accessibility Guidelines version 2.2 at level AA. The program that makes it is tested on every kind of page, with an automatic checker in a browser, in light and dark, on narrow and wide screens."
            ]
        ),
        (
            "Content that may not be accessible",
            ["Files attached to chapters, such as forms, are published as their makers wrote them. Some may not meet the guidelines."]
        ),
    ]

    private func writeContact(to html: inout Markup) {
        let publisher = site.outline.settings.publisher
        let whom = publisher.isEmpty ? "the publisher of this manual" : publisher.withinSentence
        html(.p) { html in
            if let address = site.suggestions {
                html.text("Write to \(whom) at ")
                html(.a, .href(address), text: address.withoutScheme)
                html.text(". Say which page you mean, what the problem is, and how you would like to receive the text.")
            } else {
                html.text("Write to \(whom). Say which page you mean, what the problem is, and how you would like to receive the text.")
            }
        }
    }
}
