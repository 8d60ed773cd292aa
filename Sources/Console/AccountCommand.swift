import ArgumentParser

/// `rubric account …`
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Who may sign in to the desk.",
        discussion: """
            An account bears a member's id; what its owner may do follows from the board. Nobody has one by default: the first \
            administrator is made here (rubric account add MEMBER --administrator) and enrols with the code that is printed.
            """,
        subcommands: [
            AccountAddCommand.self, AccountCodeCommand.self, AccountDisableCommand.self, AccountEnableCommand.self,
            AccountListCommand.self,
        ])
}
