import ArgumentParser
import Editorial
import Manuals
import Office

/// `rubric suggestion …`
struct SuggestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggestion", abstract: "What readers suggest, what issues emerge, and what became of them.",
        subcommands: [
            SuggestionAddCommand.self, SuggestionDeclineCommand.self, SuggestionAdoptCommand.self, SuggestionListCommand.self,
            SuggestionShowCommand.self,
        ])
}

/// `rubric suggestion list`
struct SuggestionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all suggestions and what became of them.")

    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer {
            let office = try manual.office()
            let suggestions = try office.proceedings().suggestions.values.sorted { $0.id.ordinal < $1.id.ordinal }
            guard format.format == .text else { return try Terminal.say(json: suggestions.map { SuggestionAnswer($0, office) }) }
            for suggestion in suggestions {
                Terminal.say(
                    Columns.line([
                        (suggestion.id.text, 8), (suggestion.source.words, 16), (suggestion.about?.text ?? "the manual", 12),
                        (suggestion.state.words, 0),
                    ]))
            }
        }
    }
}

/// `rubric suggestion show ID`
struct SuggestionShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a suggestion.")

    @Argument var suggestion: SuggestionID
    @OptionGroup var manual: ManualOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        try Terminal.answer { try SuggestionAnswer.say(suggestion, try manual.office(), format.format) }
    }
}

/// A suggestion as `--format json` prints it.
struct SuggestionAnswer: Encodable {
    let id: SuggestionID
    let source: Suggestion.Source
    let recordedBy: MemberID
    let at: Moment
    /// Missing when it is about the manual.
    let about: ElementID?
    /// Missing when the words were erased or are kept elsewhere.
    let words: String?
    let state: String
    /// Why it was declined; missing unless it was.
    let reason: String?

    init(_ suggestion: Suggestion, _ office: Secretariat) {
        id = suggestion.id
        source = suggestion.source
        recordedBy = suggestion.by
        at = suggestion.at
        about = suggestion.about
        words = office.privateWords(suggestion.words)
        state = suggestion.state.words
        reason = if case .declined(let reason) = suggestion.state { reason } else { nil }
    }

    /// The answer to an act on a suggestion: where it stands now.
    static func say(_ id: SuggestionID, _ office: Secretariat, _ format: FormatOption.Format) throws {
        let suggestion = try office.proceedings().knownSuggestion(id)
        let answer = SuggestionAnswer(suggestion, office)
        guard format == .text else { return try Terminal.say(json: answer) }
        Terminal.say("\(id) · \(suggestion.source.words), about \(answer.about?.text ?? "the manual"): \(answer.state)")
        if let reason = answer.reason { Terminal.say("Reason: \(reason)") }
        Terminal.say(answer.words.map { "“\($0)”" } ?? "Its words are not kept here.")
    }
}

extension Suggestion.Source {
    /// The source as people say it.
    fileprivate var words: String {
        switch self {
        case .anybody: "suggestion"
        case .board: "emerging issue"
        }
    }
}
