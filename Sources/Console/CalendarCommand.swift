import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric calendar …`
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "The days the board has agreed on.",
        subcommands: [CalendarSetCommand.self, CalendarListCommand.self])
}

/// `rubric calendar set FILE`
struct CalendarSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Sets the whole calendar from a YAML file.")

    @Argument(help: "A list in the order of the days; each entry has day, kind (meeting, release, deadline) and title.")
    var file: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SetCalendar(reading: file, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try Terminal.say(json: try office.proceedings().calendar) }
            Terminal.say("Set: \(try office.proceedings().calendar.count.counted("day", "days")).")
        }
    }
}

/// `rubric calendar list`
struct CalendarListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the days.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let days = try manual.office().proceedings().calendar
            guard format.format == .text else { return try Terminal.say(json: days) }
            for day in days { Terminal.say(Columns.line([(day.day.description, 12), (day.kind.rawValue, 10), (day.title, 0)])) }
        }
    }
}
