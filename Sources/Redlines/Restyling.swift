public import Manuals

/// How words are set differently.
public enum Restyling: Hashable, Sendable {
    case gained(Run.Style)
    case lost(Run.Style)
    case linked(Link)
    case unlinked(Link)
    case relinked(old: Link, new: Link)
    /// The same styles and links, on other letters of a word.
    case rearranged

    /// As a reader is told: `now bold`, `now links to https://…`.
    public var words: String {
        switch self {
        case .gained(let style): "now \(Self.name(of: style))"
        case .lost(let style): "no longer \(Self.name(of: style))"
        case .linked(let link): "now links to \(link.address)"
        case .unlinked(let link): "no longer links to \(link.address)"
        case .relinked(let old, let new) where old.address.isSpelled(as: new.address):
            new.title.isEmpty ? "link no longer titled “\(old.title)”" : "link now titled “\(new.title)”"
        case .relinked(let old, let new): "now links to \(new.address), not to \(old.address)"
        case .rearranged: "set differently"
        }
    }

    private static func name(of style: Run.Style) -> String {
        var names: [String] = []
        if style.contains(.strong) { names.append("bold") }
        if style.contains(.emphasis) { names.append("italic") }
        if style.contains(.struck) { names.append("struck through") }
        if style.contains(.code) { names.append("code") }
        return names.joined(separator: " and ")
    }
}

extension Segment {
    /// How the words of a restyled segment are set differently; empty for every other segment.
    public var restylings: [Restyling] {
        guard case .restyled(let old, let new) = self else { return [] }
        var restylings: [Restyling] = []
        let (before, after) = (Self.styles(of: old), Self.styles(of: new))
        if !after.subtracting(before).isEmpty { restylings.append(.gained(after.subtracting(before))) }
        if !before.subtracting(after).isEmpty { restylings.append(.lost(before.subtracting(after))) }
        switch (Self.link(of: old), Self.link(of: new)) {
        case (nil, let link?): restylings.append(.linked(link))
        case (let link?, nil): restylings.append(.unlinked(link))
        case (let old?, let new?) where !old.isSpelled(as: new): restylings.append(.relinked(old: old, new: new))
        default: break
        }
        return restylings.isEmpty ? [.rearranged] : restylings
    }

    private static func styles(of prose: Prose) -> Run.Style {
        prose.runs.reduce(into: []) { $0.formUnion($1.style) }
    }

    private static func link(of prose: Prose) -> Link? {
        prose.runs.lazy.compactMap(\.link).first
    }
}

extension Link {
    func isSpelled(as other: Link) -> Bool {
        address.isSpelled(as: other.address) && title.isSpelled(as: other.title)
    }
}

extension Run {
    /// Whether two runs are set the same, whatever they hold.
    func isSet(as other: Run) -> Bool {
        guard style == other.style else { return false }
        return switch (link, other.link) {
        case (nil, nil): true
        case (let link?, let other?): link.isSpelled(as: other)
        default: false
        }
    }
}
