import Digests
import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric ballot …`
struct BallotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ballot", abstract: "The board decides, on exactly one text.",
        subcommands: [
            BallotOpenCommand.self, BallotCastCommand.self, BallotCloseCommand.self, BallotListCommand.self, BallotShowCommand.self,
        ])
}

/// `rubric ballot open PROPOSAL`
struct BallotOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Puts a proposal's latest revision to the board.")

    @Argument var proposal: ProposalID
    @Option(help: ArgumentHelp("The last day on which positions are taken.", valueName: "day"))
    var closes: CalendarDay
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let id = try OpenBallot(proposal: proposal, closes: closes, actor: act.actor).perform(in: office, key: act.key)
            let ballot = try office.proceedings().knownBallot(id)
            guard format.format == .text else { return try Terminal.say(json: BallotAnswer(ballot)) }
            Terminal.say("Ballot \(id) is open until \(closes): \(ballot.subject.elements.count.counted("element", "elements")), subject \(ballot.subjectDigest.hex).")
            Terminal.say("Next: rubric ballot cast \(id) approve --as MEMBER")
        }
    }
}

/// `rubric ballot cast BALLOT POSITION`
struct BallotCastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cast", abstract: "Takes a position: approve, no-objection, concern, abstain or recuse.")

    @Argument var ballot: BallotID
    @Argument var position: Position
    @Option(help: "Your words; they are kept private, and a concern needs some.")
    var words: String?
    @Flag(
        inversion: .prefixedNo,
        help: "Whether you, your family or a business of yours stands to gain or lose by the change. Who does takes the position recuse.")
    var interest: Bool?
    @Flag(help: "Changes the position you took before.")
    var replace = false
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let declaration = interest.map { $0 ? Declaration.interest : .noInterest }
            let office = try manual.office()
            _ = try CastPosition(
                ballot: ballot, position: position, words: words, replaces: replace, declaration: declaration, member: act.actor
            ).perform(in: office, key: act.key)
            guard format.format == .text else { return try Terminal.say(json: BallotAnswer(try office.proceedings().knownBallot(ballot))) }
            Terminal.say("\(act.actor): \(position.words), on ballot \(ballot).\(declaration.map { " \(act.actor) \($0.words)." } ?? "")")
        }
    }
}

/// `rubric ballot close BALLOT`
struct BallotCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Closes a ballot; rule and positions decide.")

    @Argument var ballot: BallotID
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let decision = try CloseBallot(ballot: ballot, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try Terminal.say(json: BallotAnswer(try office.proceedings().knownBallot(ballot))) }
            Terminal.say("Ballot \(ballot): \(decision.outcome.rawValue).")
            Terminal.say(decision.arithmetic)
        }
    }
}

/// `rubric ballot list`
struct BallotListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all ballots.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let ballots = try manual.office().proceedings().ballots.values.sorted { $0.id.ordinal < $1.id.ordinal }
            guard format.format == .text else { return try Terminal.say(json: ballots.map(BallotAnswer.init)) }
            for ballot in ballots {
                let state = ballot.decision?.decision.outcome.rawValue ?? "open until \(ballot.closes)"
                Terminal.say(
                    Columns.line([
                        (ballot.id.text, 8), (ballot.subject.proposal.text, 8), (state, 24), ("\(ballot.positions.count) positions", 0),
                    ]))
            }
        }
    }
}

/// `rubric ballot show BALLOT`
struct BallotShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a ballot, its positions and its arithmetic.")

    @Argument var ballot: BallotID
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let proceedings = try office.proceedings()
            let known = try proceedings.knownBallot(ballot)
            guard format.format == .text else { return try Terminal.say(json: BallotAnswer(known)) }
            Terminal.say("Ballot \(known.id) on proposal \(known.subject.proposal), subject \(known.subjectDigest.hex)")
            Terminal.say("Interests affected: \(known.subject.interests.map(\.text).joined(separator: ", "))")
            for (member, held) in known.positions.sorted(by: { $0.key < $1.key }) {
                let words = held.words.flatMap { office.privateWords($0) }.map { "“\($0)”" } ?? ""
                Terminal.say(
                    Columns.line([
                        ("  \(member)", 22), (held.position.words, 14), (held.at.description, 22), (held.isCarried ? "carried over" : "", 14),
                        (held.declaration?.words ?? "", 22), (words, 0),
                    ]))
            }
            if known.decision == nil { try office.tellDifferences(of: known.subject.proposal) }
            if let decided = known.decision {
                Terminal.say("\(decided.decision.outcome.rawValue) on \(decided.at.day): \(decided.decision.arithmetic)")
            } else if let decision = proceedings.decision(on: known, day: office.surroundings.now().day) {
                Terminal.say("If it closed now: \(decision.arithmetic)")
            }
        }
    }
}
