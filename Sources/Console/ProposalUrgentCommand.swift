import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal urgent ID`
struct ProposalUrgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "urgent", abstract: "Approves a proposal outside a ballot: the chair, then a member of another interest.",
        discussion: "It binds exactly the latest revision, is released off-cycle, and lapses unless a later ballot ratifies it.")

    @Argument var proposal: ProposalID
    @Option(help: "Why it cannot wait for a ballot, as public text; the chair says so, and the second member agrees.")
    var reason: String?
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try ApproveUrgently(proposal: proposal, reason: reason, member: act.actor).perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
            guard format.format == .text else { return }
            if try office.proceedings().knownProposal(proposal).state == .awaitingSecond {
                Terminal.say("Next: rubric proposal urgent \(proposal) --as MEMBER, a member of another interest")
            } else {
                Terminal.say("Next: rubric proposal schedule \(proposal) RELEASE --as coordinator, for an off-cycle release; then a ballot that ratifies it")
            }
        }
    }
}
