import ArgumentParser
import Digests
import Editorial
import Manuals
import Office

/// `rubric notice …`
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "Notices that stand over published text without changing it.",
        subcommands: [
            NoticeProposeCommand.self, NoticeApproveCommand.self, NoticeEndCommand.self, NoticeListCommand.self, NoticeShowCommand.self,
        ])
}

/// `rubric notice list`
struct NoticeListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all notices, or those standing on a day.")

    @Option(help: ArgumentHelp("Only those that stand on this day.", valueName: "day"))
    var on: CalendarDay?
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let proceedings = try office.proceedings()
            let today = office.surroundings.now().day
            let notices = on.map { proceedings.notices(on: $0) } ?? proceedings.notices.values.sorted { $0.id.ordinal < $1.id.ordinal }
            guard format.format == .text else { return try Terminal.say(json: notices.map { NoticeAnswer($0, on: on ?? today) }) }
            for notice in notices {
                Terminal.say(
                    Columns.line([
                        (notice.id.text, 8), (notice.proposed.kind.rawValue, 14), (notice.words(on: on ?? today), 26), (notice.proposed.scope.words, 0),
                    ]))
            }
        }
    }
}

/// `rubric notice show ID`
struct NoticeShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a notice.")

    @Argument var notice: NoticeID
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer { try NoticeAnswer.say(notice, try manual.office(), format.format) }
    }
}

/// A notice as `--format json` prints it.
struct NoticeAnswer: Encodable {
    let id: NoticeID
    let kind: Notice.Kind
    let text: String
    let scope: Notice.Scope
    let starts: CalendarDay
    /// Missing while no end is set.
    let ends: CalendarDay?
    let state: String
    let digest: Digest
    let proposedBy: MemberID
    let approvedBy: [MemberID]
    /// The day from which it no longer stands, where it was ended, and why.
    let endedFrom: CalendarDay?
    let endedBecause: String?

    init(_ notice: Notice, on day: CalendarDay) {
        id = notice.id
        kind = notice.proposed.kind
        text = notice.proposed.text
        scope = notice.proposed.scope
        starts = notice.proposed.starts
        ends = notice.proposed.ends
        state = notice.words(on: day)
        digest = notice.digest
        proposedBy = notice.by
        approvedBy = notice.approvedBy
        endedFrom = notice.ended?.from
        endedBecause = notice.ended?.reason
    }

    /// The answer to an act on a notice: where it stands now.
    static func say(_ id: NoticeID, _ office: Secretariat, _ format: FormatOption.Format) throws {
        let notice = try office.proceedings().knownNotice(id)
        let answer = NoticeAnswer(notice, on: office.surroundings.now().day)
        guard format == .text else { return try Terminal.say(json: answer) }
        Terminal.say("Notice \(id) of \(answer.kind.rawValue), over \(notice.proposed.scope.words): \(answer.state)")
        Terminal.say("From \(answer.starts)\(answer.ends.map { " until \($0)" } ?? ""), proposed by \(answer.proposedBy)")
        if !answer.approvedBy.isEmpty { Terminal.say("Approved by \(answer.approvedBy.map(\.text).joined(separator: ", "))") }
        if let ended = notice.ended { Terminal.say("Ended from \(ended.from): \(ended.reason)") }
        Terminal.say(answer.text)
    }
}
