import Manuals

/// Which document of an edition is meant.
enum DocumentName: Hashable {
    case manual
    /// What the edition changed.
    case changes
    case chapter(ChapterID)

    /// The path of its markup, and of what is set from it, but for how they end: `chapters/child-sexual-abuse`.
    var stem: String {
        switch self {
        case .manual: "manual"
        case .changes: "changes"
        case .chapter(let chapter): "chapters/\(chapter)"
        }
    }
}
