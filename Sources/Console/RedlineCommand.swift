import ArgumentParser
import Manuals
import Office
import Redlines

/// `rubric redline OLD NEW`
struct RedlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redline", abstract: "Shows two texts as one: two files, or, with --manual, two releases, days or revisions.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case html, text, json, summary }

    @Argument var old: String
    @Argument var new: String
    @Option(help: ArgumentHelp("Compare two texts of this manual.", valueName: "dir"))
    var manual: String?
    @Option(help: "html, text, json or summary.")
    var format: Form = .text
    @Flag(help: "Print the new text, made from the redline alone.")
    var accept = false
    @Flag(help: "Print the old text, made from the redline alone.")
    var reject = false

    func validate() throws {
        if accept && reject { throw ValidationError("--accept and --reject exclude each other.") }
        if manual != nil, accept || reject { throw ValidationError("--accept and --reject are for two files.") }
        if manual != nil, format == .html { throw ValidationError("A manual's redline as HTML is built with rubric build --since.") }
    }

    func run() throws {
        try Terminal.answer {
            if let manual {
                let comparison = try CompareRevisions(old: .named(old), new: .named(new)).perform(in: try Secretariat(at: manual))
                switch format {
                case .json: Terminal.write(RedlineJSON.manual(comparison.redline, changes: comparison.changes) + [0x0A])
                case .summary: Terminal.say(comparison.summary)
                case .text, .html: Terminal.say(comparison.text)
                }
                return
            }
            let before = try RenderFile(try Chapters.source(old)).perform().chapter
            let after = try RenderFile(try Chapters.source(new)).perform().chapter
            let redline = ChapterRedline(old: before, new: after)
            if accept { return Terminal.write(Array(TextForm.chapter(redline.accepted).utf8)) }
            if reject { return Terminal.write(Array(TextForm.chapter(redline.rejected).utf8)) }
            switch format {
            case .text: Terminal.write(Array(TextForm.redline(redline).utf8))
            case .json: Terminal.write(RedlineJSON.chapter(redline, sentences: redline.sentences()) + [0x0A])
            case .summary: for sentence in redline.sentences() { Terminal.say(sentence.description) }
            case .html: Terminal.write(ShowChapter(after, since: before).perform())
            }
        }
    }
}
