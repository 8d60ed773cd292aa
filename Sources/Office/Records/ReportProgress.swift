public import Editorial
public import Manuals
import Record

/// Reports what the board did from one day to another, drawn from the record, for those it answers to.
public struct ReportProgress: Sendable {
    private let from: CalendarDay
    private let until: CalendarDay

    /// Both days count.
    public init(from: CalendarDay, until: CalendarDay) {
        self.from = from
        self.until = until
    }

    public struct Progress: Sendable {
        /// Put forward for the first time.
        public let submitted: [Proposal]
        /// Ballots closed.
        public let decided: [Ballot]
        public let published: [Release]
        /// Consultations that ended.
        public let consulted: [Consultation]
        public let suggestions: [Suggestion]
        /// Drivers of what was published, with what each changed ever.
        public let drivers: [DriverReport]
        /// The proposals, by id.
        public let proposals: [ProposalID: Proposal]
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Progress {
        let proceedings = try office.proceedings()
        let holds = { (day: CalendarDay) in from <= day && day <= until }
        let all = proceedings.proposals.values.sorted { $0.id.ordinal < $1.id.ordinal }
        let published = proceedings.editions.compactMap { proceedings.releases[$0] }.filter { release in
            // Text that stood before the board is taken over, not published by it.
            if release.kind != .adopted, case .published(_, _, let at) = release.state { holds(at.day) } else { false }
        }
        let driving = Set(published.flatMap(\.proposals).compactMap { proceedings.proposals[$0] }.flatMap(\.drivers))
        return Progress(
            submitted: all.filter { $0.revisions.first.map { holds($0.at.day) } ?? false },
            decided: proceedings.ballots.values.filter { $0.decision.map { holds($0.at.day) } ?? false }.sorted { $0.id.ordinal < $1.id.ordinal },
            published: published,
            consulted: proceedings.consultations.values.filter { holds($0.closed?.day ?? $0.until) }.sorted { $0.id.ordinal < $1.id.ordinal },
            suggestions: proceedings.suggestions.values.filter { holds($0.at.day) }.sorted { $0.id.ordinal < $1.id.ordinal },
            drivers: try ReportDrivers().perform(in: office).filter { report in
                if case .reference(let id) = report.driver { driving.contains(id) } else { false }
            },
            proposals: Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }
}
