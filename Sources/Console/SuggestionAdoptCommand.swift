import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric suggestion adopt ID`
struct SuggestionAdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Says which proposal takes a suggestion up.")

    @Argument var suggestion: SuggestionID
    @Option(help: ArgumentHelp("The proposal made for it.", valueName: "id"))
    var proposal: ProposalID
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SettleSuggestion(suggestion: suggestion, as: .adopted(proposal), actor: act.actor).perform(in: office, key: act.key)
            try SuggestionAnswer.say(suggestion, office, format.format)
        }
    }
}
