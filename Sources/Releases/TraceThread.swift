import Editorial
import Manuals

/// A traced thing with every id its words ever stood under.
struct TraceThread {
    let title: String
    let standing: String
    let strands: [Trace.Strand]
    /// The ids of sections and paragraphs, each with the last place in the line of editions at which its words belong here.
    private let units: [ElementID: Int]
    private let chapters: [ChapterID: Int]
    let editions: [Edition]
    private let lineage: Lineage

    init?(_ target: TraceTarget, through editions: [Edition], _ lineage: Lineage) {
        let places = Dictionary(editions.enumerated().compactMap { index, edition in edition.facts.map { ($0.name, index) } }, uniquingKeysWith: min)
        self.editions = editions
        self.lineage = lineage
        switch target {
        case .unit(let id):
            guard let line = lineage[id] else { return nil }
            let gathered = Gathered(id, lineage, places)
            units = gathered.reach
            chapters = [:]
            strands = gathered.strands
            let noun = line.isSection ? "section" : "paragraph"
            let last = line.places.last
            // What is gone is called as the last edition that had it called it.
            let called = (last?.until).flatMap { places[$0] }.map { editions[$0 - 1] } ?? editions.last
            let chapter = last.flatMap { called?.outline.chapter($0.place.chapter) }.map { ChapterTitle($0.frontMatter).words }
            title = "\(noun)\(last?.place.number.map { " \($0)" } ?? "")\(chapter.map { " of \($0)" } ?? "") (\(id))"
            standing = Self.standing(line.turns.last, heir: lineage.heir(of: id)) { "#\($0)" }
        case .chapter(let id):
            guard let line = lineage[id] else { return nil }
            let gathered = Gathered(id, lineage, places)
            units = [:]
            chapters = gathered.reach
            strands = gathered.strands
            title = "chapter \(line.places.last?.place.words ?? id.text) (\(id))"
            standing = Self.standing(line.turns.last, heir: lineage.heir(of: id)) { $0.text }
        }
    }

    /// The elements whose change at a place in the line of editions made the thing what it is.
    func extent(at index: Int) -> Extent {
        let open = Set(chapters.filter { $0.value >= index }.keys)
        var standing = Set(units.filter { $0.value >= index }.keys)
        // What stood in the chapter before the change, and what does after it.
        for place in [index - 1, index] where editions.indices.contains(place) {
            for chapter in open { standing.formUnion(editions[place].chapter(chapter)?.body.map(\.id) ?? []) }
        }
        return Extent(units: standing, chapters: open)
    }

    struct Extent {
        let units: Set<ElementID>
        let chapters: Set<ChapterID>

        func contains(_ key: ElementKey) -> Bool {
            switch key {
            case .section(let id), .paragraph(let id), .place(let id): units.contains(id)
            case .field(let chapter, _): chapters.contains(chapter)
            case .settings, .term, .reference, .file: false
            }
        }
    }

    /// What a release did to where the thing stands, a sentence each.
    func sentences(at index: Int) -> [String] {
        guard let release = editions[index].facts?.name else { return [] }
        var sentences: [String] = []
        for strand in strands {
            if let id = ElementID(strand.id), let last = units[id], last >= index, let line = lineage[id] {
                sentences += line.turns.sentences(with: release) { turn, before in words(for: turn, after: before, of: line, at: index) }
            } else if let id = ChapterID(strand.id), let last = chapters[id], last >= index, let line = lineage[id] {
                sentences += line.turns.sentences(with: release) { turn, before in Self.words(for: turn, after: before, of: line.id) }
            }
        }
        return sentences
    }
}
