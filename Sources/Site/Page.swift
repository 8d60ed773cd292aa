import Editorial
import Manuals

/// A page of the site, by what it is about.
enum Page: Hashable, Sendable {
    case front
    /// A part's chapters; nil for chapters whose part `manual.yml` does not list.
    case part(PartID?)
    case chapter(ChapterID)
    /// What became of a chapter and each of its paragraphs, release by release.
    case history(ChapterID)
    /// A chapter's redline.
    case redline(ChapterID, ComparedEditions)
    /// What changed; under the release's name if the edition is a release.
    case changes(ReleaseName?)
    /// What changed since an earlier release.
    case since(ReleaseName)
    case releases
    case glossary
    case references
    case contacts
    case search
    case addresses
    case approval
    case accessibility
    case notFound

    /// The page's file, from the site's root. Documented in `Site.swift`: it never changes.
    var path: String {
        switch self {
        case .front: "index.html"
        case .part(let part?): "part-\(part).html"
        case .part(nil): "chapters.html"
        case .chapter(let chapter): "\(chapter)/index.html"
        case .history(let chapter): "\(chapter)/history.html"
        case .redline(let chapter, let compared): "\(chapter)/\(compared.fileName)"
        case .changes(let release?): "release-\(release).html"
        case .changes(nil): "changes.html"
        case .since(let release): "since-\(release).html"
        case .releases: "releases.html"
        case .glossary: "glossary.html"
        case .references: "references.html"
        case .contacts: "contacts.html"
        case .search: "search.html"
        case .addresses: "addresses.html"
        case .approval: "approval.html"
        case .accessibility: "accessibility.html"
        case .notFound: "404.html"
        }
    }

    /// The file that tells programs what the page tells readers: `release-2023-09.json` beside its page.
    var pathForPrograms: String { "\(path.dropLast(".html".utf8.count)).json" }

    /// Whether the page's file stands in a folder of its own.
    var isInFolder: Bool {
        switch self {
        case .chapter, .history, .redline: true
        default: false
        }
    }
}
