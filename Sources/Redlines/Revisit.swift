public import Manuals

/// A text beside two older ones, for a reader who comes back to it: the edition in force, and the revision the reader
/// saw last.
///
/// A member who has read a proposal once is shown what changed since, beside all that it changes.
public struct Revisit<Whole: Redline>: Hashable, Sendable {
    /// All that the text changes in the edition in force.
    public let againstInForce: Whole
    /// What changed since the reader saw it.
    public let sinceSeen: Whole
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

    private init(againstInForce: Whole, sinceSeen: Whole, units: (Whole) -> [UnitRedline]) {
        self.againstInForce = againstInForce
        self.sinceSeen = sinceSeen
        changes = Self.changedIDs(units(againstInForce))
        news = Self.changedIDs(units(sinceSeen))
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

    private static func changedIDs(_ units: [UnitRedline]) -> Set<ElementID> {
        Set(units.lazy.filter { !$0.isUnchanged }.compactMap { ($0.accepted ?? $0.rejected)?.id })
    }
}

extension Revisit<ChapterRedline> {
    public init(inForce: Chapter, seen: Chapter, now: Chapter) {
        self.init(
            againstInForce: ChapterRedline(old: inForce, new: now), sinceSeen: ChapterRedline(old: seen, new: now), units: \.units)
    }
}

extension Revisit<ManualRedline> {
    public init(inForce: Manual, seen: Manual, now: Manual) {
        self.init(againstInForce: ManualRedline(old: inForce, new: now), sinceSeen: ManualRedline(old: seen, new: now)) {
            $0.chapters.flatMap(\.units)
        }
    }
}
