import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric suggestion decline ID`
struct SuggestionDeclineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Says that a suggestion is not taken up, and why.")

    @Argument var suggestion: SuggestionID
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SettleSuggestion(suggestion: suggestion, as: .declined(reason), actor: act.actor).perform(in: office, key: act.key)
            try SuggestionAnswer.say(suggestion, office, format.format)
        }
    }
}
