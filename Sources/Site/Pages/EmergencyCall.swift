import HTML

/// Whom to call when nothing may wait, for pages that are no chapter's.
struct EmergencyCall {
    func write(to html: inout Markup) {
        html.text("If a child is in immediate danger, call ")
        html(.a, .class("telephone"), .href(Address(telephone: "999")), text: "999")
        html.text(".")
    }
}
