import ArgumentParser
import Desk
import Office

/// `rubric serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the edition in force and the desk in a browser, on this machine.")

    @Option(help: "The port on 127.0.0.1; 8080 where nothing names one.")
    var port: Int?
    @Option(help: ArgumentHelp("The file that says how the desk is served.", valueName: "file"))
    var configuration: String?
    @OptionGroup var manual: ManualOptions

    func validate() throws {
        if let port, !(1...65_535).contains(port) { throw ValidationError("--port takes 1 to 65535.") }
    }

    func run() async throws {
        let office: Secretariat
        let settings: ServiceConfiguration
        do {
            settings = try configuration.map { path throws(OfficeError) in try ServiceConfiguration(at: path) } ?? ServiceConfiguration()
            office = try manual.office()
            _ = try office.inForce()
        } catch {
            throw Terminal.end(with: error)
        }
        // What cannot be finished, as in a clone without the server's key, keeps nobody from reading.
        do {
            if let release = try ResumeWork().perform(in: office) { Terminal.say("The publication of release \(release) was cut short; it is finished now.") }
        } catch {
            _ = Terminal.end(with: error)
        }
        let port = port ?? settings.port ?? 8080
        do {
            try await DeskApplication(office).serve(port: port) {
                Terminal.say("The edition in force: http://127.0.0.1:\(port)/ and the desk: http://127.0.0.1:\(port)/desk (Ctrl-C ends it)")
            }
        } catch {
            throw Terminal.end(with: .fault("Port \(port) cannot be served: \(error). Name another with --port."))
        }
    }
}
