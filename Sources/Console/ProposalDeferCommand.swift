import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal defer ID`
struct ProposalDeferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defer", abstract: "Puts a proposal off to a later release; a scheduled one leaves its release.")

    @Argument var proposal: ProposalID
    @Option(help: ArgumentHelp("The release it waits for.", valueName: "release"))
    var to: ReleaseName
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try DeferProposal(proposal: proposal, to: to, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
        }
    }
}
