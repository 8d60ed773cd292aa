import ArgumentParser
import Manuals
import Office

/// `rubric check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads the working copy's text, or a folder of Markdown, and says what is wrong with it.",
        discussion: "Ends with 1 when there is an error, with 0 otherwise.")

    @Option(help: ArgumentHelp("Check the text of a folder that is no manual's repository.", valueName: "folder"))
    var source: String?
    @Option(help: "With --source: a commit, branch or tag of its repository.")
    var revision: String?
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func validate() throws {
        if revision != nil, source == nil { throw ValidationError("--revision needs --source.") }
    }

    func run() throws {
        try Terminal.answer {
            let diagnostics = try CheckManual(source.map { .source($0, revision: revision) } ?? .manual(manual.manual)).perform()
            switch format.format {
            case .json: try Terminal.say(json: diagnostics.map(DiagnosticAnswer.init))
            case .text:
                for diagnostic in diagnostics { Terminal.say(diagnostic.description) }
                Terminal.remark(Self.tally(diagnostics))
            }
            if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }
    }

    private static func tally(_ diagnostics: [Diagnostic]) -> String {
        func count(_ severity: Diagnostic.Severity, _ one: String, _ many: String) -> String {
            let count = diagnostics.count { $0.severity == severity }
            return "\(count) \(count == 1 ? one : many)"
        }
        return "\(count(.error, "error", "errors")), \(count(.warning, "warning", "warnings")), \(count(.advice, "piece", "pieces")) of advice"
    }
}

/// A diagnostic as `--format json` prints it.
struct DiagnosticAnswer: Encodable {
    let severity: Diagnostic.Severity
    let file: String
    let line: Int
    let column: Int
    let rule: String
    let message: String
    let remedy: String
    let fixable: Bool

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity
        file = diagnostic.file
        line = diagnostic.line
        column = diagnostic.column
        rule = diagnostic.rule
        message = diagnostic.message
        remedy = diagnostic.remedy
        fixable = diagnostic.isFixable
    }
}
