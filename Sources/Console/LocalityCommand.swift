import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric locality …`
struct LocalityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locality", abstract: "The local partnerships that follow the manual, and whom to call there.",
        subcommands: [LocalitySetCommand.self, LocalityListCommand.self])
}

/// `rubric locality set FILE`
struct LocalitySetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Sets all localities from a YAML file.")

    @Argument(help: "A list; each entry has id, name, confirmed (a day), and its contacts by what they are.")
    var file: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SetLocalities(reading: file, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try Terminal.say(json: try office.proceedings().localities) }
            Terminal.say("Set: \(try office.proceedings().localities.count.counted("locality", "localities")).")
        }
    }
}

/// `rubric locality list`
struct LocalityListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the localities with their contacts.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let localities = try manual.office().proceedings().localities
            guard format.format == .text else { return try Terminal.say(json: localities) }
            for locality in localities {
                Terminal.say(Columns.line([(locality.id.text, 26), (locality.name, 28), ("confirmed on \(locality.confirmed)", 0)]))
                for (kind, value) in locality.contacts.sorted(by: { $0.key < $1.key }) { Terminal.say("  \(kind): \(value)") }
            }
        }
    }
}
