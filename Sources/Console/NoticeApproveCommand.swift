import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric notice approve ID`
struct NoticeApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approves a notice, signed; it stands when the chair and one more member have.")

    @Argument var notice: NoticeID
    @OptionGroup var act: ActOptions
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            _ = try ApproveNotice(notice: notice, member: act.actor).perform(in: office, key: act.key)
            try NoticeAnswer.say(notice, office, format.format)
        }
    }
}
