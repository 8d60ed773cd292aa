import ArgumentParser
import Office

/// `rubric backup DIR`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the record and the private words and names into a new folder.",
        discussion: "The copy is a manual of its own: to restore it, put its folder in the place of the lost one, and write its bundles again (rubric rebuild --bundles).")

    @Argument(help: ArgumentHelp("A folder that is not there yet, or is empty.", valueName: "dir"))
    var folder: String
    @Flag(help: "Copies the private keys too. Whoever holds them can sign for the board.")
    var withKeys = false
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let done = try BackUpManual(to: folder, includingKeys: withKeys).perform(in: try manual.office())
            switch format.format {
            case .json: try Terminal.say(json: BackupAnswer(folder: folder, acts: done.acts, keys: done.keys))
            case .text:
                Terminal.say("\(done.acts.counted("act", "acts")) and the private words and names are in \(folder).")
                Terminal.say(
                    withKeys
                        ? "\(done.keys.counted("private key is", "private keys are")) there too: keep it where nobody else can read it."
                        : "Private keys are not: keep .git/rubric/keys apart, or add --with-keys.")
            }
        }
    }
}

/// What was copied, as `--format json` prints it.
private struct BackupAnswer: Encodable {
    let folder: String
    let acts: Int
    let keys: Int
}
