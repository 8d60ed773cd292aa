import Editorial
import Manuals
import Releases

extension EditionChange {
    /// How and when it was approved, as a sentence.
    var decisionInWords: String {
        switch mandate {
        case .ballot(let ballot): "Ballot \(ballot), closed on \(decided.inWords)."
        case .chairsAction(nil): "Chair's action with a second member, on \(decided.inWords); it lapses unless a ballot ratifies it."
        case .chairsAction(let ballot?): "Chair's action with a second member, on \(decided.inWords), ratified by ballot \(ballot)."
        }
    }
}
