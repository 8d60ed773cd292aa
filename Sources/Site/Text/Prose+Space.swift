import Manuals

extension Prose {
    /// Whether a space stands last, which a remark after it must not swallow.
    var endsInSpace: Bool {
        guard case .text(let words)? = runs.last?.content else { return false }
        return words.utf8.last == 0x20
    }
}
