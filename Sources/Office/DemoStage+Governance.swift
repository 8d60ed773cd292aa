import Editorial
import Manuals

extension DemoStage {
    /// What a step that puts a motion asks for.
    func change(_ step: DemoScript.Step) throws(OfficeError) -> PutMotion.Change {
        let member = { () throws(OfficeError) in try need(step.member, "member") }
        let term = { () throws(OfficeError) in TermOfOffice(from: try need(step.day, "day"), until: step.until) }
        switch step.act {
        case .join:
            return .join(try member(), interest: try need(step.interest, "interest"), seat: step.seat ?? .member, term: try term(), key: nil)
        case .appoint: return .appoint(try member(), office: try need(step.office, "office"), term: try term(), key: nil)
        case .leave: return .leave(try member(), until: try need(step.until, "until"))
        case .reseat: return .reseat(try member(), seat: try need(step.seat, "seat"))
        case .rotateKey: return .rotateKey(try member(), key: nil)
        case .revokeKey: return .revokeKey(try member())
        default: return .rules(try Rules(reading: try file(step)))
        }
    }

    func file(_ step: DemoScript.Step) throws(OfficeError) -> String { "\(script)/\(try need(step.file, "file"))" }
}
