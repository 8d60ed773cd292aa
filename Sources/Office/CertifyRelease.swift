public import Editorial
import Git
public import Record

/// A member certifies that a frozen text is what was approved; the office computes it once more first.
public struct CertifyRelease: Sendable {
    private let release: ReleaseName
    private let member: MemberID

    public init(release: ReleaseName, member: MemberID) {
        self.release = release
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let proceedings = try office.proceedingsOfRecord()
        if !proceedings.keys.contains(key) { try office.holdToDecisions(release, proceedings) }
        return try office.record(key: key) { proceedings throws(RecordFault) in
            guard let commit = try release.known(in: proceedings).state.commit else {
                throw .refused(
                    Refusal("not-frozen", "Release \(release) is open; only a frozen release is certified.", remedy: "Freeze it first."))
            }
            let certificate = Certification(release: release, commit: commit, member: member)
            return Event(
                key: key, at: office.surroundings.now(), actor: member, act: .certify(certificate),
                signature: try Statements.sign(
                    certificate, with: try office.key(of: member, in: proceedings), purpose: Statements.certificate))
        }
    }
}

extension Secretariat {
    /// Recomputes a frozen or certified release and refuses when its text, or a branch beside it, holds anything else.
    func holdToDecisions(_ name: ReleaseName, _ proceedings: Proceedings) throws(OfficeError) {
        let (release, text) = try recorded { () throws(RecordFault) in
            let release = try name.known(in: proceedings)
            guard release.state.commit != nil, !release.isPublished, let predecessor = release.predecessor else {
                throw .refused(
                    Refusal(
                        "not-frozen", "Release \(name) is \(release.state.words), not frozen.",
                        remedy: "rubric release show \(name) tells what comes next."))
            }
            return (release, try ReleaseText(release, following: predecessor, in: proceedings, self))
        }
        let gate = ReleaseGate(self)
        try gate.refuseForeignTips(release, text, proceedings)
        if let commit = release.state.commit.flatMap({ ObjectID(hex: $0.hex) }) {
            try gate.refuseUnapproved(commit, release, text)
        }
    }
}
