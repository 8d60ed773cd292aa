import Catalog
public import Editorial
public import Manuals

/// Makes an account for a member, officer or administrator, who then enrols with a code.
public struct AddAccount: Sendable {
    private let member: MemberID
    private let name: String?
    private let isAdministrator: Bool

    /// `name` is what the member agreed to be called; it is private.
    public init(member: MemberID, name: String? = nil, isAdministrator: Bool = false) {
        self.member = member
        self.name = name
        self.isAdministrator = isAdministrator
    }

    /// Returns the code to enrol with. Refuses an account that is there already.
    public func perform(in office: Secretariat) throws(OfficeError) -> EnrolmentCode {
        guard try kept({ () throws(StoreError) in try office.words.account(of: member) }) == nil else {
            throw .refused(
                "account-there", "“\(member)” has an account already.", remedy: "Give them a new enrolment code (rubric account code \(member)).")
        }
        try kept { () throws(StoreError) in
            if let name { try office.words.setName(name, of: member) }
            _ = try office.words.addAccount(of: member, isAdministrator: isAdministrator)
        }
        return try IssueEnrolmentCode(member: member).perform(in: office)
    }
}
