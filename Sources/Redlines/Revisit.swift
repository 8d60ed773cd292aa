public import Manuals

/// A text beside two older ones, for a reader who comes back to it: the edition in force, and the revision the reader
/// saw last.
///
/// A member who has read a proposal once is shown what changed since, beside all that it changes.
public struct Revisit: Hashable, Sendable {
    /// All that the text changes in the edition in force.
    public let againstInForce: ManualRedline
    /// What changed since the reader saw it.
    public let sinceSeen: ManualRedline
    private let changes: Set<ElementID>
    private let news: Set<ElementID>

    /// How a section or paragraph stands to the two older texts.
    public enum Standing: String, Hashable, Sendable {
        /// As in force, and as the reader saw it.
        case unchanged
        /// Changed, as the reader has seen.
        case seen
        /// Changed, and otherwise than the reader saw it, or not seen at all.
        case new
        /// As in force again; the reader saw it changed.
        case undone
    }

    /// Two redlines of one text.
    public init(againstInForce: ManualRedline, sinceSeen: ManualRedline) {
        self.againstInForce = againstInForce
        self.sinceSeen = sinceSeen
        changes = againstInForce.changedIDs
        news = sinceSeen.changedIDs
    }

    /// The standing of a unit by its id: the one it has in the text, or had where it is gone.
    public func standing(of id: ElementID) -> Standing {
        switch (changes.contains(id), news.contains(id)) {
        case (false, false): .unchanged
        case (true, false): .seen
        case (true, true): .new
        case (false, true): .undone
        }
    }

    /// The sections and paragraphs that stand otherwise than in either older text, in the order of their ids.
    public var standings: [(id: ElementID, standing: Standing)] {
        changes.union(news).sorted().map { ($0, standing(of: $0)) }
    }
}

extension Revisit.Standing {
    /// What a reader is told of a change to the edition in force; nil where there is none.
    public var words: String? {
        switch self {
        case .unchanged, .undone: nil
        case .seen: "as you saw it"
        case .new: "new to you"
        }
    }
}

extension ManualRedline {
    fileprivate var changedIDs: Set<ElementID> {
        Set(chapters.lazy.flatMap(\.units).filter { !$0.isUnchanged }.compactMap { ($0.accepted ?? $0.rejected)?.id })
    }
}
