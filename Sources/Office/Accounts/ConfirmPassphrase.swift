import Catalog
public import Editorial
public import Manuals
import Signing

/// Whether a passphrase is a member's own: asked at sign-in, and again for every act that decides.
public struct ConfirmPassphrase: Sendable {
    private let member: MemberID
    private let passphrase: String

    public init(member: MemberID, passphrase: String) {
        self.member = member
        self.passphrase = passphrase
    }

    /// Takes as long for a member without an account as for one with. Not for an event loop.
    public func perform(in office: Secretariat) throws(OfficeError) -> Bool {
        guard passphrase.utf8.count <= Passphrase.longest else { return false }
        let account = try kept { () throws(StoreError) in try office.words.account(of: member) }
        guard let account, account.isEnabled, let text = account.passphrase else {
            do { _ = try PassphraseHash(of: passphrase, salt: office.surroundings.bytes(PassphraseHash.saltLength), cost: office.surroundings.passphraseCost) } catch {
                throw .fault("\(error)")
            }
            return false
        }
        guard let hash = PassphraseHash(text: text) else {
            throw .fault("What is kept of the passphrase of “\(member)” cannot be read: give them a new enrolment code.")
        }
        do { return try hash.matches(passphrase) } catch { throw .fault("\(error)") }
    }
}

extension Secretariat {
    /// What is kept of a passphrase.
    func hash(of passphrase: Passphrase) throws(OfficeError) -> PassphraseHash {
        do {
            return try PassphraseHash(
                of: passphrase.text, salt: surroundings.bytes(PassphraseHash.saltLength), cost: surroundings.passphraseCost)
        } catch {
            throw .fault("\(error)")
        }
    }
}
