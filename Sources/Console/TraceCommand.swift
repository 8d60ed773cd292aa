import ArgumentParser
import Editorial
import Manuals
import Office
import Releases

/// `rubric trace ID`
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Shows every edition, proposal and decision that made a paragraph, section or chapter.",
        discussion: "It is followed back through moves, splits and joins, the newest edition first.")

    @Argument(help: ArgumentHelp("Its id, or a number or chapter code as the edition in force prints it.", valueName: "id"))
    var name: String

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let trace = try TraceText(name).perform(in: try manual.office())
            switch format.format {
            case .json: try Terminal.say(json: TraceAnswer(trace))
            case .text: Self.say(trace)
            }
        }
    }

    private static func say(_ trace: Trace) {
        Terminal.say("\(trace.title.prefix(1).uppercased())\(trace.title.dropFirst()). \(trace.standing)")
        let sources = trace.strands.compactMap { strand in strand.until.map { "#\(strand.id) until \($0)" } }
        if !sources.isEmpty { Terminal.say("Its words stood under \(sources.joined(separator: ", ")).") }
        for step in trace.steps {
            Terminal.say("\nRelease \(step.facts.name), in force from \(step.facts.inForce.inWords)")
            for turn in step.turns { Terminal.say("  \(turn)") }
            for proposal in step.proposals { say(proposal) }
        }
        if !trace.unpublished.isEmpty { Terminal.say("\nIn no edition") }
        for proposal in trace.unpublished { say(proposal) }
    }

    private static func say(_ traced: TracedProposal) {
        let proposal = traced.proposal
        Terminal.say("  \(proposal.id) \(proposal.title) (\(proposal.impact.rawValue), by \(proposal.author)): \(traced.isTakenBack ? "taken back" : proposal.state.words)")
        Terminal.say("    Note: \(proposal.note)")
        let drivers = traced.drivers.map { $0.title ?? $0.id.text } + proposal.suggestions.map { "suggestion \($0)" }
        if !drivers.isEmpty { Terminal.say("    Why: \(drivers.joined(separator: "; "))") }
        if let reason = proposal.reason { Terminal.say("    Reason: \(reason)") }
        for revision in proposal.revisions.reversed() { Terminal.say("    Revision \(revision.revision.short), submitted on \(revision.at.day)") }
        for consultation in traced.consultations {
            Terminal.say("    Consultation \(consultation.id), \(consultation.opened.day) to \(consultation.until): \(consultation.responses.count.counted("response", "responses"))")
        }
        if let urgent = proposal.urgent {
            let signed = ([urgent.chair] + (urgent.second.map { [$0] } ?? [])).map { "\($0.member) on \($0.at.day)" }
            Terminal.say("    Chair's action, signed by \(signed.joined(separator: ", ")): \(urgent.reason)")
        }
        for ballot in traced.ballots {
            let answer = ballot.decision.map { "\($0.decision.outcome.rawValue) on \($0.at.day). \($0.decision.arithmetic)" } ?? "open until \(ballot.closes)."
            Terminal.say("    Ballot \(ballot.id), opened on \(ballot.opened.day): \(answer)")
            let positions = ballot.positions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.position.words)\($0.value.isCarried ? " (carried)" : "")" }
            if !positions.isEmpty { Terminal.say("      \(positions.joined(separator: ", "))") }
        }
    }
}
