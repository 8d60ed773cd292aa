import Editorial
import Manuals

/// A history to replay: a board, and acts in order, each with the moment it happened.
struct DemoScript: Decodable {
    let board: BoardPlan
    let acts: [Step]

    /// One act of the script.
    struct Step: Decodable {
        let at: Moment
        let act: Kind
        let `as`: MemberID?
        /// The rule that must refuse the act; the replay stops when it does not.
        let refused: String?
        let release: ReleaseName?
        let day: CalendarDay?
        let inForce: CalendarDay?
        let offCycle: Bool?
        let reason: String?
        let proposal: ProposalID?
        /// The proposal that takes another's place.
        let by: ProposalID?
        let ballotDay: CalendarDay?
        let notice: NoticeID?
        let kind: Notice.Kind?
        /// Chapters a notice stands over, or a proposal declares.
        let chapters: [ChapterID]?
        let paragraphs: [ElementID]?
        let until: CalendarDay?
        let suggestion: SuggestionID?
        let suggestions: [SuggestionID]?
        let about: ElementID?
        let fromPublic: Bool?
        /// What a notice or a suggestion says.
        let words: String?
        let title: String?
        let note: String?
        let impact: Impact?
        let drivers: [ReferenceID]?
        /// A folder of the script whose files are taken as they stand.
        let text: String?
        /// Words replaced in the text in force, or in the proposal's latest revision.
        let edits: [Edit]?
        let remove: [String]?
        let ballot: BallotID?
        let closes: CalendarDay?
        /// Positions taken one after another, a minute apart.
        let positions: [Cast]?

        private enum CodingKeys: String, CodingKey {
            case at, act, `as`, refused, release, day, inForce = "in-force", offCycle = "off-cycle", reason, proposal, by,
                ballotDay = "ballot-day", notice,
                kind, chapters, paragraphs, until, suggestion, suggestions, about, fromPublic = "from-public", words, title, note,
                impact, drivers, text, edits, remove, ballot, closes, positions
        }
    }

    enum Kind: String, Decodable {
        case found, adopt, submit, withdraw
        case openBallot = "open-ballot"
        case cast
        case closeBallot = "close-ballot"
        case openRelease = "open-release"
        case schedule, freeze, certify, publish
        case sendBack = "return"
        case postpone = "defer"
        case supersede, urgent, lapse
        case recompose
        case correct
        case proposeNotice = "propose-notice"
        case approveNotice = "approve-notice"
        case endNotice = "end-notice"
        case suggest, decline
        case adoptSuggestion = "adopt-suggestion"
    }

    /// One replacement: `find` stands in the file exactly once.
    struct Edit: Decodable {
        let file: String
        let find: String
        let put: String
    }

    struct Cast: Decodable {
        let member: MemberID
        let position: Position
        let words: String?
        let replaces: Bool?
    }
}
