import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric board …`
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Who decides, and by which rules.",
        discussion: "A member puts a change, another seconds it, and it is in force at once; the chair is one of the two.",
        subcommands: [
            BoardShowCommand.self, BoardJoinCommand.self, BoardLeaveCommand.self, BoardSeatCommand.self, BoardAppointCommand.self,
            BoardKeyCommand.self, BoardRevokeCommand.self, BoardRulesCommand.self, BoardMotionsCommand.self, BoardApproveCommand.self, BoardDropCommand.self,
        ])
}

/// `rubric board show`
struct BoardShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Lists members, deputies and officers.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let proceedings = try manual.office().proceedings()
            guard let board = proceedings.board else {
                throw OfficeError.unreadable("This manual has no board: rubric init makes one.")
            }
            guard format.format == .text else { return try Terminal.say(json: board) }
            for member in board.members {
                Terminal.say(
                    Columns.line([(member.id.text, 20), (member.interest.text, 18), (member.seat.words, 24), (member.term.words, 0)]))
            }
            for officer in board.officers {
                Terminal.say(Columns.line([(officer.id.text, 20), ("", 18), (officer.office.words, 24), (officer.term.words, 0)]))
            }
        }
    }
}

extension TermOfOffice {
    fileprivate var words: String { "from \(from)" + (until.map { " until \($0)" } ?? "") }
}
