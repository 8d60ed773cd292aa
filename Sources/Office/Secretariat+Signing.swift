import Editorial
import Manuals
import Record
import Signing

extension Secretariat {
    /// The key with which somebody signs now.
    func key(of member: MemberID, in proceedings: Proceedings) throws(RecordFault) -> PrivateKey {
        guard let line = proceedings.board?.key(of: member) else {
            throw .refused(
                Refusal(
                    "no-key", "“\(member)” has no key: it was revoked, or they hold no seat or office of this board.",
                    remedy: "The board gives a member a new key (rubric board key)."))
        }
        return try keys.key(of: member, speaking: line)
    }

    /// An act of governance under its actor's signature.
    func signed(_ act: GovernanceAct, by actor: MemberID, key: String, _ proceedings: Proceedings) throws(RecordFault) -> Event {
        Event(
            key: key, at: surroundings.now(), actor: actor, act: .govern(act),
            signature: try Statements.sign(act, with: try self.key(of: actor, in: proceedings), purpose: Statements.governance))
    }
}
