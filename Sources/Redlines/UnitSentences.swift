import Manuals

/// Makes the sentences of a chapter's change list. What was added, withdrawn or moved together is told together.
struct UnitSentences {
    let chapter: ChapterID
    /// What the chapter was called in the old revision.
    let former: ChapterID
    let numbers: UnitNumbers
    let units: [UnitRedline]
    private lazy var whereabouts = Whereabouts(of: units)

    init(of units: [UnitRedline], chapter: ChapterID, former: ChapterID, numbers: UnitNumbers) {
        self.units = units
        self.chapter = chapter
        self.former = former
        self.numbers = numbers
    }

    mutating func sentences() -> [ChangeSentence] {
        var sentences: [ChangeSentence] = []
        // Units of one group that follow one another, not yet told.
        var pending: [UnitRedline] = []
        func tell(_ group: [UnitRedline], in sentence: ChangeSentence) {
            var sentence = sentence
            if sentence.label == nil { sentence.label = whereabouts.label(for: group) }
            sentences.append(sentence)
        }
        func tell() {
            if !pending.isEmpty { tell(pending, in: sentence(for: pending)) }
            pending.removeAll()
        }
        for unit in units {
            switch unit {
            // A departure is told where the unit arrives; one to another chapter, here.
            case .movedAway(_, let place) where place.chapter == chapter: continue
            case .kept(.same): tell()
            case .kept(.changed), .movedHere(.changed, _):
                tell()
                tell([unit], in: sentence(for: [unit]))
            case .added(.part(let change), let origin) where !change.isEmpty, .added(.setAnew(let change), let origin) where !change.isEmpty:
                tell()
                let start = "\(departure(origin, of: change.id.new) ?? "Set out anew"), with changes: "
                tell([unit], in: amended(.changed(change), start: start, label: numbers.new(change.id.new), as: .new))
            case .deleted(.part(let change), let target) where !change.isEmpty:
                tell()
                let start = "\(arrival(target, of: change.id.old) ?? "Set out anew"), with changes: "
                tell([unit], in: amended(.changed(change), start: start, label: numbers.old(change.id.old), as: .withdrawn))
            case .added, .deleted, .movedHere, .movedAway:
                if let last = pending.last, !unit.joins(last) { tell() }
                pending.append(unit)
            }
        }
        tell()
        return sentences
    }

    private mutating func sentence(for group: [UnitRedline]) -> ChangeSentence {
        switch group[0] {
        case .kept(let comparison): return amended(comparison, start: "", label: numbers.new(comparison.id), as: .amended)
        case .movedHere(let comparison, let place) where comparison.isChanged:
            let start = "Moved from \(name(of: place, saidOf: comparison.id)), with changes: "
            return amended(comparison, start: start, label: numbers.new(comparison.id), as: .moved)
        case .movedHere(let comparison, let place):
            return grouped(group, .moved, comparison.accepted, number: numbers.new, "Moved from \(name(of: place, saidOf: comparison.id))")
        case .movedAway(let comparison, let place):
            let target = numbers.new(place.id).map { "\(place.chapter) \($0)" } ?? place.chapter.text
            return grouped(group, .moved, comparison.rejected, number: numbers.old, "Moved to \(target)")
        case .added(let unit, let origin):
            let start = departure(origin, of: unit.accepted.id) ?? (unit.isWhole ? "New" : "Set out anew")
            return grouped(group, .new, unit.accepted, number: numbers.new, start, isSameText: !unit.isWhole)
        case .deleted(let unit, let target):
            let start = arrival(target, of: unit.rejected.id) ?? (unit.isWhole ? "Withdrawn" : "Set out anew beside it")
            return grouped(group, .withdrawn, unit.rejected, number: numbers.old, start, isSameText: !unit.isWhole)
        }
    }

    private func amended(_ comparison: UnitComparison, start: String, label: String?, as change: ChangeClass) -> ChangeSentence {
        let clauses = comparison.nodes.clauses + seam(of: comparison)
        let told = clauses.isEmpty ? "set differently" : clauses.told
        let heading = comparison.accepted.isSection ? "heading: " : ""
        return ChangeSentence(
            change: change, importance: clauses.importance, subject: .unit(comparison.id), label: label,
            text: (start + heading + told).asSentence)
    }

