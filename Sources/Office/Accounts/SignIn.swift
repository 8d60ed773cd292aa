import Catalog
public import Editorial
public import Manuals

/// Begins a session of somebody who shows their passphrase.
public struct SignIn: Sendable {
    private let member: MemberID
    private let passphrase: String
    private let replacing: SessionToken?

    /// `replacing` is a session the browser has already, which ends.
    public init(member: MemberID, passphrase: String, replacing: SessionToken? = nil) {
        self.member = member
        self.passphrase = passphrase
        self.replacing = replacing
    }

    /// Returns the new session's token. Hashes a passphrase, also for members there are none of: not for an event loop.
    public func perform(in office: Secretariat) throws(OfficeError) -> SessionToken {
        guard try ConfirmPassphrase(member: member, passphrase: passphrase).perform(in: office) else { throw Self.wrong }
        let token = SessionToken(from: office.surroundings)
        let moment = office.surroundings.now()
        let isBegun = try kept { () throws(StoreError) in
            if let replacing { try office.words.endSession(replacing.digest) }
            return try office.words.beginSession(
                token.digest, of: member, at: moment, forgettingBefore: Moment(seconds: moment.seconds - SessionToken.longest))
        }
        guard isBegun else { throw Self.wrong }
        return token
    }

    private static let wrong = OfficeError.refused(
        "wrong-passphrase", "That name and passphrase do not belong together.",
        remedy: "Try again. If you have forgotten your passphrase, ask your administrator for an enrolment code.")
}
