public import Editorial
public import Manuals

/// Something that ends by itself unless somebody acts.
public struct Lapsing: Hashable, Sendable {
    public let matter: Matter
    /// The last day; nil where none is set.
    public let last: CalendarDay?

    public enum Matter: Hashable, Sendable {
        /// An urgent change that no ballot has ratified.
        case urgentChange(Proposal)
        /// One that lapsed, and stands in the text in force until the next release takes it back.
        case lapsedChange(Proposal)
        case notice(Notice)
        /// Somebody's seat or office, as people say it.
        case term(MemberID, post: String)
    }

    /// What ends within three months, and what ends with no day set; the first to end first.
    public static func all(in proceedings: Proceedings, on day: CalendarDay) -> [Lapsing] {
        let urgent = proceedings.unratifiedActions.map { Lapsing(matter: .urgentChange($0), last: proceedings.ballotDay(of: $0)) }
        let lapsed = proceedings.standingLapses.compactMap { proceedings.proposals[$0] }.map { Lapsing(matter: .lapsedChange($0), last: nil) }
        let isSoon = { (last: CalendarDay) in last >= day && last.daysSinceEpoch - day.daysSinceEpoch <= ChapterReview.soonness }
        let notices = proceedings.currentNotices(on: day).compactMap { notice in
            notice.proposed.ends.flatMap { isSoon($0) ? Lapsing(matter: .notice(notice), last: $0) : nil }
        }
        let seats = (proceedings.board?.members ?? []).map { ($0.id, $0.seat.words, $0.term) }
        let posts = (proceedings.board?.officers ?? []).map { ($0.id, $0.office.words, $0.term) }
        let terms = (seats + posts).compactMap { id, post, term in
            term.until.flatMap { term.contains(day) && isSoon($0) ? Lapsing(matter: .term(id, post: post), last: $0) : nil }
        }
        let dated = (urgent + notices + terms).filter { $0.last != nil }.enumerated()
            .sorted { ($0.element.last ?? day, $0.offset) < ($1.element.last ?? day, $1.offset) }.map(\.element)
        return lapsed + urgent.filter { $0.last == nil } + dated
    }
}
