import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric account add`
struct AccountAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes an account and prints the code its owner enrols with.")

    @Argument(help: "The member or officer whose account it is.")
    var member: MemberID
    @Option(help: "What they agreed to be called; kept private.")
    var name: String?
    @Flag(help: "They look after the accounts of others.")
    var administrator = false
    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            let code = try AddAccount(member: member, name: name, isAdministrator: administrator).perform(in: manual.office())
            AccountAnswer.say(code, for: member)
        }
    }
}

/// `rubric account code`
struct AccountCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Prints a new enrolment code; an earlier one is worth nothing from then on.")

    @Argument(help: "The member whose account it is.")
    var member: MemberID
    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            AccountAnswer.say(try IssueEnrolmentCode(member: member).perform(in: manual.office()), for: member)
        }
    }
}

/// What the commands that give a code say.
enum AccountAnswer {
    /// The code alone stands on standard output, so that it can be handed on.
    static func say(_ code: EnrolmentCode, for member: MemberID) {
        Terminal.say(code.text)
        Terminal.remark("\(member) enters it within seven days under Sign in, “Enrol with a code”. It works once and is kept nowhere.")
    }
}
