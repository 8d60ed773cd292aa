public import Editorial
import Git
public import Manuals
import Record

/// Records a suggestion: its words in the private store, their salted digest in the record.
public struct ReceiveSuggestion: Sendable {
    private let words: String
    private let about: ElementID?
    private let source: Suggestion.Source
    private let actor: MemberID

    public init(words: String, about: ElementID?, source: Suggestion.Source, actor: MemberID) {
        self.words = words
        self.about = about
        self.source = source
        self.actor = actor
    }

    /// Returns the suggestion's id. Refuses one that says nothing, or about a paragraph that never was.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> SuggestionID {
        let key = key ?? office.surroundings.freshKey()
        let before = try office.proceedings()
        guard before.board?.knows(actor, on: office.surroundings.now().day) == true else {
            throw .refused(
                "stranger", "“\(actor)” holds no seat or office of this board.",
                remedy: "The coordinator records what others suggest (--from-public).")
        }
        if let about, !before.keys.contains(key), !(try recorded { () throws(RecordFault) in try office.idsEverUsed(before) }).contains(about) {
            throw .refused(
                "unknown-place", "The manual never had a section or paragraph \(about).", remedy: "Name it by its id, or leave --about away.")
        }
        guard let digest = try office.keep(words, under: key, by: actor, about: about?.text ?? "the manual") else {
            throw .refused("unexplained", "A suggestion says something.", remedy: "Give --text.")
        }
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            guard let suggestion = proceedings.nextSuggestion else { throw .git(.invalid(what: "suggestion id")) }
            let receipt = SuggestionReceipt(suggestion: suggestion, source: source, about: about, words: digest)
            return Event(key: key, at: office.surroundings.now(), actor: actor, act: .receive(receipt))
        }
        guard case .receive(let receipt) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return receipt.suggestion
    }
}
