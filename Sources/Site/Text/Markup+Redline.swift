import HTML

extension Markup {
    /// Writes what was added. Screen readers are silent about the element, so hidden words say where it begins and
    /// ends.
    mutating func added(_ content: (inout Markup) -> Void) {
        marked(.ins, "added", content)
    }

    /// Writes what was deleted.
    mutating func deleted(_ content: (inout Markup) -> Void) {
        marked(.del, "deleted", content)
    }

    /// Writes a short value that was replaced, the old before the new; nil stands for absence.
    mutating func replaced(_ old: String?, by new: String?) {
        if let old { deleted { $0.text(old) } }
        if old != nil, new != nil { text(" ") }
        if let new { added { $0.text(new) } }
    }

    /// Writes what marks cannot show, in words.
    mutating func remark(_ words: String) {
        guard !words.isEmpty else { return }
        text(" ")
        self(.span, .class("remark"), text: "[\(words)]")
    }

    private mutating func marked(_ tag: Tag, _ kind: String, _ content: (inout Markup) -> Void) {
        self(tag) { html in
            html(.span, .class("unseen"), text: " start of \(kind) text ")
            content(&html)
            html(.span, .class("unseen"), text: " end of \(kind) text ")
        }
    }
}
