public import Manuals

/// What a published change note said before it was corrected.
public struct CorrectedNote: Hashable, Sendable, Codable {
    public let was: String
    /// The day it was corrected.
    public let on: CalendarDay
}
