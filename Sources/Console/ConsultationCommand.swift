import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric consultation …`
struct ConsultationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consultation", abstract: "Networks say what they think of a proposal, and hear what came of it.",
        subcommands: [
            ConsultationOpenCommand.self, ConsultationCloseCommand.self, ConsultationListCommand.self, ConsultationShowCommand.self,
            ConsultationRespondCommand.self, ConsultationDisposeCommand.self, ConsultationAnswerCommand.self, ConsultationEraseCommand.self,
        ])
}

/// `rubric consultation open PROPOSAL`
struct ConsultationOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Puts a proposal in review to networks.")

    @Argument var proposal: ProposalID
    @Option(help: ArgumentHelp("The last day on which responses are taken.", valueName: "day"))
    var until: CalendarDay
    @Option(help: ArgumentHelp("Whom to ask, set apart by commas.", valueName: "a,b"), transform: NetworkList.init(reading:))
    var networks: NetworkList
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try OpenConsultation(proposal: proposal, until: until, networks: networks.networks, actor: act.actor)
                .perform(in: office, key: act.key)
            guard format.format == .text else { return try office.tell(id, format) }
            Terminal.say("Consultation \(id) is open until \(until).")
            Terminal.say("Next: rubric consultation respond \(id) --about ID --network \(networks.networks[0]) --text … --as MEMBER")
        }
    }
}

/// Networks as an option names them; never empty.
struct NetworkList {
    let networks: [Network]

    init(reading text: String) throws {
        networks = try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            guard let network = Network(name) else {
                throw ValidationError("“\(name)” is not a network: lower-case letters, digits and hyphens, set apart by commas.")
            }
            return network
        }
    }
}

/// `rubric consultation close CONSULTATION`
struct ConsultationCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Ends a consultation before its last day is over.")

    @Argument var consultation: ConsultationID
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try CloseConsultation(consultation: consultation, actor: act.actor).perform(in: office, key: act.key)
            try office.tell(consultation, format)
        }
    }
}

/// `rubric consultation list`
struct ConsultationListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all consultations.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let today = office.surroundings.now().day
            let consultations = try office.proceedings().consultations.values.sorted { $0.id.ordinal < $1.id.ordinal }
            guard format.format == .text else {
                return try Terminal.say(json: try consultations.map { try office.answer($0.id) })
            }
            for consultation in consultations {
                Terminal.say(
                    Columns.line([
                        (consultation.id.text, 8), (consultation.proposal.text, 8), (consultation.words(on: today), 24),
                        (consultation.responses.count.counted("response", "responses"), 0),
                    ]))
            }
        }
    }
}

/// `rubric consultation show CONSULTATION`
struct ConsultationShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows what was said, where it belongs in the proposal now, and what became of it.")

    @Argument var consultation: ConsultationID
    @Flag(help: "The public answer alone: you said, we did.")
    var publicAnswer = false
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            guard publicAnswer else { return try office.tell(consultation, format) }
            guard let answer = try ReadConsultation(consultation: consultation).perform(in: office).publicAnswer else {
                throw OfficeError.unreadable(
                    "Consultation \(consultation) is not answered: rubric consultation answer \(consultation) does that.")
            }
            Terminal.say(answer)
        }
    }
}
