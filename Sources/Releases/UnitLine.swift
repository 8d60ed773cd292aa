public import Editorial
public import Manuals

/// The way of one section or paragraph through the editions.
public struct UnitLine: Hashable, Sendable {
    public let isSection: Bool
    /// What it was split off from.
    public let from: ElementID?
    private var line: Line<ElementID, UnitPosition>

    init(_ id: ElementID, isSection: Bool, from origin: ElementID?) {
        self.isSection = isSection
        from = origin
        line = Line(id: id)
    }

    public var id: ElementID { line.id }
    /// The releases that changed where it stands, oldest first.
    public var turns: [Line<ElementID, UnitPosition>.Turn] { line.turns }
    /// How it is now.
    public var now: Line<ElementID, UnitPosition>.State? { line.now }
    /// Every place it stood at, each with the release that ended it; nil for where it stands now.
    public var places: [(place: UnitPosition, until: ReleaseName?)] { line.places }

    mutating func turn(to state: Line<ElementID, UnitPosition>.State, with release: ReleaseName) {
        line.turn(to: state, with: release)
    }
}
