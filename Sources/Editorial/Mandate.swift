public import Manuals

/// What an approved text rests on.
public enum Mandate: Hashable, Sendable, Codable {
    /// A ballot that was won.
    case ballot(BallotID)
    /// The chair acted with a second member; the ballot that ratified it, once one did.
    case chairsAction(ratifiedBy: BallotID?)

    /// The ballot that approved or ratified the text; nil while the chair's action stands alone.
    public var ballot: BallotID? {
        switch self {
        case .ballot(let ballot): ballot
        case .chairsAction(let ratification): ratification
        }
    }

    /// The mandate as a sentence uses it: `ballot b-3`.
    public var words: String {
        switch self {
        case .ballot(let ballot): "ballot \(ballot)"
        case .chairsAction(nil): "chair's action"
        case .chairsAction(let ballot?): "chair's action, ratified by ballot \(ballot)"
        }
    }
}
