import Editorial
import Git
import Manuals
import Markdown
import Record
import Synchronization

/// Makes a manual from a script of acts, each performed as a person would, under a scripted clock and scripted
/// randomness: the same script gives the same record, commit by commit.
public struct ReplayDemo: Sendable {
    private let script: String
    private let folder: String

    /// `script` is the folder that holds `script.yml` and its texts; `folder` is the manual to make.
    public init(script: String, folder: String) {
        self.script = script
        self.folder = folder
    }

    /// Returns the office of the finished manual; `progress` hears how many acts are done, and of how many.
    public func perform(progress: (Int, Int) -> Void = { _, _ in }) throws(OfficeError) -> Secretariat {
        let path = "\(script)/script.yml"
        let story = try YAMLFile.read(DemoScript.self, at: path)
        let stage = DemoStage(script: script)
        let office = try CreateManual(path: folder).perform(surroundings: stage.surroundings)
        for (index, step) in story.acts.enumerated() {
            stage.set(step.at)
            try perform(step, number: index + 1, story, stage, office)
            progress(index + 1, story.acts.count)
        }
        return office
    }

    /// Performs one step, and holds it to being refused where the script says so.
    private func perform(
        _ step: DemoScript.Step, number: Int, _ story: DemoScript, _ stage: DemoStage, _ office: Secretariat
    ) throws(OfficeError) {
        let key = "demo-\(number)"
        do {
            try stage.perform(step, story, office, key: key)
        } catch .refusal(let refusal, let details) {
            guard refusal.rule == step.refused else {
                throw .refusal(refusal, details: details + ["(step \(number) of the script, \(step.act.rawValue) at \(step.at))"])
            }
            return
        }
        if let rule = step.refused {
            throw .fault("Step \(number) of the script, \(step.act.rawValue) at \(step.at), should have been refused (\(rule)) and was not.")
        }
    }
}
