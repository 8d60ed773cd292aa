import Editorial

/// Which two editions a page of changes compares, as its address says it.
enum ComparedEditions: Hashable, Sendable {
    /// The site's own edition with the one before.
    case own
    /// An earlier edition with the one before that.
    case release(ReleaseName)
    /// The site's own edition with an earlier one.
    case since(ReleaseName)

    /// The name of a chapter's redline within the chapter's folder.
    var fileName: String {
        switch self {
        case .own: "changes.html"
        case .release(let release): "changes-\(release).html"
        case .since(let release): "since-\(release).html"
        }
    }
}
