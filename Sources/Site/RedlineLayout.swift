/// How the changed paragraphs of a redline are laid out.
public enum RedlineLayout: String, CaseIterable, Sendable {
    /// Both versions as one text, with marks.
    case inline
    /// What stood before beside what stands now, each with its own marks; as one text where the page is too narrow, and on
    /// paper.
    case sides
}
