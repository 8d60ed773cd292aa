public import Editorial
import Manuals
import Signing

extension GovernanceFiles {
    /// `allowed_signers`: every key that ever spoke for somebody, for what, and from when until when, as `ssh-keygen -Y
    /// verify` and `git verify-commit` read it.
    ///
    /// A key counts while its owner was in office and it was neither replaced nor revoked. Verify an old signature with the
    /// time of its act: `-O verify-time=YYYYMMDDHHMMSSZ`.
    public static func allowedSigners(_ proceedings: Proceedings) -> String {
        var entries: [AllowedSigners.Entry] = []
        if let line = proceedings.server, let key = try? PublicKey(openSSH: line),
            let entry = try? AllowedSigners.Entry(principal: KeyRing.server, namespaces: ["git"], key: key)
        {
            entries.append(entry)
        }
        for signing in proceedings.signingKeys {
            guard let term = proceedings.board?.term(of: signing.member), let key = try? PublicKey(openSSH: signing.key) else { continue }
            // A key that was replaced or revoked has its own end; the one that speaks now ends with its owner's term.
            let starts = signing.until == nil ? max(signing.from, Moment(seconds: Int64(term.from.daysSinceEpoch) * 86_400)) : signing.from
            let ends = signing.until ?? term.until.map { Moment(seconds: Int64($0.daysSinceEpoch + 1) * 86_400 - 1) }
            // A key whose time was over before it began has no line.
            guard
                let entry = try? AllowedSigners.Entry(
                    principal: signing.member.text, namespaces: Statements.purposes, validAfter: starts.digits,
                    validBefore: ends?.digits, key: key)
            else { continue }
            entries.append(entry)
        }
        return AllowedSigners(entries).text
    }
}

extension Board {
    fileprivate func term(of id: MemberID) -> TermOfOffice? {
        member(id)?.term ?? officers.first { $0.id == id }?.term
    }
}

extension Moment {
    /// The moment as OpenSSH spells it, `20230912100000Z`.
    fileprivate var digits: String { String(description.filter { $0.isNumber }) + "Z" }
}
