import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric notice end ID`
struct NoticeEndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Ends a notice, or drops one that was not approved.")

    @Argument var notice: NoticeID
    @Option(help: ArgumentHelp("The day from which it no longer stands (default: today).", valueName: "day"))
    var from: CalendarDay?
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try EndNotice(notice: notice, from: from, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            try NoticeAnswer.say(notice, office, format.format)
        }
    }
}
