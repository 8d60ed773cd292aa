public import Editorial
public import Manuals

/// The text a release must have: its predecessor's, with the approved changes and nothing else.
public enum Composition {
    /// Composes in the order the approvals are given; the result does not depend on it, since two approvals that
    /// meet in one element are refused. `naming` names elements as the texts they are given do, or fuller ones.
    ///
    /// Throws a `Refusal` naming the element and the proposals as ``merge(_:_:)`` does, or when something an approved
    /// paragraph cites has changed and the board has not reconfirmed its decision.
    public static func compose(
        _ predecessor: ElementTable, _ approvals: [Approval], naming: ([ElementTable]) -> ElementNaming = { ElementNaming($0) }
    ) throws(Refusal) -> ElementTable {
        let table = try merge(predecessor, approvals, naming: naming)
        if let first = unconfirmed(approvals, in: table).first, let key = first.elements.first {
            let name = naming([table, predecessor]).words(for: key)
            let id = first.proposal
            throw Refusal(
                "dependency-changed", "Proposal \(id) cites \(name), which is not what it was when the board decided.",
                remedy: "Ask the board to reconfirm it (rubric ballot open \(id)); rubric proposal show \(id) shows the difference.")
        }
        return table
    }

    /// The approved changes in the predecessor's text, whether or not what they cite is still the same.
    ///
    /// Throws a `Refusal` naming the element and the proposals when two approvals meet, or when an approval was made
    /// against text that is no longer in force.
    public static func merge(
        _ predecessor: ElementTable, _ approvals: [Approval], naming: ([ElementTable]) -> ElementNaming = { ElementNaming($0) }
    ) throws(Refusal) -> ElementTable {
        var table = predecessor
        var changedBy: [ElementKey: ProposalID] = [:]
        for approval in approvals {
            do {
                try table.apply(approval.subject.elements, from: approval.text)
            } catch {
                throw refusal(error, approval, changedBy, naming([predecessor, approval.text]))
            }
            for change in approval.subject.elements { changedBy[change.key] = approval.proposal.id }
        }
        return table
    }

    private static func refusal(
        _ failure: CompositionFailure, _ approval: Approval, _ changedBy: [ElementKey: ProposalID], _ naming: ElementNaming
    ) -> Refusal {
        let id = approval.proposal.id
        switch failure {
        case .unmet(let key, _, _):
            if let other = changedBy[key] {
                return Refusal(
                    "meeting-proposals", "Proposals \(other) and \(id) meet in \(naming.words(for: key)).",
                    remedy: "Combine them in one proposal and put it to a ballot.")
            }
            return Refusal(
                "stale-approval", "Proposal \(id) was approved against other text of \(naming.words(for: key)) than is in force.",
                remedy: "Revise the proposal against the text in force and put it to a new ballot.")
        case .missing(let key), .duplicate(let key):
            return Refusal(
                "approved-text-missing", "The text of \(naming.words(for: key)) approved with proposal \(id) cannot be found as it was approved.",
                remedy: "Verify the record (rubric verify) before anything else.")
        case .disordered(let chapter, _):
            return Refusal(
                "meeting-proposals", "Proposal \(id) and another order the same paragraphs of “\(chapter)” differently.",
                remedy: "Combine them in one proposal and put it to a ballot.")
        }
    }
}
