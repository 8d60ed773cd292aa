import Manuals
import ArgumentParser
import Editorial
import Office

/// `rubric build`
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site of the edition in force, of a past one, of a revision, or of a folder of Markdown.")

    @Option(help: ArgumentHelp("The folder to build into.", valueName: "dir"))
    var out: String
    @Option(help: "A release, commit, branch or tag (default: the edition in force).")
    var revision: String?
    @Option(help: ArgumentHelp("The edition that was in force on this day.", valueName: "day"))
    var asOf: CalendarDay?
    @Option(help: "Compare with this release, commit, branch or tag.")
    var since: String?
    @Option(help: ArgumentHelp("Build the text of a folder that is no manual's repository, or with --revision and --since that of revisions of its own.", valueName: "folder"))
    var source: String?
    @OptionGroup var manual: ManualOptions

    func validate() throws {
        if asOf != nil, source != nil || revision != nil { throw ValidationError("--as-of takes neither --source nor --revision.") }
        if since != nil, revision == nil, source == nil { throw ValidationError("--since needs --revision.") }
    }

    func run() throws {
        try Terminal.answer {
            let text: BuildSite.Text
            if let source { text = .source(source, revision: revision, since: since) } else if let asOf { text = .day(asOf) } else if let revision {
                let isRelease = try ReleaseName(revision).map { try manual.office().proceedings().releases[$0] != nil } ?? false
                text = isRelease && since == nil ? .edition(ReleaseName(revision)) : .revision(revision, since: since)
            } else { text = .edition(nil) }
            let count = try BuildSite(text, output: out).perform { () throws(OfficeError) in try manual.office() }
            Terminal.say("\(count) files in \(out): open \(out)/index.html")
        }
    }
}
