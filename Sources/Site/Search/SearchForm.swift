import HTML

/// The field in which a reader says what they look for. It asks the page of search, with scripts or without.
struct SearchForm {
    let site: SiteContext
    let standpoint: Standpoint

    static let field = "~question"

    func write(to html: inout Markup) {
        html(.form, .class("search"), .role("search"), .action(standpoint.address(of: .search)), .get) { html in
            html(.label, .for(Self.field), text: "Search this manual")
            html(.div, .class("field")) { html in
                html(.input, .field(.search), .name("q"), .id(Self.field), .autocomplete("off"))
                html(.button, .field(.submit), text: "Search")
            }
        }
    }
}
