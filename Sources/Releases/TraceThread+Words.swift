import Editorial
import Manuals

extension TraceThread {
    /// Where the words of a thing are now, as a sentence.
    static func standing<ID, Place>(_ last: Line<ID, Place>.Turn?, heir: ID?, called name: (ID) -> String) -> String {
        guard let last else { return "It stands in no edition." }
        switch (last.state, heir) {
        case (.stands, _): return "It has stood there since release \(last.release)."
        case (.gone, let heir?): return "Its words have been in \(name(heir)) since release \(last.release)."
        case (.gone(let into?), nil): return "Its words went into \(name(into)) with release \(last.release), and have been removed since."
        case (.gone(nil), nil): return "It was removed with release \(last.release)."
        }
    }

    /// What a release did to where a section or paragraph stands.
    func words(
        for turn: Line<ElementID, UnitPosition>.Turn, after before: Line<ElementID, UnitPosition>.Turn?, of line: UnitLine, at index: Int
    ) -> String {
        let id = "#\(line.id)"
        switch (before?.state, turn.state) {
        case (nil, .stands(let place)):
            let origin = line.from.map { "split off from #\($0), at" } ?? (index == 0 ? "in the first edition, at" : "new, at")
            return "\(id): \(origin) \(words(for: place, at: index))."
        case (.stands(let old)?, .stands(let new)) where old.chapter == new.chapter:
            return "\(id): renumbered from \(old.number ?? "no number") to \(new.number ?? "no number")."
        case (.stands(let old)?, .stands(let new)):
            return "\(id): moved from \(words(for: old, at: index - 1)) to \(words(for: new, at: index))."
        case (.gone?, .stands(let place)): return "\(id): stands again, at \(words(for: place, at: index))."
        case (_, .gone(let into?)): return "\(id): joined into #\(into)."
        case (_, .gone(nil)): return "\(id): removed."
        }
    }

    /// What a release did to how a chapter is called.
    static func words(
        for turn: Line<ChapterID, ChapterTitle>.Turn, after before: Line<ChapterID, ChapterTitle>.Turn?, of id: ChapterID
    ) -> String {
        switch (before?.state, turn.state) {
        case (.stands(let old)?, .stands(let new)): "\(id): called \(new.words), before that \(old.words)."
        case (nil, .stands(let new)): "\(id): new, called \(new.words)."
        case (.gone?, .stands(let new)): "\(id): stands again, called \(new.words)."
        case (_, .gone(let into?)): "\(id): now \(into)."
        case (_, .gone(nil)): "\(id): withdrawn."
        }
    }

    private func words(for place: UnitPosition, at index: Int) -> String {
        let chapter = editions.indices.contains(index) ? editions[index].outline.chapter(place.chapter) : nil
        return "\(place.number.map { "\($0) of " } ?? "")\(chapter.map { ChapterTitle($0.frontMatter).words } ?? place.chapter.text)"
    }
}

extension Array {
    /// What a release's turns are told with, in order; each turn with the one before it.
    func sentences<ID, Place>(with release: ReleaseName, _ words: (Element, Element?) -> String) -> [String]
    where Element == Line<ID, Place>.Turn {
        indices.filter { self[$0].release == release }.map { words(self[$0], $0 > 0 ? self[$0 - 1] : nil) }
    }
}
