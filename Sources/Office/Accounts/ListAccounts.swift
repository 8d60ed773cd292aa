import Catalog
import Editorial
import Manuals

/// Lists who may sign in.
public struct ListAccounts: Sendable {
    public init() {}

    /// One line of the list.
    public struct Line: Sendable {
        public let person: Person
        public let isEnabled: Bool
        /// Whether they have chosen a passphrase.
        public let isEnrolled: Bool
    }

    /// By member.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Line] {
        try kept { () throws(StoreError) in try office.words.accounts() }.map { account throws(OfficeError) in
            Line(
                person: try office.person(account.member, isAdministrator: account.isAdministrator), isEnabled: account.isEnabled,
                isEnrolled: account.passphrase != nil)
        }
    }
}
