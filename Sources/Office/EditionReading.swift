import Editorial
import Git
import Manuals
import Record
import Redlines
import Releases

/// Reads editions as their readers meet them.
struct EditionReading {
    let proceedings: Proceedings
    let office: Secretariat
    /// The words that are shown to nobody.
    private let redactions: [Redaction]
    /// What kept a chapter of an edition from being read.
    private let failure = FirstFailure<RecordFault>()
    private let outlines = KnownOutlines()

    /// The editions as they were decided, or `withholding` words that were withdrawn by order since.
    ///
    /// Chapters are read when an edition is asked for them: nothing made of one is used before `check` was asked.
    init(_ proceedings: Proceedings, _ office: Secretariat, withholding redactions: [Redaction] = []) {
        self.proceedings = proceedings
        self.office = office
        self.redactions = redactions
    }

    /// Throws what kept a chapter of an edition from being read, if anything did.
    func check() throws(RecordFault) { try failure.check() }

    /// A published edition, as it is shown on a day, with everything that came before it.
    func edition(_ release: Release, on day: CalendarDay) throws(RecordFault) -> Edition {
        var line = try line(upTo: release, on: day)
        guard let last = line.popLast() else {
            throw .refused(Refusal("not-published", "Release \(release.name) is not published.", remedy: "Publish it first."))
        }
        var earlier: [EarlierEdition] = []
        for past in line.reversed() {
            // Of the one just before, the redline is at hand.
            let redline: ManualRedline
            if earlier.isEmpty, let since = last.edition.redline { redline = since } else { redline = try last.text.redline(since: past.text) }
            if let past = EarlierEdition(past.edition, redline: redline) { earlier.append(past) }
        }
        return last.edition.following(earlier)
    }

    /// Every edition up to the one in force, oldest first, each against the one before it alone.
    func editions() throws(RecordFault) -> [Edition] {
        guard let inForce = proceedings.inForce?.release else { return [] }
        return try line(upTo: inForce, on: inForce.inForce).map(\.edition)
    }

    private func line(upTo release: Release, on day: CalendarDay) throws(RecordFault) -> [(edition: Edition, text: EditionText)] {
        let position = proceedings.editions.firstIndex(of: release.name) ?? 0
        let notices = proceedings.currentNotices(on: day)
        var line: [(edition: Edition, text: EditionText)] = []
        for (index, step) in proceedings.editions[...position].compactMap({ proceedings.releases[$0] }).enumerated() {
            let text = try text(of: step)
            let before = line.last
            let edition = Edition(
                facts: facts(of: step), outline: try outline(of: step),
                chapter: { text.chapter($0) }, changes: try changes(of: step, undoing: step.undoes),
                redline: try before.map { before throws(RecordFault) in try text.redline(since: before.text) }, previous: before?.edition.outline,
                succession: succession(of: index), notices: notices, localities: proceedings.localities, redactions: redactions)
            line.append((edition, text))
        }
        return line
    }

    /// A release as documents print it, published or not: its text under its numbers, and what it changed.
    func printed(_ release: Release) throws(RecordFault) -> Edition {
        let text = try text(of: release)
        let outline = try outline(of: release)
        guard let before = try predecessor(of: release) else {
            return Edition(facts: facts(of: release), outline: outline, chapter: { text.chapter($0) }, redactions: redactions)
        }
        return Edition(
            facts: facts(of: release), outline: outline, chapter: { text.chapter($0) }, changes: try changes(of: release, undoing: release.undoes),
            redline: try text.redline(since: try self.text(of: before)), previous: try self.outline(of: before), redactions: redactions)
    }

    /// What came after an edition, by its place among the editions.
    private func succession(of index: Int) -> Succession? {
        guard index + 1 < proceedings.editions.count,
            let next = proceedings.releases[proceedings.editions[index + 1]].flatMap(facts),
            let inForce = proceedings.editions.last.flatMap({ proceedings.releases[$0] }).flatMap(facts)
        else { return nil }
        return Succession(next: next, inForce: inForce)
    }

    /// Text that is no release, such as a revision being looked at.
    static func unreleased(_ manual: Manual, since old: Manual? = nil) -> Edition {
        Edition(
            facts: nil, outline: Outline(manual), chapter: chapters(of: manual),
            redline: old.map { ManualRedline(old: $0, new: manual) }, previous: old.map { Outline($0) })
    }

    /// Text under numbers that are known, without what came before it.
    static func unreleased(_ manual: Manual, numbered outline: Outline) -> Edition {
        Edition(facts: nil, outline: outline, chapter: chapters(of: manual))
    }

    /// The outline under the numbers the release printed: afresh for a scheduled one, kept for one off-cycle.
    func outline(of release: Release) throws(RecordFault) -> Outline {
        if let known = outlines[release.name] { return known }
        let predecessor = try predecessor(of: release)
        let previous = release.kind == .offCycle ? try predecessor.map { release throws(RecordFault) in try outline(of: release) } : nil
        let made = Outline(try text(of: release).skeleton, keeping: previous, sharing: predecessor.flatMap { outlines[$0.name] })
        outlines[release.name] = made
        return made
    }

