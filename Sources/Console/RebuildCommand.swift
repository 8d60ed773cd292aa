import ArgumentParser
import Manuals
import Office

/// `rubric rebuild`
struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Makes the catalog anew from the record.",
        discussion: "The catalog spares commands the reading of the whole record. It can be deleted at any moment.")

    @Flag(help: "Writes the bundles of published releases that are missing, too, as after a restore.")
    var bundles = false
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let acts = try RebuildCatalog().perform(in: office)
            let written = bundles ? try WriteMissingBundles().perform(in: office) : []
            switch format.format {
            case .json: try Terminal.say(json: RebuildAnswer(acts: acts, bundles: written.map(\.text)))
            case .text:
                Terminal.say("The catalog is made anew from \(acts.counted("act", "acts")).")
                if bundles { Terminal.say("\(written.count.counted("bundle is", "bundles are")) written again.") }
            }
        }
    }
}

/// What a rebuild came to, as `--format json` prints it.
private struct RebuildAnswer: Encodable {
    let acts: Int
    /// The releases whose bundles were written again.
    let bundles: [String]
}
