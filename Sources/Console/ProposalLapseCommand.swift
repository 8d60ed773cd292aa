import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal lapse ID`
struct ProposalLapseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lapse", abstract: "Records that an urgent change lapsed, because nothing ratified it.")

    @Argument var proposal: ProposalID
    @Option(help: ArgumentHelp("The ballot day that passed without ratifying it.", valueName: "day"))
    var ballotDay: CalendarDay
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let overtaken = try LapseProposal(proposal: proposal, ballotDay: ballotDay, reason: reason, actor: act.actor)
                .perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
            for sentence in overtaken { Terminal.remark("rubric: \(sentence)") }
        }
    }
}
