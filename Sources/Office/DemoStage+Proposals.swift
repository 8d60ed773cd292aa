import Editorial
import Manuals

extension DemoStage {
    /// A step in which a proposal is moved aside, put off, or approved outside a ballot.
    func moveProposal(_ step: DemoScript.Step, _ office: Secretariat, _ key: String) throws(OfficeError) {
        switch step.act {
        case .sendBack:
            _ = try ReturnProposal(
                proposal: try need(step.proposal, "proposal"), reason: try need(step.reason, "reason"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .postpone:
            _ = try DeferProposal(
                proposal: try need(step.proposal, "proposal"), to: try need(step.release, "release"), reason: try need(step.reason, "reason"),
                actor: try actor(step)
            ).perform(in: office, key: key)
        case .supersede:
            _ = try SupersedeProposal(
                proposal: try need(step.proposal, "proposal"), by: try need(step.by, "by"), reason: try need(step.reason, "reason"),
                actor: try actor(step)
            ).perform(in: office, key: key)
        case .urgent:
            _ = try ApproveUrgently(proposal: try need(step.proposal, "proposal"), reason: step.reason, member: try actor(step))
                .perform(in: office, key: key)
        case .lapse:
            _ = try LapseProposal(
                proposal: try need(step.proposal, "proposal"), ballotDay: try need(step.ballotDay, "ballot-day"),
                reason: try need(step.reason, "reason"), actor: try actor(step)
            ).perform(in: office, key: key)
        default: throw .unreadable("A step of kind “\(step.act.rawValue)” moves no proposal.")
        }
    }
}