    /// What came with a release, or is to come with it: what was approved, and what lapsed and is taken back; what most
    /// hangs on first, otherwise in the order of scheduling.
    func changes(of release: Release, undoing lapses: [ProposalID]) throws(RecordFault) -> [EditionChange] {
        let approved = release.proposals.compactMap { proceedings.proposals[$0].flatMap(change) }
        let lapsed = lapses.compactMap { proceedings.proposals[$0].flatMap(reversal) }
        return (approved + lapsed).enumerated().sorted { one, other in
            one.element.impact == other.element.impact ? one.offset < other.offset : one.element.impact > other.element.impact
        }.map(\.element)
    }

    private func change(_ proposal: Proposal) -> EditionChange? {
        let mandate = proposal.state.mandate ?? .chairsAction(ratifiedBy: nil)
        switch mandate {
        case .ballot(let id):
            guard let ballot = proceedings.ballots[id], let decided = ballot.decision else { return nil }
            return EditionChange(
                proposal: proposal.id, title: proposal.title, note: proposal.note, correctedNotes: proposal.correctedNotes,
                impact: proposal.impact, drivers: proposal.drivers, mandate: mandate, decided: decided.at.day, arithmetic: decided.decision.arithmetic,
                elements: ballot.subject.elements.map(\.key))
        case .chairsAction:
            guard let urgent = proposal.urgent, let second = urgent.second else { return nil }
            return EditionChange(
                proposal: proposal.id, title: proposal.title, note: proposal.note, correctedNotes: proposal.correctedNotes,
                impact: proposal.impact, drivers: proposal.drivers, mandate: mandate, decided: second.at.day,
                arithmetic: "Approved by \(urgent.chair.member) and \(second.member): \(urgent.reason.endingSentence)",
                elements: urgent.subject.elements.map(\.key))
        }
    }

    /// A lapsed urgent change as the release that takes it back tells of it.
    private func reversal(_ proposal: Proposal) -> EditionChange? {
        guard let urgent = proposal.urgent, let lapse = urgent.lapse else { return nil }
        return EditionChange(
            proposal: proposal.id, title: "Lapsed: \(proposal.title)",
            note: "An urgent change lapsed on \(lapse.at.day.inWords) because nothing ratified it; the text before it stands again.",
            impact: proposal.impact, drivers: [], mandate: .chairsAction(ratifiedBy: nil), decided: lapse.at.day,
            arithmetic: lapse.reason.endingSentence, elements: urgent.subject.elements.map(\.key))
    }

    /// The whole text of a release.
    func manual(of release: Release) throws(RecordFault) -> Manual {
        try office.shelf.volume(at: try commit(of: release)).manual.withholding(redactions)
    }

    /// The text of a release, whose chapters are read when they are asked for.
    func text(of release: Release) throws(RecordFault) -> EditionText {
        text(of: try office.shelf.volumeByChapter(at: try commit(of: release)))
    }

    /// The text of a volume as it may be shown.
    func text(of volume: VolumeByChapter) -> EditionText {
        EditionText(of: volume, office.shelf, withholding: redactions, noting: failure)
    }

    private func commit(of release: Release) throws(RecordFault) -> ObjectID {
        guard let commit = release.state.commit else {
            throw .refused(
                Refusal("not-published", "Release \(release.name) has no text yet.", remedy: "It is \(release.state.words)."))
        }
        return try ObjectID(commit)
    }

    /// The texts of the editions before a published one.
    func manuals(before release: Release) throws(RecordFault) -> [Manual] {
        var manuals: [Manual] = []
        for name in proceedings.editions.prefix(while: { $0 != release.name }) {
            if let known = proceedings.releases[name] { manuals.append(try manual(of: known)) }
        }
        return manuals
    }

    /// The changelogs of the editions up to a published one, by their paths, without the lines about some sections and
    /// paragraphs; those that have none are left out.
    func changelogs(upTo release: Release, without units: Set<ElementID>) throws(RecordFault) -> [(path: String, text: String)] {
        guard let commit = release.state.commit else { return [] }
        let tip = try ObjectID(commit)
        let files = try inGit { () throws(GitError) in
            try office.repository.files(inTree: try office.repository.commit(tip).tree)
        }
        var changelogs: [(path: String, text: String)] = []
        for name in proceedings.editions.prefix(while: { $0 != release.name }) + [release.name] {
            guard let step = proceedings.releases[name], let before = try predecessor(of: step) else { continue }
            let path = "\(ManualPaths.changelogs)/\(name).md"
            guard let file = files.first(where: { $0.path == path }) else { continue }
            let text = String(decoding: try inGit { () throws(GitError) in try office.repository.blob(file.id) }, as: UTF8.self)
            let shown = Changelog.withholding(
                units, from: text, redline: try self.text(of: step).redline(since: try self.text(of: before)), previous: try outline(of: before),
                outline: try outline(of: step))
            if shown != text { changelogs.append((path, shown)) }
        }
        return changelogs
    }

    private func predecessor(of release: Release) throws(RecordFault) -> Release? {
        release.predecessor.flatMap { proceedings.releases[$0] }
    }

    private func facts(of release: Release) -> EditionFacts? {
        release.state.commit.map {
            EditionFacts(
                name: release.name, kind: release.kind, publication: release.publication, inForce: release.inForce, commit: $0,
                certifiedBy: release.certifiedBy)
        }
    }

    private static func chapters(of manual: Manual) -> @Sendable (ChapterID) -> Chapter? {
        let byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return { byID[$0] }
    }
}

extension String {
    /// The words with a full stop, unless they end in one already.
    var endingSentence: String {
        guard let last = utf8.last else { return self }
        return last == 0x2E || last == 0x21 || last == 0x3F ? self : self + "."
    }
}
