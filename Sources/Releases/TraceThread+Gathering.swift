import Editorial
import Manuals

extension TraceThread {
    /// Every id under which the words of a thing stood, with the last place in the line of editions at which they belong to it.
    struct Gathered<ID: Hashable & Sendable> {
        private(set) var reach: [ID: Int]
        private(set) var strands: [Trace.Strand]

        fileprivate init<Place>(
            _ id: ID, called name: (ID) -> String, _ lines: [(id: ID, turns: [Line<ID, Place>.Turn])], _ places: [ReleaseName: Int],
            origin: (ID) -> (id: ID, with: ReleaseName)?
        ) {
            var joined: [ID: [(id: ID, with: ReleaseName)]] = [:]
            for line in lines {
                for turn in line.turns { if case .gone(let into?) = turn.state { joined[into, default: []].append((line.id, turn.release)) } }
            }
            reach = [id: .max]
            strands = [Trace.Strand(id: name(id), until: nil)]
            var waiting = [id]
            while let next = waiting.popLast() {
                guard let end = reach[next] else { continue }
                // The edition that split the words off changed them under the new id: what they were split from counts until then.
                var sources = joined[next, default: []].map { (id: $0.id, with: $0.with, isSplit: false) }
                if let origin = origin(next) { sources.append((origin.id, origin.with, true)) }
                for source in sources {
                    guard let place = places[source.with], place <= end, reach[source.id] == nil else { continue }
                    reach[source.id] = source.isSplit ? place - 1 : place
                    strands.append(Trace.Strand(id: name(source.id), until: source.with))
                    waiting.append(source.id)
                }
            }
        }
    }
}

extension TraceThread.Gathered<ElementID> {
    init(_ id: ElementID, _ lineage: Lineage, _ places: [ReleaseName: Int]) {
        self.init(id, called: \.text, lineage.units.map { ($0.id, $0.turns) }, places) { id in
            guard let line = lineage[id], let origin = line.from, let first = line.turns.first else { return nil }
            return (origin, first.release)
        }
    }
}

extension TraceThread.Gathered<ChapterID> {
    init(_ id: ChapterID, _ lineage: Lineage, _ places: [ReleaseName: Int]) {
        self.init(id, called: \.text, lineage.chapters.map { ($0.id, $0.turns) }, places, origin: { _ in nil })
    }
}
