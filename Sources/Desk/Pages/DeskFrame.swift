import Digests
import HTML
import Manuals
import Office

/// What stands around every page of the desk: the head, the ways to other pages, who has signed in, the foot.
struct DeskFrame {
    let settings: ManualSettings
    let person: Person?
    let token: SessionToken?
    let title: String
    let place: Place?

    /// The pages the head of every page leads to.
    enum Place: CaseIterable {
        case turn, write, proposals, suggestions, releases, notices, board, records, accounts

        var words: String {
            switch self {
            case .turn: "Your turn"
            case .write: "Write"
            case .proposals: "Proposals"
            case .suggestions: "Suggestions"
            case .releases: "Releases"
            case .notices: "Notices"
            case .board: "Board"
            case .records: "Records"
            case .accounts: "Accounts"
            }
        }

        var address: Address {
            switch self {
            case .turn: Address(path: "/desk")
            case .write: Address(path: "/desk/drafts")
            case .proposals: Address(path: "/desk/proposals")
            case .suggestions: Address(path: "/desk/suggestions")
            case .releases: Address(path: "/desk/releases")
            case .notices: Address(path: "/desk/notices")
            case .board: Address(path: "/desk/board")
            case .records: Address(path: "/desk/records")
            case .accounts: Address(path: "/desk/accounts")
            }
        }

        /// What somebody who has signed in is led to.
        static func shown(to person: Person) -> [Place] {
            allCases.filter { place in
                switch place {
                case .turn: true
                case .accounts: person.isAdministrator
                case .write, .proposals, .suggestions, .releases, .notices, .board, .records: person.acts
                }
            }
        }
    }

    func page(content: (inout Markup) -> Void) -> [UInt8] {
        var html = Markup(reserving: 32 << 10)
        html.constant("<!doctype html>\n")
        html(.html, .lang("en-GB")) { html in
            html(.head) { html in
                html(.meta, .charset("utf-8"))
                html(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html(.meta, .name("color-scheme"), .content("light dark"))
                html(.meta, .name("robots"), .content("noindex"))
                html(.title, text: "\(title) – \(settings.title)")
                html(.link, .rel("icon"), .href(Address(path: "/assets/icon.svg")))
                html(.link, .rel("stylesheet"), .href(Address(path: DeskStylesheet.address)))
                html.script(at: Address(path: DeskScript.address))
            }
            html(.body, .class("desk"), person.map { .data("member", $0.member.text) }) { html in
                html(.a, .class("skip"), .href(Address(fragment: "~text")), text: "Skip to the text")
                writeHeader(&html)
                html(.main, .id("~text"), .focusTarget, content: content)
                writeFooter(&html)
            }
        }
        return html.bytes
    }

    private func writeHeader(_ html: inout Markup) {
        html(.header, .class("masthead")) { html in
            html(.div, .class("bar")) { html in
                html(.p, .class("manual")) { $0(.a, .href(Address(path: "/")), text: settings.title) }
                html(.p, .class("release"), text: person.map { "The desk. Signed in as \($0.name), \($0.standing)." } ?? "The editorial board")
                html(.nav, .label("Desk")) { html in
                    html(.ul) { html in
                        if let person {
                            for place in Place.shown(to: person) {
                                html(.li) { $0(.a, .href(place.address), place == self.place ? .current("page") : nil, text: place.words) }
                            }
                        } else {
                            html(.li) { $0(.a, .href(Address(path: "/")), text: "The manual") }
                            html(.li) { $0(.a, .href(Address(path: "/consultations")), text: "Consultations") }
                            html(.li) { $0(.a, .href(Address(path: "/suggest")), text: "Suggest a change") }
                        }
                    }
                }
            }
            if !settings.banner.isEmpty { html(.p, .class("banner"), text: settings.banner) }
        }
    }

    private func writeFooter(_ html: inout Markup) {
        html(.footer, .class("colophon")) { html in
            html(.p) { html in
                html(.strong, text: settings.title)
                if !settings.publisher.isEmpty { html.text(", published by \(settings.publisher.hasPrefix("The ") ? "t\(settings.publisher.dropFirst())" : settings.publisher)") }
                html.text(".")
            }
            html(.nav, .label("About the desk")) { html in
                html(.ul) { html in
                    html(.li) { $0(.a, .href(Address(path: "/")), text: "The manual") }
                    if person != nil { html(.li) { $0(.a, .href(Address(path: "/desk/handbook")), text: "Handbook") } }
                    html(.li) { $0(.a, .href(Address(path: "/privacy")), text: "Privacy") }
                    html(.li) { $0(.a, .href(Address(path: person == nil ? "/subscribe" : "/desk/you")), text: person == nil ? "Be told of changes" : "Your messages") }
                    if person == nil { html(.li) { $0(.a, .href(Address(path: "/desk/sign-in")), text: "Sign in") } }
                }
            }
            if let token {
                html(.form, .post, .action(Address(path: "/desk/sign-out"))) { html in
                    html.control([.field(.hidden), .name("token"), .value(token.formToken.hex)])
                    html(.button, .class("quiet"), text: "Sign out")
                }
            }
        }
    }
}
