import HTML
import Manuals

/// What became of a section or paragraph with this edition.
struct RevisionMark: Hashable, Sendable {
    let kind: Kind
    /// What stands beside the bar in the margin: `Changed`, `Moved from 7.3.2`.
    let words: String
    /// Whether only editorial proposals changed it, which do not shout.
    let isQuiet: Bool

    enum Kind: CaseIterable, Sendable {
        case new, changed, moved, removed

        var words: String {
            switch self {
            case .new: "New"
            case .changed: "Changed"
            case .moved: "Moved"
            case .removed: "Removed"
            }
        }
    }

    /// The class of the block the bar stands beside.
    var className: String { isQuiet ? "marked quiet" : "marked" }
}

/// A section or paragraph that stood in a chapter before this edition and stands there no longer.
struct Removal: Hashable, Sendable {
    let id: ElementID
    /// The number it had; empty when it had none.
    let number: String
    let isSection: Bool
    /// The unit of the new text it stood after; nil at the chapter's beginning.
    let previous: ElementID?
    /// Where its words stand now, if they do.
    let target: ElementID?

    var noun: String { isSection ? "section" : "paragraph" }
}

/// A changed section or paragraph as a list of changes names it.
struct MarkedPlace: Hashable, Sendable {
    let id: ElementID
    /// The printed number, the old one of what was removed.
    let number: String
    let kind: RevisionMark.Kind
    let isSection: Bool
    /// Where it stands among the chapter's units: neighbours differ by one.
    let ordinal: Int
}
