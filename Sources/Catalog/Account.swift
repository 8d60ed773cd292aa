public import Editorial
public import Manuals

/// Somebody who may sign in to the desk. What they may do there follows from the board, not from the account.
public struct Account: Hashable, Sendable {
    public let member: MemberID
    /// Whether they look after the accounts of others.
    public let isAdministrator: Bool
    /// A disabled account has no session and gets none.
    public let isEnabled: Bool
    /// The hash of the passphrase as text; nil until they enrol.
    public let passphrase: String?

    public init(member: MemberID, isAdministrator: Bool, isEnabled: Bool = true, passphrase: String? = nil) {
        self.member = member
        self.isAdministrator = isAdministrator
        self.isEnabled = isEnabled
        self.passphrase = passphrase
    }
}
