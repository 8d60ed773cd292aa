import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric verify BUNDLE|DIR`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verifies a bundle, a folder of published bundles, or a manual's whole record.",
        discussion: "Ends with 0 when everything holds, with 1 and a line for each failure otherwise.")

    @Argument(help: ArgumentHelp("A bundle's folder, a folder of bundles with latest.json, or a manual's (default: the manual).", valueName: "dir"))
    var folder: String?
    @Option(help: ArgumentHelp("The manual whose board must have sealed the bundle.", valueName: "dir"))
    var manual: String?

    func run() throws {
        try Terminal.answer {
            // With a manual alone it is the manual that is verified, not a bundle against it.
            let path = folder ?? manual ?? "."
            if manual == nil || folder == nil, let office = try? Secretariat(at: path), office.stands(at: path) {
                return try verify(office)
            }
            let office = try manual.map { path throws(OfficeError) in try Secretariat(at: path) }
            let now = Surroundings.machine.now()
            let isPublished = VerifyReleases.isPublished(path)
            let verdict =
                isPublished ? try VerifyReleases(folder: path).perform(against: office, at: now)
                : try VerifyBundle(folder: path).perform(against: office, at: now)
            for flaw in verdict.flaws { Terminal.say(flaw) }
            for words in verdict.withdrawn { Terminal.say(words) }
            guard verdict.flaws.isEmpty, let release = verdict.release else { throw ExitCode(1) }
            guard verdict.withdrawn.isEmpty else {
                Terminal.say("Everything else of release \(release) holds; what was withdrawn does not.")
                throw ExitCode(1)
            }
            if isPublished { Terminal.say("The newest release here is \(release); every bundle holds.") }
            if let inForce = verdict.inForce, inForce != release { Terminal.say("Release \(release) is not in force: release \(inForce) is.") }
            if let key = verdict.unconfirmedKey {
                Terminal.say("Release \(release) is whole. Compare the key that sealed it with the publisher's: \(key)")
            } else {
                Terminal.say("Release \(release) is whole and was sealed by this manual's board.")
            }
        }
    }

    private func verify(_ office: Secretariat) throws {
        let flaws = try VerifyManual().perform(in: office) { done, all in Terminal.progress("verifying act \(done + 1) of \(all)") }
        Terminal.progress("")
        for flaw in flaws { Terminal.say(flaw) }
        guard flaws.isEmpty else { throw ExitCode(1) }
        let proceedings = try office.proceedings()
        for notice in proceedings.redactions {
            Terminal.say("Notice \(notice.id) withdraws \(notice.proposed.scope.words) by order, and no edition shows it: \(notice.proposed.text)")
            Terminal.say("The repository's history still holds it, and so does every clone.")
        }
        let editions = proceedings.editions.count
        Terminal.say("The record holds: \(proceedings.keys.count) acts, \(editions == 1 ? "1 edition" : "\(editions) editions"), every text as decided.")
    }
}
