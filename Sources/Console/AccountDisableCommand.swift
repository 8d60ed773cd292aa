import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric account disable`
struct AccountDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Lets nobody sign in with an account, and ends its sessions.")

    @Argument(help: "The member whose account it is.")
    var member: MemberID
    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            try EnableAccount(member: member, isEnabled: false).perform(in: manual.office())
            Terminal.say("\(member) cannot sign in; their sessions have ended.")
        }
    }
}

/// `rubric account enable`
struct AccountEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "Lets a disabled account sign in again.")

    @Argument(help: "The member whose account it is.")
    var member: MemberID
    @OptionGroup var manual: ManualOptions

    func run() throws {
        try Terminal.answer {
            try EnableAccount(member: member, isEnabled: true).perform(in: manual.office())
            Terminal.say("\(member) can sign in again.")
        }
    }
}
