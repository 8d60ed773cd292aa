public import Manuals

extension Proceedings {
    /// The next free id of a notice.
    public var nextNotice: NoticeID? { NoticeID("n-\(notices.count + 1)") }

    /// The notices standing on a day, in the order of their proposal.
    public func notices(on day: CalendarDay) -> [Notice] {
        notices.values.filter { $0.stands(on: day) }.sorted { $0.id.ordinal < $1.id.ordinal }
    }

    /// The notices standing on a day, and those approved that will stand later.
    public func currentNotices(on day: CalendarDay) -> [Notice] {
        notices.values.filter { $0.isCurrent(on: day) }.sorted { $0.id.ordinal < $1.id.ordinal }
    }

    /// The orders by which words are withdrawn from everything published, in the order of their proposal.
    public var redactions: [Notice] {
        notices.values.filter { $0.proposed.kind == .redaction && $0.approved != nil && $0.ended == nil }
            .sorted { $0.id.ordinal < $1.id.ordinal }
    }

    mutating func propose(_ act: NoticeProposal, _ event: Event) throws(Refusal) {
        guard act.notice == nextNotice else {
            throw Refusal("notice-id", "The next notice is not \(act.notice).", remedy: "Try again.")
        }
        guard inForce != nil else {
            throw Refusal("nothing-adopted", "No edition is in force for a notice to stand over.", remedy: "Adopt the text first (rubric release adopt).")
        }
        guard !act.text.isEmpty else {
            throw Refusal("unexplained", "A notice says something, and this one has no text.", remedy: "Give --text.")
        }
        try requireScope(act)
        if act.kind == .redaction { try requireRedaction(act, event) }
        guard !act.scope.isNowhere else {
            throw Refusal("no-scope", "A notice stands over something.", remedy: "Name chapters or paragraphs, or leave the scope to the whole manual.")
        }
        guard act.starts >= event.at.day, act.ends.map({ act.starts <= $0 }) ?? true else {
            throw Refusal(
                "days-disordered", "A notice cannot stand from \(act.starts)\(act.ends.map { " until \($0)" } ?? "").",
                remedy: "Name a first day from today on, and a last day after it.")
        }
        notices[act.notice] = Notice(id: act.notice, proposed: act, by: event.actor)
    }

    /// Words are withdrawn where they stand; an attachment is withdrawn by order or not at all.
    private func requireScope(_ act: NoticeProposal) throws(Refusal) {
        switch (act.kind, act.scope) {
        case (.redaction, .paragraphs), (.redaction, .attachments): break
        case (.redaction, _):
            throw Refusal(
                "no-scope", "A redaction withdraws paragraphs, sections or attachments, and this one names none.",
                remedy: "Name each with --paragraph or --attachment.")
        case (_, .attachments):
            throw Refusal(
                "no-scope", "Only a redaction stands over an attachment.", remedy: "Name the paragraphs that lead to it, or propose a redaction.")
        default: break
        }
    }

    /// An order to withdraw words takes them out of every edition at once, and until it is lifted.
    private func requireRedaction(_ act: NoticeProposal, _ event: Event) throws(Refusal) {
        guard act.starts == event.at.day, act.ends == nil else {
            throw Refusal(
                "days-disordered", "A redaction stands from its approval until it is ended.", remedy: "Leave out --from and --until; rubric notice end lifts it.")
        }
    }

    /// Whether a member's approval of a notice would be taken on a day.
    public func mayApprove(_ person: MemberID, _ notice: Notice, on day: CalendarDay) -> Bool {
        guard notice.approved == nil, notice.ended == nil, notice.proposed.ends.map({ day <= $0 }) ?? true else { return false }
        return !notice.approvedBy.contains(person) && roster(on: day).contains { $0.id == person && !$0.isDeputy }
    }

    mutating func approve(_ act: NoticeApproval, _ event: Event) throws(Refusal) {
        let notice = try known(act.notice)
        guard notice.approved == nil, notice.ended == nil else {
            throw Refusal(
                "not-proposed", "Notice \(notice.id) \(notice.approved == nil ? "was ended" : "is approved already").", remedy: "Propose another.")
        }
        guard act.proposed == notice.digest, act.member == event.actor, event.signature != nil else {
            throw Refusal(
                "wrong-approval", "The approval is not a signed statement of its own member about notice \(notice.id) as proposed.",
                remedy: "Approve it again.")
        }
        let roster = roster(on: event.at.day)
        guard roster.contains(where: { $0.id == act.member && !$0.isDeputy }) else {
            throw Refusal("not-entitled", "“\(act.member)” is not a member of the board.", remedy: "The chair and one more member approve.")
        }
        guard !notice.approvedBy.contains(act.member) else {
            throw Refusal("already-approved", "“\(act.member)” has already approved notice \(notice.id).", remedy: "Another member signs next.")
        }
        if let last = notice.proposed.ends, last < event.at.day {
            throw Refusal("past-deadline", "Notice \(notice.id) was to stand until \(last), a day gone by.", remedy: "Propose another.")
        }
        let signers = notice.approvedBy + [act.member]
        notices[notice.id]?.approvedBy = signers
        let hasChair = roster.contains { $0.seat == .chair && signers.contains($0.id) }
        if hasChair, signers.count >= 2 { notices[notice.id]?.approved = event.at }
    }

    mutating func end(_ act: NoticeEnding, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "end a notice")
        try requireReason(act.reason)
        let notice = try known(act.notice)
        guard notice.ended == nil else {
            throw Refusal("already-ended", "Notice \(notice.id) was ended already.", remedy: "Nothing needs to be done.")
        }
        guard act.from >= event.at.day else {
            throw Refusal(
                "past-deadline", "A notice cannot end on \(act.from), a day gone by: what stood then stood.", remedy: "Name today or a later day.")
        }
        notices[notice.id]?.ended = Notice.Ended(from: act.from, reason: act.reason)
    }

    mutating func correct(_ act: NoteCorrection, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "correct a change note")
        let release = try known(act.release)
        let proposal = try known(act.proposal)
        guard release.isPublished, release.proposals.contains(proposal.id) else {
            throw Refusal(
                "not-published", "Proposal \(proposal.id) did not come with a published release \(release.name).",
                remedy: "rubric release show \(release.name) names what did; a note not yet published is revised with its proposal.")
        }
        guard !act.note.isEmpty, act.note != proposal.note else {
            throw Refusal("no-change", "The note of proposal \(proposal.id) would be what it is, or nothing.", remedy: "Give the corrected --note.")
        }
        proposals[proposal.id]?.correctedNotes.append(CorrectedNote(was: proposal.note, on: event.at.day))
        proposals[proposal.id]?.note = act.note
    }

    public func known(_ id: NoticeID) throws(Refusal) -> Notice {
        guard let notice = notices[id] else {
            throw Refusal("unknown-notice", "There is no notice \(id).", remedy: "rubric notice list names those there are.")
        }
        return notice
    }
}
