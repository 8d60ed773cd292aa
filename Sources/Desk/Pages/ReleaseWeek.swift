import Editorial
import HTML
import Manuals
import Office

/// The releases that are due, for who sees to them: how each stands, and what blocks its next step, at one look.
struct ReleaseWeek {
    private let boards: [ReleaseBoard]
    private let today: CalendarDay

    /// How many days ahead of its publication a release is shown.
    static let days = 31

    init(_ visit: Visit) throws(OfficeError) {
        let (today, releases) = (visit.office.surroundings.now().day, try visit.office.proceedings().releases.values)
        self.today = today
        boards = try releases.filter { !$0.isPublished && $0.publication.daysSinceEpoch - today.daysSinceEpoch <= Self.days }
            .sorted { ($0.publication, $0.name) < ($1.publication, $1.name) }
            .map { release throws(OfficeError) in try ShowRelease(release: release.name).perform(in: visit.office) }
    }

    func write(to html: inout Markup) {
        for board in boards {
            let release = board.release
            html(.section, .class("unit"), .labelledBy("~release-\(release.name)")) { html in
                html(.h2, .id("~release-\(release.name)")) { $0(.a, .href(Address(path: "/desk/releases/\(release.name)")), text: "Release \(release.name)") }
                html(.p, text: "\(release.state.words.capitalisingFirst). It is to be published on \(release.publication.inWords), \(when(release.publication)).")
                guard !board.obstacles.isEmpty else { return html(.p, text: "Nothing blocks its next step.") }
                html(.p, text: board.obstacles.count == 1 ? "One thing blocks its next step:" : "\(board.obstacles.count) things block its next step:")
                ObstacleList(obstacles: board.obstacles).write(to: &html)
            }
        }
    }

    private func when(_ day: CalendarDay) -> String {
        switch day.daysSinceEpoch - today.daysSinceEpoch {
        case ..<(-1): "\(today.daysSinceEpoch - day.daysSinceEpoch) days ago"
        case -1: "yesterday"
        case 0: "today"
        case 1: "tomorrow"
        case let days: "in \(days) days"
        }
    }
}
