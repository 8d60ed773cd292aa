import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric release publish NAME`
struct ReleasePublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "publish", abstract: "Publishes a certified release and writes its bundle.")

    @Argument var release: ReleaseName
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    @Flag(help: "Rehearse: say what would be refused on the day of publication, and record nothing.")
    var dryRun = false
    @Flag(help: "Publish without documents as PDF.")
    var withoutDocuments = false

    func run() async throws {
        if !dryRun, !withoutDocuments { try await makeDocuments() }
        try Terminal.answer {
            let office = try manual.office()
            let publishing = PublishRelease(release: release, actor: act.actor)
            if dryRun {
                try publishing.rehearse(in: office)
                return Terminal.say("Release \(release) can be published on its day. Nothing was recorded.")
            }
            let outcome = try publishing.perform(in: office, key: act.key)
            switch format.format {
            case .json: try ReleaseAnswer.say(release, office)
            case .text:
                Terminal.say("Release \(release) is published.")
                if let bundle = outcome.bundle { Terminal.say("Bundle: \(bundle)") }
            }
            for sentence in outcome.owed { Terminal.remark("rubric: \(sentence)") }
            for path in outcome.leftAlone {
                Terminal.remark("rubric: \(path) holds changes of your own and was left as it is; compare it with the text in force.")
            }
        }
    }

    /// What cannot be set holds the publication up; a program that is missing does not.
    private func makeDocuments() async throws {
        try await Terminal.answer {
            let office = try manual.office()
            guard let known = try office.proceedings().releases[release], case .certified = known.state else { return }
            if case .missing(let program) = try await MakeDocuments(release: release).perform(in: office) {
                Terminal.remark("rubric: \(program) is not installed: the bundle holds no documents as PDF.")
            }
        }
    }
}
