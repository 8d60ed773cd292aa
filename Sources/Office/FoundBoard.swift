public import Editorial
import Manuals
import Record
import Signing

/// Founds the board of a new manual: makes everybody's keys and records roster and rules.
public struct FoundBoard: Sendable {
    private let plan: BoardPlan
    private let rules: Rules

    public init(plan: BoardPlan, rules: Rules = .standard) {
        self.plan = plan
        self.rules = rules
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) {
        try recorded { () throws(RecordFault) in
            let server = try makeKey(KeyRing.server, office)
            var members: [Member] = []
            for seated in plan.members {
                members.append(
                    Member(
                        id: seated.id, interest: seated.interest, seat: seated.seat,
                        term: TermOfOffice(from: seated.from, until: seated.until),
                        key: try makeKey(seated.id.text, office).publicKey.openSSH))
            }
            var officers: [Officer] = []
            for appointed in plan.officers {
                officers.append(
                    Officer(
                        id: appointed.id, office: appointed.office, term: TermOfOffice(from: appointed.from, until: appointed.until),
                        key: try makeKey(appointed.id.text, office).publicKey.openSSH))
            }
            guard let founder = plan.members.first(where: { $0.seat == .chair })?.id else {
                throw .refused(Refusal("no-chair", "The board has no chair.", remedy: "Name one member's seat “chair”."))
            }
            let founding = Founding(board: Board(members: members, officers: officers), rules: rules, server: server.publicKey.openSSH)
            let key = key ?? "founding"
            try office.ledger.record(key: key, signedBy: server) { _ in
                Event(key: key, at: office.surroundings.now(), actor: founder, act: .found(founding))
            }
        }
    }

    private func makeKey(_ name: String, _ office: Secretariat) throws(RecordFault) -> PrivateKey {
        let key: PrivateKey
        do { key = try PrivateKey(seed: office.surroundings.bytes(32)) } catch { throw .key(name, error) }
        return try office.keys.keep(key, named: name)
    }
}
