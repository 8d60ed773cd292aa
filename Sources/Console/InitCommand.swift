import Manuals
import ArgumentParser
import Office

/// `rubric init DIR`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes a new manual: a repository, a board with its keys, and a first chapter to edit.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("A YAML file naming members and officers (default: a small example board).", valueName: "file"))
    var board: String?

    func run() throws {
        try Terminal.answer {
            let plan = try board.map { try BoardPlan(reading: $0) } ?? .example(from: Surroundings.machine.now().day)
            let office = try CreateManual(path: folder).perform()
            try FoundBoard(plan: plan).perform(in: office)
            try WriteStarterText().perform(in: office)
            Terminal.say("Made a manual in \(folder) with \(plan.members.count) members and \(plan.officers.count) officers.")
            Terminal.say("Look at it: rubric board show --manual \(folder)")
            Terminal.say("Then edit \(folder)/Procedures and adopt the text: rubric release adopt NAME --as coordinator --manual \(folder)")
        }
    }
}
