import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric proposal …`
struct ProposalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposal", abstract: "Changes on their way to the board and into a release.",
        subcommands: [
            ProposalSubmitCommand.self, ProposalListCommand.self, ProposalShowCommand.self, ProposalEditCommand.self,
            ProposalWithdrawCommand.self, ProposalScheduleCommand.self, ProposalReturnCommand.self, ProposalDeferCommand.self,
            ProposalSupersedeCommand.self, ProposalUrgentCommand.self, ProposalLapseCommand.self, ProposalDriversCommand.self,
        ])
}

/// `rubric proposal submit`
struct ProposalSubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Puts the working copy's changes before the board.",
        discussion: "The working copy goes back to the text in force; the change is in the proposal, and `proposal edit` fetches it.")

    @Option(help: ArgumentHelp("The proposal to revise (default: a new one).", valueName: "id"))
    var proposal: ProposalID?
    @Option(help: "What the change is called.")
    var title: String
    @Option(help: "The change note: what the public is told.")
    var note: String
    @Option(help: "editorial, substantive or safety-critical.")
    var impact: Impact = .substantive
    @Option(name: .customLong("driver"), help: ArgumentHelp("Why: a key of references.yml; may stand several times.", valueName: "key"))
    var drivers: [ReferenceID] = []
    @Option(name: .customLong("suggestion"), help: ArgumentHelp("Why: a suggestion; may stand several times.", valueName: "id"))
    var suggestions: [SuggestionID] = []
    @Option(help: ArgumentHelp("The chapters it changes, and no others: ids between commas.", valueName: "ids"))
    var chapters: ChapterList?
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try SubmitProposal(
                proposal: proposal, title: title, note: note, impact: impact, drivers: drivers, chapters: chapters?.ids,
                suggestions: suggestions, actor: act.actor
            ).perform(in: office, key: act.key)
            let submitted = try office.proceedings().knownProposal(id)
            switch format.format {
            case .json: try Terminal.say(json: ProposalAnswer(submitted))
            case .text:
                Terminal.say("Submitted as \(id), revision \(submitted.revisions.count).")
                Terminal.say("Next: rubric ballot open \(id) --closes YYYY-MM-DD --as coordinator")
            }
        }
    }
}

/// `rubric proposal list`
struct ProposalListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all proposals and where they stand.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let proposals = try manual.office().proceedings().proposals.values.sorted { $0.id.ordinal < $1.id.ordinal }
            guard format.format == .text else { return try Terminal.say(json: proposals.map { ProposalAnswer($0) }) }
            for proposal in proposals {
                Terminal.say(Columns.line([(proposal.id.text, 8), (proposal.state.words, 26), (proposal.title, 0)]))
            }
        }
    }
}

/// `rubric proposal show ID`
struct ProposalShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a proposal and its redline.")

    @Argument var proposal: ProposalID
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let known = try office.proceedings().knownProposal(proposal)
            guard format.format == .text else {
                return try Terminal.say(
                    json: ProposalAnswer(known, reconfirm: try CompareDependencies(proposal: proposal).perform(in: office)))
            }
            Terminal.say("\(known.id) · \(known.title)")
            Terminal.say("by \(known.author), \(known.impact.rawValue), \(known.state.words)")
            if let reason = known.reason { Terminal.say("Reason: \(reason)") }
            if let ballot = known.reconfirmation { Terminal.say("To be reconfirmed in ballot \(ballot)") }
            if let urgent = known.urgent { Terminal.say("Urgent: \(urgent.reason)") }
            Terminal.say("Note: \(known.note)")
            for corrected in known.correctedNotes { Terminal.say("Corrected on \(corrected.on), was: \(corrected.was)") }
            let drivers = known.drivers.map(\.text) + known.suggestions.map(\.text)
            if !drivers.isEmpty { Terminal.say("Drivers: \(drivers.joined(separator: ", "))") }
            if let chapters = known.chapters { Terminal.say("Chapters: \(chapters.map(\.text).joined(separator: ", "))") }
            try office.tellDifferences(of: known.id)
            Terminal.say(try FindCrossings(proposal: proposal).perform(in: office))
            Terminal.say("")
            if let comparison = CompareRevisions.proposal(known) { Terminal.say(try comparison.perform(in: office).text()) }
        }
    }
}

/// `rubric proposal edit ID`
struct ProposalEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Puts a proposal's latest revision into the working copy.")

    @Argument var proposal: ProposalID
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let outcome = try EditProposal(proposal: proposal).perform(in: try manual.office())
            guard format.format == .text else { return try Terminal.say(json: EditAnswer(proposal, outcome)) }
            for path in outcome.leftAlone { Terminal.remark("rubric: \(path) holds changes of its own and was left alone.") }
            Terminal.say(outcome.crossings)
            Terminal.say("The working copy holds \(proposal). Submit it again with --proposal \(proposal).")
        }
    }
}

/// `rubric proposal withdraw ID`
struct ProposalWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "Takes a proposal back.")

    @Argument var proposal: ProposalID
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try WithdrawProposal(proposal: proposal, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            try ProposalAnswer.say(proposal, office, format.format)
        }
    }
}

/// `rubric proposal schedule ID RELEASE`
struct ProposalScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schedule", abstract: "Takes an approved proposal into a release.")

    @Argument var proposal: ProposalID
    @Argument var release: ReleaseName
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try ScheduleProposal(proposal: proposal, release: release, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try ProposalAnswer.say(proposal, office, format.format) }
            Terminal.say("\(proposal) is scheduled for \(release).")
            Terminal.say("Next: rubric release freeze \(release) --as coordinator")
        }
    }
}
