import Editorial
import ArgumentParser
import Office

/// `rubric demo DIR`
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Makes a manual with a history from a script of acts, each performed as a person would.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String
    @Option(help: ArgumentHelp("The folder of the script (default: Tools/demo).", valueName: "folder"))
    var script: String = "Tools/demo"

    func run() throws {
        try Terminal.answer {
            let office = try ReplayDemo(script: script, folder: folder).perform { done, all in
                Terminal.progress("act \(done) of \(all)")
            }
            Terminal.progress("")
            let proceedings = try office.proceedings()
            Terminal.say(
                "Made \(folder): \(proceedings.keys.count) acts, \(proceedings.proposals.count) proposals, \(proceedings.ballots.count) ballots, \(proceedings.editions.count) editions.")
        }
    }
}
