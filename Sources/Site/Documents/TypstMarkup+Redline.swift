extension TypstMarkup {
    mutating func added(_ content: (inout TypstMarkup) -> Void) {
        self("added", content: content)
    }

    mutating func deleted(_ content: (inout TypstMarkup) -> Void) {
        self("deleted", content: content)
    }

    /// A short value that was replaced, the old before the new; nil stands for absence.
    mutating func replaced(_ old: String?, by new: String?) {
        if let old { deleted { $0.text(old) } }
        if old != nil, new != nil { text(" ") }
        if let new { added { $0.text(new) } }
    }

    /// What marks cannot show, in words.
    mutating func remark(_ words: String) {
        guard !words.isEmpty else { return }
        self("remark", .string(words))
    }

    /// Words as a listing has them.
    mutating func literal(_ words: String) {
        self("literal") { $0.text(words) }
    }
}
