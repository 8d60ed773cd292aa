public import Editorial
public import Manuals

/// The way of one chapter through the editions.
public typealias ChapterLine = Line<ChapterID, ChapterTitle>

/// How a chapter was called.
public struct ChapterTitle: Hashable, Sendable {
    public let title: String
    public let code: String?

    init(_ frontMatter: FrontMatter) {
        title = frontMatter.title
        code = frontMatter.code
    }

    /// `PG37 Child sexual abuse`.
    public var words: String { code.map { "\($0) \(title)" } ?? title }
}

/// Where a section or paragraph stood.
public struct UnitPosition: Hashable, Sendable {
    public let chapter: ChapterID
    /// The printed number; nil for a heading the scheme does not number.
    public let number: String?
}

/// The way of one thing through the editions, from its first appearance.
public struct Line<ID: Hashable & Sendable, Place: Hashable & Sendable>: Hashable, Sendable {
    public let id: ID
    /// The releases that changed where it stands, oldest first.
    public private(set) var turns: [Turn] = []

    /// Where it stands, or that it does not.
    public enum State: Hashable, Sendable {
        case stands(Place)
        /// `into` holds its words since then, if anything does.
        case gone(into: ID?)
    }

    public struct Turn: Hashable, Sendable {
        public let release: ReleaseName
        public let state: State
    }

    init(id: ID) {
        self.id = id
    }

    /// How it is now.
    public var now: State? { turns.last?.state }

    /// Every place it stood at, each with the release that ended it; nil for where it stands now.
    public var places: [(place: Place, until: ReleaseName?)] {
        turns.indices.compactMap { index in
            guard case .stands(let place) = turns[index].state else { return nil }
            return (place, index + 1 < turns.count ? turns[index + 1].release : nil)
        }
    }

    mutating func turn(to state: State, with release: ReleaseName) {
        switch (now, state) {
        case (.stands(let before)?, .stands(let after)) where before == after: return
        case (.gone?, .gone): return
        default: turns.append(Turn(release: release, state: state))
        }
    }
}
