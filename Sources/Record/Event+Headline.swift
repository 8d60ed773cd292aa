public import Editorial

extension Event {
    /// The act as one line for people: what `git log --oneline record` shows.
    public var headline: String {
        switch act {
        case .found(let act): "The board is founded with \(act.board.members.count) members"
        case .adopt(let act): "Edition \(act.release) is adopted, in force from \(act.inForce)"
        case .submit(let act): "Proposal \(act.proposal) is submitted by \(actor): \(act.title.singleLine)"
        case .withdraw(let act): "Proposal \(act.proposal) is withdrawn by \(actor)"
        case .sendBack(let act): "Proposal \(act.proposal) is returned to its author"
        case .postpone(let act): "Proposal \(act.proposal) is deferred to release \(act.release)"
        case .supersede(let act): "Proposal \(act.proposal) is superseded by \(act.by)"
        case .approveUrgently(let act): "Proposal \(act.subject.proposal) is approved urgently by \(act.member)"
        case .lapse(let act): "The urgent change \(act.proposal) lapses"
        case .openBallot(let act): "Ballot \(act.ballot) on proposal \(act.subject.proposal) is opened, until \(act.closes)"
        case .cast(let act): "Ballot \(act.ballot): \(act.member) \(act.replaces ? "changes to" : "says") \(act.position.words)\(act.declaration == .interest ? " and declares an interest" : "")"
        case .closeBallot(let act): "Ballot \(act.ballot) is closed: \(act.decision.outcome.rawValue)"
        case .openRelease(let act): "Release \(act.release) is opened, for publication on \(act.publication)"
        case .schedule(let act): "Proposal \(act.proposal) is scheduled for release \(act.release)"
        case .freeze(let act): "Release \(act.release) is frozen"
        case .certify(let act): "Release \(act.release) is certified by \(act.member)"
        case .publish(let act): "Release \(act.release) is published"
        case .recompose(let act): "Release \(act.release) is composed anew"
        case .correct(let act): "Release \(act.release): the change note of proposal \(act.proposal) is corrected"
        case .proposeNotice(let act): "Notice \(act.notice) of \(act.kind.rawValue) is proposed, from \(act.starts)"
        case .approveNotice(let act): "Notice \(act.notice) is approved by \(act.member)"
        case .endNotice(let act): "Notice \(act.notice) ends on \(act.from)"
        case .receive(let act): "Suggestion \(act.suggestion) is received\(act.about.map { ", about \($0)" } ?? "")"
        case .decline(let act): "Suggestion \(act.suggestion) is declined"
        case .adoptSuggestion(let act): "Suggestion \(act.suggestion) is adopted with proposal \(act.proposal)"
        case .govern(let act): act.headline
        case .consult(let act): act.headline
        }
    }
}

extension String {
    /// The text with every control character as a space.
    fileprivate var singleLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
