import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric board …`
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Shows the board.", subcommands: [BoardShowCommand.self])
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
                Terminal.say(Columns.line([(officer.id.text, 20), ("", 18), (officer.office.rawValue, 24), (officer.term.words, 0)]))
            }
        }
    }
}

extension Seat {
    fileprivate var words: String {
        switch self {
        case .chair: "chair"
        case .member: "member"
        case .deputy(let id): "deputy of \(id)"
        }
    }
}

extension TermOfOffice {
    fileprivate var words: String { "from \(from)" + (until.map { " until \($0)" } ?? "") }
}
