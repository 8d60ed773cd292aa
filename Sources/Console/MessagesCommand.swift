import ArgumentParser
import Office

/// `rubric messages`
struct MessagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Tells people what waits for them, and readers of releases.",
        discussion: """
            Run it every few minutes: nothing is said twice. “Your turn” and deadlines are sent at once, everything else once a \
            week. Without a configuration messages are written as files beside the private words, and nothing leaves the machine.
            """)

    @Option(help: ArgumentHelp("The file that says how messages are sent.", valueName: "file"))
    var configuration: String?
    @OptionGroup var manual: ManualOptions

    func run() async throws {
        try await Terminal.answer {
            let office = try manual.office()
            let settings = try configuration.map { path throws(OfficeError) in try ServiceConfiguration(at: path) } ?? ServiceConfiguration()
            let delivery = try settings.delivery(of: office)
            try PostMessages().perform(in: office)
            let sent = try await delivery.perform(in: office)
            Terminal.say("\(sent.counted("message", "messages")) sent.")
        }
    }
}
