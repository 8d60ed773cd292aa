import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric board rules`
struct BoardRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules the board decides by.",
        subcommands: [BoardRulesShowCommand.self, BoardRulesProposeCommand.self, BoardApproveCommand.self],
        defaultSubcommand: BoardRulesShowCommand.self)
}

/// `rubric board rules [--what-if FILE]`
struct BoardRulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the rules, or what other rules would have made of past ballots.")

    @Option(help: ArgumentHelp("Rules in a YAML file, tried on every past ballot; nothing is changed.", valueName: "file"))
    var whatIf: String?
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let proceedings = try manual.office().proceedings()
            guard let rules = proceedings.rules else { throw OfficeError.unreadable("This manual has no board: rubric init makes one.") }
            guard let whatIf else {
                return format.format == .text ? Terminal.say(rules.text.trimmed) : try Terminal.say(json: rules)
            }
            let hindsight = proceedings.hindsight(try Rules(reading: whatIf))
            guard format.format == .text else { return try Terminal.say(json: hindsight.map(HindsightAnswer.init)) }
            for past in hindsight {
                Terminal.say(
                    Columns.line([
                        (past.ballot.text, 8), (past.decided.outcome.rawValue, 12),
                        (past.differs ? "would have been \(past.instead.outcome.rawValue)" : "the same", 0),
                    ]))
                if past.differs { Terminal.say("  \(past.instead.arithmetic)") }
            }
            let count = hindsight.count(where: \.differs)
            Terminal.say("\(count) of \(hindsight.count) ballots would have ended otherwise.")
        }
    }
}

/// `rubric board rules propose FILE`
struct BoardRulesProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "propose", abstract: "Puts a motion: the rules of a YAML file.")

    @Argument(help: "Rules in the form `rubric board rules` prints.")
    var file: String
    @OptionGroup var motion: MotionOptions

    func run() throws {
        try Terminal.answer { try motion.put(.rules(try Rules(reading: file))) }
    }
}

extension String {
    /// The text without the line feed at its end.
    fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
