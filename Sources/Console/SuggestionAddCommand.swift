import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric suggestion add`
struct SuggestionAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Records a suggestion, or an issue that emerges on the board.")

    @Option(help: "What is suggested; the words are kept private.")
    var text: String
    @Option(help: ArgumentHelp("The section or paragraph it is about.", valueName: "id"))
    var about: ElementID?
    @Flag(help: "From anybody outside the board; the chair or the coordinator records it for them.")
    var fromPublic = false
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try ReceiveSuggestion(words: text, about: about, source: fromPublic ? .anybody : .board, actor: act.actor)
                .perform(in: office, key: act.key)
            try SuggestionAnswer.say(id, office, format.format)
        }
    }
}
