import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal drivers`
struct ProposalDriversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drivers", abstract: "Reports what each reference and suggestion has changed, and which have changed nothing.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let reports = try ReportDrivers().perform(in: try manual.office())
            guard format.format == .text else { return try Terminal.say(json: reports.map(DriverAnswer.init)) }
            for report in reports {
                Terminal.say(Columns.line([("\(report.driver)", 22), (report.title, 0)]))
                for driven in report.proposals { Terminal.say("  \(driven.proposal) \(driven.state)") }
                for place in report.changed { Terminal.say("  changed \(place)") }
                if report.changed.isEmpty { Terminal.say("  has changed nothing yet") }
            }
        }
    }
}

/// A driver as `--format json` prints it.
private struct DriverAnswer: Encodable {
    let driver: String
    let kind: String
    let title: String
    let proposals: [DriverReport.Driven]
    let changed: [String]

    init(_ report: DriverReport) {
        driver = report.driver.description
        kind = if case .reference = report.driver { "reference" } else { "suggestion" }
        title = report.title
        proposals = report.proposals
        changed = report.changed
    }
}
