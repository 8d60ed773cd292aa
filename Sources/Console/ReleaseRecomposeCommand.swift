import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric release recompose NAME`
struct ReleaseRecomposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recompose", abstract: "Composes an open release anew on the text now in force.",
        discussion: "It is done by itself when another release is published; a proposal that no longer fits leaves the release.")

    @Argument var release: ReleaseName
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let outcome = try RecomposeRelease(release: release, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else {
                let proceedings = try office.proceedings()
                let known = try proceedings.knownRelease(release)
                return try Terminal.say(json: ReleaseAnswer(known, isInForce: false))
            }
            Terminal.say("Release \(release) follows the text in force.")
            for sentence in outcome.owed { Terminal.say(sentence) }
        }
    }
}