    /// Where the end of a split paragraph went, or what was joined to it.
    private func seam(of comparison: UnitComparison) -> [Clause] {
        guard case .changed(let change) = comparison else { return [] }
        switch change.content {
        case .split(_, let rest):
            let holders = rest.holders.compactMap(numbers.new).joined(separator: ", ")
            return [Clause(.setting, "split, its end now \(holders.isEmpty ? "in the next paragraph" : holders)")]
        case .joined(_, let rest):
            let holders = rest.holders.compactMap(numbers.old).joined(separator: ", ")
            return [Clause(.setting, "\(holders.isEmpty ? "the next paragraph" : "the former \(holders)") joined to its end")]
        case .setAnew: return [Clause(.setting, "set out anew")]
        case .section, .paragraph, .replaced: return []
        }
    }

    /// Where a unit's words stood.
    private mutating func departure(_ origin: ElementID?, of unit: ElementID) -> String? {
        origin.map { "Split from \(formerPlace(of: $0, saidOf: unit) ?? "the paragraph before")" }
    }

    /// Where the words of a unit that is gone stand now.
    private mutating func arrival(_ target: ElementID?, of unit: ElementID) -> String? {
        target.map {
            "Joined into \(presentPlace(of: $0, saidOf: unit) ?? "the paragraph before")"
        }
    }

    private mutating func formerPlace(of id: ElementID, saidOf unit: ElementID) -> String? {
        if let number = numbers.old(id) { return numbers.introduction(ofOld: id, saidOf: unit) + number }
        return whereabouts.formerly(id).map { $0 == whereabouts.now(unit) ? "the former \($0)" : $0 }
    }

    private mutating func presentPlace(of id: ElementID, saidOf unit: ElementID) -> String? {
        if let number = numbers.new(id) { return numbers.introduction(ofNew: id, saidOf: unit) + number }
        return whereabouts.now(id).map { $0 == whereabouts.formerly(unit) ? "what is now \($0)" : $0 }
    }

    /// One sentence for units that were all added, withdrawn or moved; their words are new or gone unless `isSameText`.
    private func grouped(
        _ group: [UnitRedline], _ change: ChangeClass, _ first: Unit, number: (ElementID) -> String?, _ start: String,
        isSameText: Bool = true
    ) -> ChangeSentence {
        let units = group.compactMap { $0.accepted ?? $0.rejected }
        let paragraphs = units.count { !$0.isSection }
        var words = start
        var label = number(first.id)
        if case .section(let section) = first {
            words += (isSameText ? ": section " : " section: ") + Clause.quoted(section.title.quotedText)
            if paragraphs > 0 { words += ", with \(Vocabulary.counted(paragraphs, "paragraph"))" }
        } else if units.count > 1 {
            words += ": \(Vocabulary.counted(paragraphs, "paragraph"))"
            if let from = label, let last = units.last, let to = number(last.id) { label = "\(from) to \(to)" }
        } else {
            words += ": \(Clause.quoted(Self.words(of: first)))"
        }
        let importance =
            isSameText
            ? Importance.setting
            : units.map { WordEdit(old: "", new: Self.words(of: $0)).importance }.min() ?? .wording
        return ChangeSentence(
            change: change, importance: importance, subject: .unit(first.id), label: label, text: words.asSentence)
    }

    private static func words(of unit: Unit) -> String {
        UnitChange(whole: unit, as: .unchanged).nodes(.unchanged).map(\.shownWords).joined(separator: " ")
    }

    private mutating func name(of place: UnitPlace, saidOf unit: ElementID) -> String {
        if place.chapter == former { return formerPlace(of: place.id, saidOf: unit) ?? "elsewhere in the chapter" }
        return numbers.old(place.id).map { "\(place.chapter) \($0)" } ?? place.chapter.text
    }
}

extension UnitRedline {
    /// Whether the unit is told in one sentence with the one before it. A section begins a sentence of its own.
    fileprivate func joins(_ other: UnitRedline) -> Bool {
        guard let unit = accepted ?? rejected, !unit.isSection else { return false }
        return switch (other, self) {
        case (.added(let one, let before), .added(let other, let after)): before == after && one.isWhole == other.isWhole
        case (.deleted(let one, let before), .deleted(let other, let after)): before == after && one.isWhole == other.isWhole
        case (.movedHere(.same, let before), .movedHere(.same, let after)): before.chapter == after.chapter
        case (.movedAway(_, let before), .movedAway(_, let after)): before.chapter == after.chapter
        default: false
        }
    }
}
