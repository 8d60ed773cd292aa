import ArgumentParser
import Manuals
import Office
import Redlines
import Releases

/// `rubric as-of DAY [CHAPTER]`
struct AsOfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "as-of", abstract: "Shows what the manual said on a day, under the numbers it printed then.",
        discussion: "Without a chapter, names the edition in force on that day and lists its chapters.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Argument(help: ArgumentHelp("The day, such as 2020-05-14.", valueName: "day"))
    var day: CalendarDay
    @Argument(help: "A chapter, by its id or by the code it bore then.")
    var chapter: String?
    @Option(help: "text, json or html.")
    var format: Form = .text
    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            let then = try ShowPointInTime(day: day).perform(in: try manual.office())
            let chapter = try chapter.map { name throws(OfficeError) in try then.chapter(named: name) }
            switch format {
            case .json: try Terminal.say(json: PointInTimeAnswer(then, chapter))
            case .html: Terminal.write(try then.page(of: chapter?.id))
            case .text:
                Terminal.say(Self.standing(then))
                if let chapter {
                    Terminal.say("")
                    Terminal.write(Array(TextForm.chapter(chapter.printed(under: then.edition.outline)).utf8))
                } else {
                    for outline in then.edition.outline.chapters {
                        Terminal.say(Columns.line([(outline.frontMatter.code ?? "", 8), (outline.frontMatter.title, 48), (outline.id.text, 0)]))
                    }
                }
            }
        }
    }

    private static func standing(_ then: PointInTime) -> String {
        let end = then.until.map { "until \($0); it is not in force now" } ?? "and still"
        return "On \(then.day), release \(then.facts.name) was in force: from \(then.facts.inForce) \(end)."
    }
}
