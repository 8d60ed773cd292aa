public import Editorial
import Git
public import Manuals
import Record
import Signing

/// Puts a change of the board, a key or the rules, signed by the member who puts it.
public struct PutMotion: Sendable {
    private let change: Change
    private let reason: String
    private let member: MemberID

    /// A change as somebody asks for it; the keys it needs are made here unless they are given.
    public enum Change: Sendable {
        case join(MemberID, interest: Interest, seat: Seat, term: TermOfOffice, key: String?)
        case appoint(MemberID, office: Officer.Office, term: TermOfOffice, key: String?)
        /// Ends the term of a member or an officer.
        case leave(MemberID, until: CalendarDay)
        case reseat(MemberID, seat: Seat)
        case rotateKey(MemberID, key: String?)
        case revokeKey(MemberID)
        case rules(Rules)
    }

    public init(_ change: Change, reason: String, member: MemberID) {
        self.change = change
        self.reason = reason
        self.member = member
    }

    /// Returns the motion's id. Refuses what the board could not live with, before anybody is asked to second it.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> MotionID {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            guard let id = proceedings.nextMotion else { throw .git(.invalid(what: "motion id")) }
            let motion = Motion(motion: id, change: try change(office, proceedings), reason: reason, member: member)
            return try office.signed(.move(motion), by: member, key: key, proceedings)
        }
        guard case .govern(.move(let motion)) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return motion.motion
    }

    private func change(_ office: Secretariat, _ proceedings: Proceedings) throws(RecordFault) -> GovernanceChange {
        switch change {
        case .join(let id, let interest, let seat, let term, let key):
            .join(Member(id: id, interest: interest, seat: seat, term: term, key: try publicKey(key, of: id, office)))
        case .appoint(let id, let post, let term, let key):
            .appoint(Officer(id: id, office: post, term: term, key: try publicKey(key, of: id, office)))
        case .leave(let id, let until):
            proceedings.board?.member(id) != nil
                ? .leave(GovernanceChange.Departure(id: id, until: until)) : .dismiss(GovernanceChange.Departure(id: id, until: until))
        case .reseat(let id, let seat): .reseat(GovernanceChange.Reseating(id: id, seat: seat))
        case .rotateKey(let id, let key): .rotateKey(GovernanceChange.KeyRotation(id: id, key: try publicKey(key, of: id, office)))
        case .revokeKey(let id): .revokeKey(GovernanceChange.KeyRevocation(id: id))
        case .rules(let rules): .rules(rules)
        }
    }

    /// The key given, in its one spelling, or a new one that this machine keeps for its owner.
    private func publicKey(_ line: String?, of id: MemberID, _ office: Secretariat) throws(RecordFault) -> String {
        do throws(SigningError) {
            if let line { return try PublicKey(openSSH: line).openSSH }
        } catch {
            throw .refused(
                Refusal("unreadable-key", "That is not a public key: \(error).", remedy: "Give a line such as “ssh-ed25519 AAAA…”."))
        }
        let made: PrivateKey
        do { made = try PrivateKey(seed: office.surroundings.bytes(32)) } catch { throw .key(id.text, error) }
        try office.keys.keep(made, next: id)
        return made.publicKey.openSSH
    }
}
