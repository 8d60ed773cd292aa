import Editorial
import Manuals

extension DemoStage {
    /// A step about what is published or was suggested: releases composed anew, notes, notices and suggestions.
    func attend(_ step: DemoScript.Step, _ office: Secretariat, _ key: String) throws(OfficeError) {
        switch step.act {
        case .recompose:
            _ = try RecomposeRelease(release: try need(step.release, "release"), actor: try actor(step)).perform(in: office, key: key)
        case .correct:
            _ = try CorrectNote(
                release: try need(step.release, "release"), proposal: try need(step.proposal, "proposal"), note: try need(step.note, "note"),
                actor: try actor(step)
            ).perform(in: office, key: key)
        case .proposeNotice:
            _ = try ProposeNotice(
                kind: try need(step.kind, "kind"), text: try need(step.words, "words"), scope: scope(of: step), starts: step.day ?? step.at.day,
                ends: step.until, actor: try actor(step)
            ).perform(in: office, key: key)
        case .approveNotice:
            _ = try ApproveNotice(notice: try need(step.notice, "notice"), member: try actor(step)).perform(in: office, key: key)
        case .endNotice:
            _ = try EndNotice(
                notice: try need(step.notice, "notice"), from: step.day, reason: try need(step.reason, "reason"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .suggest:
            _ = try ReceiveSuggestion(
                words: try need(step.words, "words"), about: step.about, source: step.fromPublic == true ? .anybody : .board,
                actor: try actor(step)
            ).perform(in: office, key: key)
        case .decline:
            _ = try SettleSuggestion(
                suggestion: try need(step.suggestion, "suggestion"), as: .declined(try need(step.reason, "reason")), actor: try actor(step)
            ).perform(in: office, key: key)
        case .adoptSuggestion:
            _ = try SettleSuggestion(
                suggestion: try need(step.suggestion, "suggestion"), as: .adopted(try need(step.proposal, "proposal")), actor: try actor(step)
            ).perform(in: office, key: key)
        default: throw .unreadable("A step of kind “\(step.act.rawValue)” is about no notice or suggestion.")
        }
    }

    private func scope(of step: DemoScript.Step) -> Notice.Scope {
        step.chapters.map { .chapters($0) } ?? step.paragraphs.map { .paragraphs($0) } ?? .manual
    }
}
