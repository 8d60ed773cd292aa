import Catalog
public import Editorial
public import Manuals
import Signing

/// Uses an enrolment code to choose a passphrase. Every earlier session of the member ends.
public struct Enrol: Sendable {
    private let code: String
    private let passphrase: String

    public init(code: String, passphrase: String) {
        self.code = code
        self.passphrase = passphrase
    }

    /// Returns whose account it is. Hashes a passphrase: not for an event loop.
    public func perform(in office: Secretariat) throws(OfficeError) -> MemberID {
        guard let code = EnrolmentCode(typed: code) else { throw Self.unusable }
        let moment = office.surroundings.now()
        guard let member = try kept({ () throws(StoreError) in try office.words.enrolling(with: code.digest, at: moment) }) else {
            throw Self.unusable
        }
        let chosen = try Passphrase(passphrase, of: member)
        let hash = try office.hash(of: chosen)
        let enrolled = try kept { () throws(StoreError) in
            try office.words.enrol(with: code.digest, passphrase: hash.text, at: moment)
        }
        guard let enrolled else { throw Self.unusable }
        return enrolled
    }

    private static let unusable = OfficeError.refused(
        "unusable-code", "That enrolment code cannot be used: it is mistyped, used already, replaced or over seven days old.",
        remedy: "If you have chosen a passphrase with it, sign in with that. Otherwise look at it again, or ask your administrator for a new one.")
}
