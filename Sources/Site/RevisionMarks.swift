import Editorial
import Manuals
import Redlines
import Releases

/// What this edition changed, looked up by paragraph and chapter.
struct RevisionMarks: Sendable {
    private var marks: [ElementID: RevisionMark] = [:]
    private var removals: [ChapterID: [Removal]] = [:]
    private var entries: [ChapterID: ChapterEntry] = [:]
    /// The entries of chapters that changed, as the manual prints them; withdrawn ones last.
    private(set) var changedChapters: [ChapterEntry] = []
    /// What changed, in sentences, chapter by chapter in the same order.
    let chapterChanges: [ChapterChanges]
    private let sentences: [ChapterID: ChapterChanges]
    private let printed: [ChapterID: Int]
    private var renamed: [ChapterID: ChapterID] = [:]
    private let edition: Edition

    init(_ edition: Edition) {
        self.edition = edition
        let printed = Dictionary(edition.outline.chapters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.printed = printed
        chapterChanges = Self.inOrder(Self.changes(of: edition)) { printed[$0.chapter] }
        sentences = Dictionary(chapterChanges.map { ($0.chapter, $0) }, uniquingKeysWith: { first, _ in first })
        guard let redline = edition.redline else { return }
        let quiet = Self.unitsOnlyEdited(by: edition.changes)
        for entry in Self.inOrder(redline.chapters, { printed[$0.frontMatter.id] }) {
            if entry.isUnchanged { continue }
            if case .changed(_, let chapter) = entry {
                if chapter.isEmpty { continue }
                let (before, now) = (chapter.rejected.id, entry.frontMatter.id)
                if before != now { renamed[before] = now }
            }
            guard entries.updateValue(entry, forKey: entry.frontMatter.id) == nil else { continue }
            changedChapters.append(entry)
            add(entry, quiet: quiet)
        }
    }

    // MARK: Looking up

    func mark(of id: ElementID) -> RevisionMark? { marks[id] }

    func removals(in chapter: ChapterID) -> [Removal] { removals[chapter] ?? [] }

    func removals(in chapter: ChapterID, after unit: ElementID?) -> [Removal] {
        guard let removals = removals[chapter] else { return [] }
        return removals.filter { $0.previous == unit }
    }

    /// The chapter's entry in the redline; nil when the chapter did not change.
    func entry(for chapter: ChapterID) -> ChapterEntry? { entries[chapter] }

    /// What changed in a chapter, in sentences, what people must do first.
    func sentences(for chapter: ChapterID) -> [ChangeSentence] { sentences[chapter]?.byImportance ?? [] }

    func isNew(_ chapter: ChapterID) -> Bool { if case .added? = entries[chapter] { true } else { false } }

    /// A word for lists of chapters; nil when there is nothing to say.
    func words(for chapter: ChapterID) -> String? {
        guard let entry = entries[chapter] else { return nil }
        if case .added = entry { return "New" }
        let isQuiet = !entry.units.contains { unit in unit.accepted.flatMap { marks[$0.id] }.map { !$0.isQuiet } ?? false }
        return isQuiet && removals[chapter] == nil ? nil : "Changed"
    }

    /// Chapters of the edition before whose page would otherwise be gone, with the chapter that took their place.
    var withdrawn: [(frontMatter: FrontMatter, successor: ChapterID?)] {
        guard let redline = edition.redline else { return [] }
        return redline.chapters.compactMap { entry in
            guard let before = entry.rejected?.chapter, edition.outline.chapter(before.id) == nil else { return nil }
            return (before.frontMatter, renamed[before.id])
        }
    }

    /// What changed in a chapter, in reading order, removals last. Sections that are new are named by their paragraphs.
    func places(in chapter: Chapter) -> [MarkedPlace] {
        guard entries[chapter.id] != nil else { return [] }
        var places: [MarkedPlace] = []
        for (ordinal, unit) in chapter.body.enumerated() {
            guard let mark = marks[unit.id] else { continue }
            let isSection = if case .section = unit { true } else { false }
            guard let number = edition.outline.standing(of: unit.id)?.number, !(isSection && mark.kind == .new) else { continue }
            places.append(MarkedPlace(id: unit.id, number: number, kind: mark.kind, isSection: isSection, ordinal: ordinal))
        }
        for (index, removal) in removals(in: chapter.id).enumerated() where !removal.number.isEmpty {
            places.append(
                MarkedPlace(
                    id: removal.id, number: removal.number, kind: .removed, isSection: removal.isSection,
                    ordinal: chapter.body.count + index))
        }
        return places
    }

    /// Where the manual prints a chapter, after all others when it is withdrawn.
    func order(of chapter: ChapterID) -> Int { printed[chapter] ?? .max }

    // MARK: Reading the redline

    /// Sorted by place; what has none stands last, in the order given.
    private static func inOrder<Value>(_ values: [Value], _ place: (Value) -> Int?) -> [Value] {
        values.enumerated().map { (key: (place($1) ?? .max, $0), value: $1) }.sorted { $0.key < $1.key }.map(\.value)
    }

    private mutating func add(_ entry: ChapterEntry, quiet: Set<ElementID>) {
        let chapter = entry.frontMatter.id
        let isNewChapter = if case .added = entry { true } else { false }
        var previous: ElementID?
        for unit in entry.units {
            if let now = unit.accepted {
                previous = now.id
                // In a chapter that is new throughout, a bar beside every paragraph would say nothing.
                if isNewChapter, case .added = unit { continue }
                if let mark = mark(for: unit, in: chapter, isQuiet: quiet.contains(now.id)) { marks[now.id] = mark }
            } else if let before = unit.rejected, edition.outline.standing(of: before.id)?.chapter != chapter {
                let isSection = if case .section = before { true } else { false }
                removals[chapter, default: []].append(
                    Removal(
                        id: before.id, number: edition.previous?.standing(of: before.id)?.number ?? "", isSection: isSection,
                        previous: previous, target: unit.target))
            }
        }
    }

    private func mark(for unit: UnitRedline, in chapter: ChapterID, isQuiet: Bool) -> RevisionMark? {
        switch unit {
        case .kept(.same), .deleted, .movedAway: nil
        case .kept(.changed): RevisionMark(kind: .changed, words: isQuiet ? "Corrected" : "Changed", isQuiet: isQuiet)
        case .added(.setAnew(let change), let origin):
            RevisionMark(
                kind: .changed, words: origin.map { "Split from \(oldNumber(of: $0, saidOf: change.id.new, in: chapter))" } ?? "Set out anew",
                isQuiet: isQuiet)
        case .added(_, nil): RevisionMark(kind: .new, words: "New", isQuiet: isQuiet)
        case .added(let unit, let origin?):
            RevisionMark(kind: .new, words: "Split from \(oldNumber(of: origin, saidOf: unit.accepted.id, in: chapter))", isQuiet: isQuiet)
        case .movedHere(let comparison, let place):
            RevisionMark(
                kind: .moved,
                words: "Moved from \(oldNumber(of: place.id, saidOf: comparison.id, in: chapter))\(comparison.isChanged ? ", changed" : "")",
                isQuiet: isQuiet)
        }
    }

    /// The number a unit had, said of one in a chapter: with its own chapter's code when that is another. A heading without
    /// a number is not named by its words, which a reader has before them.
    func oldNumber(of id: ElementID, saidOf unit: ElementID, in chapter: ChapterID) -> String {
        guard let standing = edition.previous?.standing(of: id) else { return "elsewhere" }
        let number = standing.number ?? (standing.title == nil ? id.text : nil)
        if standing.chapter == chapter {
            return number.map { edition.numbers.introduction(ofOld: id, saidOf: unit) + $0 } ?? "elsewhere in the chapter"
        }
        guard let former = edition.previous?.chapter(standing.chapter)?.frontMatter else { return number ?? "elsewhere" }
        guard let code = former.code else { return number ?? "“\(former.title)”" }
        return number.map { "\(code)\u{A0}\($0)" } ?? code
    }

    /// What stands before the number a unit has, said of one that is gone.
    func introduction(of id: ElementID, saidOf unit: ElementID) -> String {
        edition.outline.standing(of: id)?.chapter == edition.previous?.standing(of: unit)?.chapter
            ? edition.numbers.introduction(ofNew: id, saidOf: unit) : ""
    }

    private static func changes(of edition: Edition) -> [ChapterChanges] {
        edition.redline?.changes(numbers: edition.numbers).chapters ?? []
    }

    /// Units that proposals changed, all of them editorial.
    private static func unitsOnlyEdited(by changes: [EditionChange]) -> Set<ElementID> {
        var edited: Set<ElementID> = []
        var more: Set<ElementID> = []
        for change in changes {
            for unit in change.elements.lazy.compactMap(\.unit) {
                if change.impact == .editorial { edited.insert(unit) } else { more.insert(unit) }
            }
        }
        return edited.subtracting(more)
    }
}

extension Edition {
    /// The numbers sections and paragraphs had, and have.
    var numbers: UnitNumbers {
        UnitNumbers(old: { previous?.standing(of: $0)?.number }, new: { outline.standing(of: $0)?.number })
    }
}

extension UnitRedline {
    /// Where the words of a unit that is gone stand now.
    var target: ElementID? {
        switch self {
        case .deleted(_, let target): target
        case .movedAway(_, let place): place.id
        case .kept, .added, .movedHere: nil
        }
    }
}
