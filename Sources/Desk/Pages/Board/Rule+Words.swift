import Editorial
import Manuals

extension Rule {
    /// What it asks for, as sentences.
    var sentences: [String] {
        var sentences = [
            "A position from \(quorum) of the members, and of every affected interest.", "\(majority) approve or have no objection, and at least one approves.",
            "No concern stands.",
        ]
        if quorumMembers > 0 { sentences.append("At least \(quorumMembers) \(quorumMembers == 1 ? "member takes" : "members take") a position.") }
        if !quorumInterests.isEmpty {
            sentences.append("Somebody takes a position for each of \(quorumInterests.map(\.inWords).joined(separator: ", ")), affected or not.")
        }
        if needsChair { sentences.append("The chair approves.") }
        if needsEveryInterest { sentences.append("Somebody of every affected interest approves.") }
        if needsConsultation { sentences.append("A consultation was held and every response answered.") }
        return sentences
    }
}

extension SignOff {
    /// Who signs an edition off, as a sentence.
    var sentence: String {
        let chairs = localChairs == 0 ? "" : " So do the chairs of \(localChairs == 1 ? "one locality" : "\(localChairs) localities"), unless it comes off-cycle."
        return "The chair and one more member sign every edition off.\(chairs)"
    }
}
