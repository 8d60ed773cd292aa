import Editorial
import Git
import Manuals
import Record
public import Releases

/// Traces a section, paragraph or chapter through every edition, with the proposals and decisions that made it.
public struct TraceText: Sendable {
    private let name: String

    /// `name` is a permanent id, with or without `#`, or a number or chapter code as the edition in force prints it.
    public init(_ name: String) {
        self.name = name
    }

    /// Refuses a name that never stood in an edition, and a number that more than one chapter has.
    public func perform(in office: Secretariat) throws(OfficeError) -> Trace {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let reading = EditionReading(proceedings, office, withholding: proceedings.withdrawnWords)
            let editions = try reading.editions()
            guard let newest = editions.last else {
                throw .refused(Refusal("nothing-adopted", "No edition is in force.", remedy: "Adopt the text first (rubric release adopt)."))
            }
            let lineage = Lineage(of: editions)
            let target: TraceTarget
            switch TraceTarget.meaning(of: name, in: lineage, newest: newest.outline) {
            case .one(let one): target = one
            case .several(let places):
                throw .refused(
                    Refusal("ambiguous-number", "“\(name)” may be \(places.joined(separator: ", or ")).", remedy: "Name it by its id."))
            case .nothing: throw .refused(unknown)
            }
            let trace = try Trace(target, through: editions, lineage, proceedings) { proposal throws(RecordFault) in
                try Self.elements(of: proposal, proceedings, office.shelf)
            }
            try reading.check()
            guard let trace else { throw .refused(unknown) }
            return trace
        }
    }

    private var unknown: Refusal {
        Refusal(
            "unknown-text", "“\(name)” is no section, paragraph or chapter of any edition.",
            remedy: "Name one by its id (#k3f9tw), or by the number or chapter code the edition in force prints.")
    }

    /// What a proposal that no edition holds changes: what the board was last asked about, or what its revision says.
    private static func elements(of proposal: Proposal, _ proceedings: Proceedings, _ shelf: Shelf) throws(RecordFault) -> [ElementKey] {
        guard let latest = proposal.revisions.last else { return [] }
        if let ballot = proposal.ballots.last.flatMap({ proceedings.ballots[$0] }), ballot.subject.revision == latest.revision {
            return ballot.subject.elements.map(\.key)
        }
        let base = try shelf.table(at: try ObjectID(latest.base))
        return base.changes(to: try shelf.table(at: try ObjectID(latest.revision))).map(\.key)
    }
}
