import Editorial
import HTML
import Manuals
import Office

/// A change of the board, a key or the rules, as people read it: a sentence, and its particulars.
struct ChangeSheet {
    private let change: Content
    private let names: [MemberID: String]
    /// The rules in force, where others are only proposed.
    private let present: Rules?

    private enum Content {
        case join(MemberID, Interest, Seat, TermOfOffice, key: String?)
        case appoint(MemberID, Officer.Office, TermOfOffice, key: String?)
        case leave(MemberID, CalendarDay)
        case reseat(MemberID, Seat)
        case rotate(MemberID, key: String?)
        case revoke(MemberID)
        case rules(Rules)
    }

    /// A change that is asked for; the keys it does not give are not made yet.
    init(_ change: PutMotion.Change, names: [MemberID: String], present: Rules?) {
        self.change =
            switch change {
            case .join(let id, let interest, let seat, let term, let key): .join(id, interest, seat, term, key: key)
            case .appoint(let id, let office, let term, let key): .appoint(id, office, term, key: key)
            case .leave(let id, let until): .leave(id, until)
            case .reseat(let id, let seat): .reseat(id, seat)
            case .rotateKey(let id, let key): .rotate(id, key: key)
            case .revokeKey(let id): .revoke(id)
            case .rules(let rules): .rules(rules)
            }
        (self.names, self.present) = (names, present)
    }

    /// A change that was put.
    init(_ change: GovernanceChange, names: [MemberID: String], present: Rules?) {
        self.change =
            switch change {
            case .join(let member): .join(member.id, member.interest, member.seat, member.term, key: member.key)
            case .appoint(let officer): .appoint(officer.id, officer.office, officer.term, key: officer.key)
            case .leave(let departure), .dismiss(let departure): .leave(departure.id, departure.until)
            case .reseat(let reseating): .reseat(reseating.id, reseating.seat)
            case .rotateKey(let rotation): .rotate(rotation.id, key: rotation.key)
            case .revokeKey(let revocation): .revoke(revocation.id)
            case .rules(let rules): .rules(rules)
            }
        (self.names, self.present) = (names, present)
    }

    /// The change, without a full stop.
    var sentence: String {
        switch change {
        case .join(let id, let interest, let seat, let term, _): "\(name(id)) joins the board for \(interest.inWords) as \(words(seat)), \(words(term))"
        case .appoint(let id, let office, let term, _): "\(name(id)) is appointed \(office.words), \(words(term))"
        case .leave(let id, let until): "\(name(id)) is in office until \(until.inWords)"
        case .reseat(let id, let seat): "\(name(id)) becomes \(words(seat))"
        case .rotate(let id, _): "\(name(id)) gets a new key"
        case .revoke(let id): "the key of \(name(id)) is revoked"
        case .rules: "the rules change"
        }
    }

    /// The particulars the sentence does not hold.
    func write(to html: inout Markup) {
        switch change {
        case .join(_, _, _, _, let key), .appoint(_, _, _, let key), .rotate(_, let key): write(key, to: &html)
        case .rules(let rules): RulesSheet(rules: rules, present: present).write(to: &html)
        case .leave, .reseat, .revoke: break
        }
    }

    private func write(_ key: String?, to html: inout Markup) {
        guard let key else { return html(.p, text: "A key is made for them, and this server keeps it: what it signs is attested by the server.") }
        html(.p, text: "Their public key:")
        html(.pre, text: key)
    }

    private func name(_ id: MemberID) -> String { names[id].map { "\($0) (\(id))" } ?? id.text }

    private func words(_ seat: Seat) -> String { if case .deputy(let principal) = seat { "deputy of \(name(principal))" } else { seat.words } }

    private func words(_ term: TermOfOffice) -> String { "from \(term.from.inWords)\(term.until.map { " to \($0.inWords)" } ?? ", with no end set")" }
}
