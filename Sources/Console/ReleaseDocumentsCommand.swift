import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric release documents NAME`
struct ReleaseDocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents", abstract: "Sets the manual and each chapter of a release as PDF, for its bundle (needs Typst).")

    @Argument var release: ReleaseName
    @Option(help: ArgumentHelp("Put them into this folder instead; of a published release nothing else can be asked.", valueName: "folder"))
    var out: String?
    @OptionGroup var manual: ManualOptions

    func run() async throws {
        try await Terminal.answer {
            switch try await MakeDocuments(release: release, into: out).perform(in: try manual.office()) {
            case .missing(let program):
                Terminal.remark("rubric: \(program) is not installed, or not in the PATH: no document can be set. Install it and try again.")
                throw ExitCode(1)
            case .done(let made, let kept, let program, let folder):
                Terminal.say("\((made + kept).counted("document", "documents")) of release \(release), \(made) set now by \(program): \(folder)")
            }
        }
    }
}
