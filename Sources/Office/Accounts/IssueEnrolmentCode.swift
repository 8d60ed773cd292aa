import Catalog
public import Editorial
public import Manuals

/// Gives a member a code to choose a passphrase with, in place of any earlier code; the passphrase they have goes on
/// working until they do.
public struct IssueEnrolmentCode: Sendable {
    private let member: MemberID

    public init(member: MemberID) {
        self.member = member
    }

    /// Returns the code, which is kept nowhere.
    public func perform(in office: Secretariat) throws(OfficeError) -> EnrolmentCode {
        let account = try office.knownAccount(of: member)
        guard account.isEnabled else {
            throw .refused(
                "account-disabled", "The account of “\(member)” is disabled.", remedy: "Enable it first (rubric account enable \(member)).")
        }
        let code = EnrolmentCode(from: office.surroundings)
        let until = Moment(seconds: office.surroundings.now().seconds + EnrolmentCode.life)
        try kept { () throws(StoreError) in try office.words.setEnrolment(code.digest, of: member, until: until) }
        return code
    }
}
