import Catalog
public import Editorial
public import Manuals

/// Lets an account sign in again, or no longer: then its sessions and its enrolment code end at once.
public struct EnableAccount: Sendable {
    private let member: MemberID
    private let isEnabled: Bool

    public init(member: MemberID, isEnabled: Bool) {
        self.member = member
        self.isEnabled = isEnabled
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        _ = try office.knownAccount(of: member)
        _ = try kept { () throws(StoreError) in try office.words.setEnabled(isEnabled, accountOf: member) }
    }
}

extension Secretariat {
    /// The account of a member; refuses when there is none.
    func knownAccount(of member: MemberID) throws(OfficeError) -> Account {
        guard let account = try kept({ () throws(StoreError) in try words.account(of: member) }) else {
            throw .refused(
                "no-account", "“\(member)” has no account.", remedy: "Make one (rubric account add \(member)); rubric account list names those there are.")
        }
        return account
    }
}

/// Runs work on the private store, carrying its error as one of the office.
func kept<Value>(_ work: () throws(StoreError) -> Value) throws(OfficeError) -> Value {
    do { return try work() } catch {
        if case .unusableName = error { throw .refused("unusable-name", "\(error)", remedy: "Give another name.") }
        throw .fault("\(error)")
    }
}
