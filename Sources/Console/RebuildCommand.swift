import ArgumentParser
import Office

/// `rubric rebuild`
struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Makes the catalog anew from the record.",
        discussion: "The catalog spares commands the reading of the whole record. It can be deleted at any moment.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let acts = try RebuildCatalog().perform(in: try manual.office())
            switch format.format {
            case .json: try Terminal.say(json: RebuildAnswer(acts: acts))
            case .text: Terminal.say("The catalog is made anew from \(acts.counted("act", "acts")).")
            }
        }
    }
}

/// What a rebuild came to, as `--format json` prints it.
private struct RebuildAnswer: Encodable {
    let acts: Int
}
