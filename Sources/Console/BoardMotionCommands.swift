import ArgumentParser
import Editorial
import Manuals
import Office

/// Why a motion is put, by whom, and how the answer is spelled.
struct MotionOptions: ParsableArguments {
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func put(_ change: PutMotion.Change) throws {
        try Terminal.answer {
            let office = try manual.office()
            try office.tell(try PutMotion(change, reason: reason, member: act.actor).perform(in: office, key: act.key), format)
        }
    }
}

/// The days of a term of office.
struct TermOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day in office.", valueName: "day"))
    var from: CalendarDay
    @Option(help: ArgumentHelp("The last day in office (default: no end).", valueName: "day"))
    var until: CalendarDay?

    var term: TermOfOffice { TermOfOffice(from: from, until: until) }
}

/// `rubric board join MEMBER`
struct BoardJoinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "join", abstract: "Puts a motion: somebody joins the board.")

    @Argument var member: MemberID
    @Option(help: "The agency they speak for.")
    var interest: Interest
    @Option(help: "chair, member, or “deputy of MEMBER”.")
    var seat: Seat = .member
    @Option(help: "Their public key, an OpenSSH line (default: one is made and kept here).")
    var publicKey: String?
    @OptionGroup var term: TermOptions
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.join(member, interest: interest, seat: seat, term: term.term, key: publicKey)) }
}

/// `rubric board appoint PERSON OFFICE`
struct BoardAppointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "appoint", abstract: "Puts a motion: somebody becomes an officer.")

    @Argument var person: MemberID
    @Argument(help: "author, coordinator, or “local chair of LOCALITY”.")
    var office: Officer.Office
    @Option(help: "Their public key, an OpenSSH line (default: one is made and kept here).")
    var publicKey: String?
    @OptionGroup var term: TermOptions
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.appoint(person, office: office, term: term.term, key: publicKey)) }
}

/// `rubric board leave PERSON`
struct BoardLeaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "leave", abstract: "Puts a motion: the term of a member or officer ends.")

    @Argument var person: MemberID
    @Option(help: ArgumentHelp("The last day in office.", valueName: "day"))
    var until: CalendarDay
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.leave(person, until: until)) }
}

/// `rubric board seat MEMBER SEAT`
struct BoardSeatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seat", abstract: "Puts a motion: a member changes seat. Whoever had the chair becomes a member when it passes.")

    @Argument var member: MemberID
    @Argument(help: "chair, member, or “deputy of MEMBER”.")
    var seat: Seat
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.reseat(member, seat: seat)) }
}

/// `rubric board key PERSON`
struct BoardKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "key", abstract: "Puts a motion: somebody gets a new key.")

    @Argument var person: MemberID
    @Option(help: "Their public key, an OpenSSH line (default: one is made and kept here).")
    var publicKey: String?
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.rotateKey(person, key: publicKey)) }
}

/// `rubric board revoke PERSON`
struct BoardRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Puts a motion: somebody's key speaks for nobody any more.")

    @Argument var person: MemberID
    @OptionGroup var motion: MotionOptions

    func run() throws { try motion.put(.revokeKey(person)) }
}

/// `rubric board approve MOTION`
struct BoardApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Seconds a motion; its change is in force at once.")

    @Argument var motion: MotionID
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try SecondMotion(motion: motion, member: act.actor).perform(in: office, key: act.key)
            try office.tell(motion, format)
        }
    }
}

/// `rubric board drop MOTION`
struct BoardDropCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Drops a motion nobody seconded: its mover does, or the chair.")

    @Argument var motion: MotionID
    @Option(help: "Why, as public text.")
    var reason: String
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try DropMotion(motion: motion, reason: reason, member: act.actor).perform(in: office, key: act.key)
            try office.tell(motion, format)
        }
    }
}

/// `rubric board motions`
struct BoardMotionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "motions", abstract: "Lists all motions.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let motions = try manual.office().proceedings().motions.values.sorted { $0.motion.motion.ordinal < $1.motion.motion.ordinal }
            guard format.format == .text else { return try Terminal.say(json: motions.map(MotionAnswer.init)) }
            for course in motions {
                let state = course.enacted.map { "in force since \($0.at.day)" } ?? course.dropped.map { "dropped on \($0.at.day)" } ?? "not seconded"
                Terminal.say(Columns.line([(course.motion.motion.text, 8), (state, 26), (course.motion.change.words, 0)]))
            }
        }
    }
}
