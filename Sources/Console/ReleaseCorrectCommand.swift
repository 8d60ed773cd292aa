import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric release correct NAME`
struct ReleaseCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Corrects the change note of a published proposal, with a trail.")

    @Argument var release: ReleaseName
    @Option(help: ArgumentHelp("The proposal whose note is wrong.", valueName: "id"))
    var proposal: ProposalID
    @Option(help: "The note as it should read.")
    var note: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try CorrectNote(release: release, proposal: proposal, note: note, actor: act.actor).perform(in: office, key: act.key)
            let corrected = try office.proceedings().knownProposal(proposal)
            guard format.format == .text else { return try Terminal.say(json: ProposalAnswer(corrected)) }
            Terminal.say("The note of \(proposal) reads: \(corrected.note)")
            if let before = corrected.correctedNotes.last { Terminal.say("Corrected on \(before.on), was: \(before.was)") }
        }
    }
}
