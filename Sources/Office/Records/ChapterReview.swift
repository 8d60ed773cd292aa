public import Manuals

/// When a chapter is to be reviewed, as it stands on a day.
public enum ChapterReview: Hashable, Sendable {
    /// No day is set.
    case unset
    /// The day is past by so many days.
    case overdue(Int)
    /// The day is within the next three months.
    case soon(Int)
    case later

    /// How many days count as soon.
    static let soonness = 92

    public init(_ chapter: FrontMatter, on day: CalendarDay) {
        guard let due = chapter.reviewBy else {
            self = .unset
            return
        }
        let left = due.daysSinceEpoch - day.daysSinceEpoch
        self = left < 0 ? .overdue(-left) : left <= Self.soonness ? .soon(left) : .later
    }

    public var words: String {
        switch self {
        case .unset: "no day set"
        case .overdue(let days): "overdue by \(days == 1 ? "a day" : "\(days) days")"
        case .soon(0): "due today"
        case .soon(let days): "due in \(days == 1 ? "a day" : "\(days) days")"
        case .later: "later"
        }
    }
}
