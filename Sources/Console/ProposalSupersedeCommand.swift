import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal supersede ID`
struct ProposalSupersedeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supersede", abstract: "Sets a proposal aside for another that takes its place.")

    @Argument var proposal: ProposalID
    @Option(help: ArgumentHelp("The proposal that takes its place.", valueName: "id"))
    var by: ProposalID
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SupersedeProposal(proposal: proposal, by: by, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
        }
    }
}
