import Editorial
import Manuals

extension DemoStage {
    /// A step of a consultation.
    func consult(_ step: DemoScript.Step, _ office: Secretariat, key: String) throws(OfficeError) {
        switch step.act {
        case .openConsultation:
            _ = try OpenConsultation(
                proposal: try need(step.proposal, "proposal"), until: try need(step.until, "until"), networks: try need(step.networks, "networks"),
                actor: try actor(step)
            ).perform(in: office, key: key)
        case .closeConsultation:
            _ = try CloseConsultation(consultation: try need(step.consultation, "consultation"), actor: try actor(step))
                .perform(in: office, key: key)
        case .respond:
            _ = try TakeResponse(
                consultation: try need(step.consultation, "consultation"), network: try need(step.network, "network"),
                about: try need(step.about, "about"), quotation: step.quotation, words: try need(step.words, "words"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .dispose:
            let disposing = ConsultationAct.Disposing(
                response: try need(step.response, "response"), disposition: try need(step.disposition, "disposition"), said: step.said,
                answer: try need(step.words, "words"), replaces: step.replaces ?? false)
            _ = try DisposeResponse(disposing, actor: try actor(step)).perform(in: office, key: key)
        case .answerConsultation:
            let answering = ConsultationAct.Answering(
                consultation: try need(step.consultation, "consultation"), text: try need(step.words, "words"))
            _ = try AnswerConsultation(answering, actor: try actor(step)).perform(in: office, key: key)
        default:
            let erasing = ConsultationAct.Erasing(response: try need(step.response, "response"), reason: try need(step.reason, "reason"))
            _ = try EraseResponse(erasing, actor: try actor(step)).perform(in: office, key: key)
        }
    }
}
