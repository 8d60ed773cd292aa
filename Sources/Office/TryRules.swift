public import Editorial
import Git
public import Manuals
import Record

/// What rules would have made of every past ballot. Rules the board could never satisfy are refused; nothing is recorded.
public struct TryRules: Sendable {
    private let rules: Rules
    private let member: MemberID

    /// `member` is who would put them.
    public init(_ rules: Rules, member: MemberID) {
        self.rules = rules
        self.member = member
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> [Hindsight] {
        let key = office.surroundings.freshKey()
        let proceedings = try office.rehearse { proceedings throws(RecordFault) in
            guard let id = proceedings.nextMotion else { throw .git(.invalid(what: "motion id")) }
            let motion = Motion(motion: id, change: .rules(rules), reason: "Only tried.", member: member)
            return try office.signed(.move(motion), by: member, key: key, proceedings)
        }
        return proceedings.hindsight(rules)
    }
}
