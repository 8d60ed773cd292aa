import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric release …`
struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "From an approved text to the edition in force.",
        subcommands: [
            ReleaseAdoptCommand.self, ReleaseOpenCommand.self, ReleaseFreezeCommand.self, ReleaseCertifyCommand.self,
            ReleasePublishCommand.self, ReleaseListCommand.self, ReleaseShowCommand.self, ReleaseRecomposeCommand.self, ReleaseCorrectCommand.self,
            ReleaseDocumentsCommand.self,
        ])
}

/// `rubric release adopt NAME`
struct ReleaseAdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Adopts the working copy's text as the first edition, giving every paragraph its id.")

    @Argument var release: ReleaseName
    @Option(help: ArgumentHelp("The day it is in force from (default: today).", valueName: "day"))
    var inForce: CalendarDay?
    @Option(help: "Why, as public text.")
    var reason = "The text in force is adopted as it stands."
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let day = inForce ?? office.surroundings.now().day
            _ = try AdoptEdition(release: release, inForce: day, reason: reason, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try ReleaseAnswer.say(release, office) }
            Terminal.say("Edition \(release) is in force from \(day).")
            Terminal.say("Next: edit a chapter, then rubric proposal submit --title … --note … --as author")
        }
    }
}

/// `rubric release open NAME`
struct ReleaseOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Announces a release.")

    @Argument var release: ReleaseName
    @Option(help: ArgumentHelp("The day it is published.", valueName: "day"))
    var publication: CalendarDay
    @Option(help: ArgumentHelp("The day it comes into force (default: the day of publication).", valueName: "day"))
    var inForce: CalendarDay?
    @Flag(help: "Off-cycle: every number is kept.")
    var offCycle = false
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let opening = ReleaseOpening(
                release: release, kind: offCycle ? .offCycle : .scheduled, publication: publication, inForce: inForce ?? publication)
            _ = try OpenRelease(opening, actor: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try ReleaseAnswer.say(release, office) }
            Terminal.say("Release \(release) is open, for publication on \(publication).")
            Terminal.say("Next: rubric proposal schedule PROPOSAL \(release) --as coordinator")
        }
    }
}

/// `rubric release freeze NAME`
struct ReleaseFreezeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "Fixes a release's text: what was in force, and what was approved, and nothing else.")

    @Argument var release: ReleaseName
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    @Flag(help: "Rehearse: say what would be refused, and record nothing.")
    var dryRun = false

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let freezing = FreezeRelease(release: release, actor: act.actor)
            if dryRun {
                try freezing.rehearse(in: office)
                return Terminal.say("Release \(release) can be frozen. Nothing was recorded.")
            }
            _ = try freezing.perform(in: office, key: act.key)
            guard format.format == .text else { return try ReleaseAnswer.say(release, office) }
            Terminal.say("Release \(release) is frozen.")
            Terminal.say("Next: the chair and one more member: rubric release certify \(release) --as MEMBER")
        }
    }
}

/// `rubric release certify NAME`
struct ReleaseCertifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certify", abstract: "Signs that the frozen text is what the board approved.")

    @Argument var release: ReleaseName
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try CertifyRelease(release: release, member: act.actor).perform(in: office, key: act.key)
            guard format.format == .text else { return try ReleaseAnswer.say(release, office) }
            let state = try office.proceedings().releases[release]?.state.words ?? ""
            Terminal.say("\(act.actor) certifies release \(release); it is \(state).")
            if state == "certified" { Terminal.say("Next: rubric release publish \(release) --as coordinator") }
        }
    }
}

/// `rubric release list`
struct ReleaseListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all releases.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let proceedings = try manual.office().proceedings()
            let releases = proceedings.releases.values.sorted { ($0.inForce, $0.name) < ($1.inForce, $1.name) }
            let inForce = proceedings.inForce?.release.name
            guard format.format == .text else {
                return try Terminal.say(json: releases.map { ReleaseAnswer($0, isInForce: $0.name == inForce) })
            }
            for release in releases {
                Terminal.say(
                    Columns.line([
                        (release.name.text, 14), (release.kind.rawValue, 12), (release.state.words, 12), ("in force from \(release.inForce)", 28),
                        (release.name == inForce ? "← in force" : "", 0),
                    ]))
            }
        }
    }
}

/// `rubric release show NAME`
struct ReleaseShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a release: what it brings, what waits for it, and what keeps it from its next step.")

    @Argument var release: ReleaseName
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let proceedings = try office.proceedings()
            let isInForce = proceedings.inForce?.release.name == release
            let notices = isInForce ? proceedings.currentNotices(on: office.surroundings.now().day) : []
            let known = try proceedings.knownRelease(release)
            let board = try ShowRelease(release: release).perform(in: office)
            guard format.format == .text else {
                return try Terminal.say(json: ReleaseAnswer(known, isInForce: isInForce, notices: notices, board: board))
            }
            Terminal.say("Release \(known.name): \(known.state.words), published \(known.publication), in force from \(known.inForce)")
            for id in known.proposals {
                if let proposal = proceedings.proposals[id] { Terminal.say("  \(id)  \(proposal.title) (\(proposal.impact.rawValue))") }
                for corrected in proceedings.proposals[id]?.correctedNotes ?? [] {
                    Terminal.say("    note corrected on \(corrected.on), was: \(corrected.was)")
                }
            }
            for id in known.awaited {
                if let proposal = proceedings.proposals[id] { Terminal.say("  \(id)  waits for a new decision: \(proposal.title)") }
            }
            for id in board.deferred {
                if let proposal = proceedings.proposals[id] { Terminal.say("  \(id)  \(proposal.state.words): \(proposal.title)") }
            }
            for id in board.inBallot {
                if let proposal = proceedings.proposals[id] { Terminal.say("  \(id)  \(proposal.state.words), in no release yet: \(proposal.title)") }
            }
            for obstacle in board.obstacles {
                Terminal.say("Blocked: \(obstacle.message)")
                Terminal.say("    \(obstacle.remedy)")
            }
            for diagnostic in board.checks { Terminal.say("Check: \(diagnostic)") }
            for notice in notices {
                Terminal.say("Notice \(notice.id) of \(notice.proposed.kind.rawValue), over \(notice.proposed.scope.words): \(notice.proposed.text)")
            }
            if !known.certifiedBy.isEmpty { Terminal.say("Certified by \(known.certifiedBy.map(\.text).joined(separator: ", "))") }
        }
    }
}
