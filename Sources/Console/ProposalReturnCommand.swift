import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal return ID`
struct ProposalReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Sends a proposal back to its author.")

    @Argument var proposal: ProposalID
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try ReturnProposal(proposal: proposal, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
        }
    }
}
