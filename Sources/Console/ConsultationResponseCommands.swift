import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric consultation respond CONSULTATION`
struct ConsultationRespondCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "respond", abstract: "Takes a network's response.")

    @Argument var consultation: ConsultationID
    @Option(help: ArgumentHelp("The paragraph it is about.", valueName: "id"))
    var about: ElementID
    @Option(help: ArgumentHelp("The words of the paragraph it is about (default: the whole).", valueName: "words"))
    var wordsFrom: String?
    @Option(help: "The network it comes from.")
    var network: Network
    @Option(help: "What is said; it is kept private.")
    var text: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try TakeResponse(
                consultation: consultation, network: network, about: about, quotation: wordsFrom, words: text, actor: act.actor
            ).perform(in: office, key: act.key)
            guard format.format == .text else { return try office.tell(consultation, format) }
            Terminal.say("Response \(id) is taken.")
        }
    }
}

/// `rubric consultation dispose RESPONSE`
struct ConsultationDisposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dispose", abstract: "Says what becomes of a response, as public text.")

    @Argument var response: ResponseID
    @Flag(help: "Whether the proposal changes as asked, does not, or nothing was asked.")
    var disposition: Disposition
    @Option(help: "What was said, as the public is told.")
    var said: String?
    @Option(help: "What was done about it or why not, as the public is told.")
    var answer: String
    @Flag(help: "Changes the answer given before.")
    var replace = false
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let disposing = ConsultationAct.Disposing(
                response: response, disposition: disposition, said: said, answer: answer, replaces: replace)
            _ = try DisposeResponse(disposing, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try office.tellConsultation(of: response, format) }
            Terminal.say("Response \(response): \(disposition.rawValue).")
        }
    }
}

/// `rubric consultation answer CONSULTATION`
struct ConsultationAnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Tells everybody what came of a consultation, once every response is answered.")

    @Argument var consultation: ConsultationID
    @Option(help: "The words that stand over the list of what was said and done.")
    var text: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try AnswerConsultation(ConsultationAct.Answering(consultation: consultation, text: text), actor: act.actor)
                .perform(in: office, key: act.key)
            guard format.format == .text else { return try office.tell(consultation, format) }
            if let answer = try ReadConsultation(consultation: consultation).perform(in: office).publicAnswer { Terminal.say(answer) }
        }
    }
}

/// `rubric consultation erase RESPONSE`
struct ConsultationEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erases a person's words for good. That there was a response remains.")

    @Argument var response: ResponseID
    @Option(help: "Why, as public text without anything personal.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try EraseResponse(ConsultationAct.Erasing(response: response, reason: reason), actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try office.tellConsultation(of: response, format) }
            Terminal.say("The words of \(response) are erased here. Copies in backups are not reached from here.")
        }
    }
}
