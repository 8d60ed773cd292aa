import Editorial
import Manuals
import Office

/// Something a proposal cites that is not what the board saw, as `--format json` prints it.
struct DependencyAnswer: Encodable {
    let element: ElementKey
    let name: String
    let redline: String

    init(_ difference: DependencyDifference) {
        element = difference.key
        name = difference.name
        redline = difference.redline
    }
}

extension Secretariat {
    /// Says what an approved proposal asks the board to reconfirm.
    func tellDifferences(of proposal: ProposalID) throws {
        for difference in try CompareDependencies(proposal: proposal).perform(in: self) {
            Terminal.say("Asks for reconfirmation: it cites \(difference.name), which is not what the board saw:")
            Terminal.say("  \(difference.redline)")
        }
    }
}
