import ArgumentParser
import Office

/// `rubric format`
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Brings the working copy's text into canonical form; no words change.")

    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            let written = try FormatManual(folder: manual.manual).perform()
            for path in written { Terminal.say(path) }
        }
    }
}

/// `rubric ids`
struct IDsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ids", abstract: "Gives every section and paragraph of the working copy that has none its permanent id.")

    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            let written = try FormatManual(folder: manual.manual, assignsIDs: true).perform()
            for path in written { Terminal.say(path) }
        }
    }
}
