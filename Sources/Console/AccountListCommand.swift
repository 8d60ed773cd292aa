import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric account list`
struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists who may sign in.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let lines = try ListAccounts().perform(in: manual.office()).map(AccountLine.init)
            guard format.format == .text else { return try Terminal.say(json: lines) }
            for line in lines {
                Terminal.say(Columns.line([(line.member.text, 20), (line.name, 28), (line.standing, 28), (line.state, 0)]))
            }
        }
    }
}

/// An account as the list prints it.
struct AccountLine: Encodable {
    let member: MemberID
    let name: String
    let standing: String
    let administrator: Bool
    let state: String

    init(_ line: ListAccounts.Line) {
        member = line.person.member
        name = line.person.name
        standing = line.person.standing
        administrator = line.person.isAdministrator
        state = line.isEnabled ? (line.isEnrolled ? "enrolled" : "to enrol") : "disabled"
    }
}
