import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric notice propose KIND`
struct NoticeProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Puts a notice forward: supersession, correction, withdrawal, or redaction (words or attachments withdrawn by order, shown in no edition).")

    @Argument var kind: Notice.Kind
    @Option(help: "What it says, as public text.")
    var text: String
    @Option(help: ArgumentHelp("The chapters it stands over: ids between commas (default: the whole manual).", valueName: "ids"))
    var chapters: ChapterList?
    @Option(name: .customLong("paragraph"), help: ArgumentHelp("A section or paragraph it stands over; may stand several times.", valueName: "id"))
    var paragraphs: [ElementID] = []
    @Option(name: .customLong("attachment"), help: ArgumentHelp("An attachment a redaction withdraws, by its path; may stand several times.", valueName: "path"))
    var attachments: [String] = []
    @Option(help: ArgumentHelp("The first day it stands (default: today).", valueName: "day"))
    var from: CalendarDay?
    @Option(help: ArgumentHelp("The last day it stands (default: until it is ended).", valueName: "day"))
    var until: CalendarDay?
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    mutating func validate() throws {
        guard [chapters != nil, !paragraphs.isEmpty, !attachments.isEmpty].count(where: \.self) <= 1 else {
            throw ValidationError("A notice stands over chapters, over paragraphs or over attachments, not over several of them.")
        }
    }

    private var scope: Notice.Scope {
        if let chapters { return .chapters(chapters.ids) }
        if !paragraphs.isEmpty { return .paragraphs(paragraphs) }
        return attachments.isEmpty ? .manual : .attachments(attachments)
    }

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try ProposeNotice(
                kind: kind, text: text, scope: scope, starts: from ?? office.surroundings.now().day, ends: until, actor: act.actor
            ).perform(in: office, key: act.key)
            try NoticeAnswer.say(id, office, format.format)
            if format.format == .text { Terminal.say("Next: the chair and one more member: rubric notice approve \(id) --as MEMBER") }
        }
    }
}
