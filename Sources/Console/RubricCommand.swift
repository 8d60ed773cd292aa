import ArgumentParser

/// The `rubric` program.
struct RubricCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "Keeps a manual of procedures: written with care, agreed by a board, published on time.",
        subcommands: [
            InitCommand.self, DemoCommand.self, CheckCommand.self, FormatCommand.self, IDsCommand.self, RenderCommand.self,
            RedlineCommand.self, AsOfCommand.self, TraceCommand.self, BuildCommand.self, ProposalCommand.self, BallotCommand.self, BoardCommand.self,
            ConsultationCommand.self, LocalityCommand.self, CalendarCommand.self, ReleaseCommand.self, NoticeCommand.self,
            SuggestionCommand.self, AccountCommand.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self,
            ServeCommand.self, MessagesCommand.self,
        ])
}
