import Manuals

extension JSONText {
    mutating func member(_ name: String, _ fields: [FieldChange]) {
        member(name)
        array(fields) { $0.write($1) }
    }

    mutating func write(_ field: FieldChange) {
        object { json in
            json.member("key", field.key)
            if let old = field.old { json.member("old", old) }
            if let new = field.new { json.member("new", new) }
        }
    }

    mutating func member(_ name: String, _ units: [UnitRedline]) {
        member(name)
        array(units) { $0.write($1) }
    }

    private mutating func write(_ unit: UnitRedline) {
        object { json in
            switch unit {
            case .kept(let comparison):
                json.writeHead(comparison.isChanged ? "changed" : "unchanged", comparison)
                if comparison.isChanged { json.member("nodes", comparison.nodes) }
            case .added(let unit, let origin):
                json.writeHead("added", unit.accepted)
                if let origin { json.member("splitFrom", origin.text) }
            case .deleted(let unit, let target):
                json.writeHead("deleted", unit.rejected)
                if let target { json.member("joinedInto", target.text) }
            case .movedHere(let comparison, let place):
                json.writeHead("moved-here", comparison)
                json.member("amended", comparison.isChanged)
                json.member("from", place)
                if comparison.isChanged { json.member("nodes", comparison.nodes) }
            case .movedAway(let comparison, let place):
                json.writeHead("moved-away", comparison)
                json.member("amended", comparison.isChanged)
                json.member("to", place)
            }
            switch unit {
            case .added, .deleted: json.member("nodes", unit.nodes)
            case .kept, .movedHere, .movedAway: break
            }
        }
    }

    private mutating func writeHead(_ change: String, _ unit: Unit) {
        writeHead(change, isSection: unit.isSection, unit.id)
    }

    private mutating func writeHead(_ change: String, isSection: Bool, _ id: ElementID) {
        member("change", change)
        member("kind", isSection ? "section" : "paragraph")
        member("id", id.text)
    }

    private mutating func writeHead(_ change: String, _ comparison: UnitComparison) {
        writeHead(change, isSection: comparison.isSection, comparison.id)
        if comparison.oldID != comparison.id { member("oldID", comparison.oldID.text) }
    }

    private mutating func member(_ name: String, _ place: UnitPlace) {
        member(name)
        object { json in
            json.member("chapter", place.chapter.text)
            json.member("id", place.id.text)
        }
    }

    private mutating func member(_ name: String, _ nodes: [RedlineNode]) {
        member(name)
        array(nodes) { $0.write($1) }
    }

    private mutating func write(_ node: RedlineNode) {
        object { json in
            json.member("kind", node.kind.rawValue)
            json.member("change", node.change.rawValue)
            if !node.attributes.isEmpty { json.member("attributes", node.attributes) }
            if let label = node.label, !label.isEmpty { json.member("label", label) }
            if let places = node.places {
                json.member("from", places.old)
                json.member("to", places.new)
            }
            if let prose = node.prose { json.write(prose) }
            if !node.children.isEmpty { json.member("children", node.children) }
        }
    }

    /// The members `form` and `segments`.
    mutating func write(_ prose: ProseRedline) {
        if case .blocks(_, _, let reason) = prose { member("form", reason.rawValue) }
        member("segments")
        array(prose.segments) { $0.write($1) }
    }

    private mutating func write(_ segment: Segment) {
        object { json in
            switch segment {
            case .equal(let prose): json.write("equal", prose)
            case .deleted(let prose): json.write("deleted", prose)
            case .inserted(let prose): json.write("inserted", prose)
            case .restyled(let old, let new):
                json.write("restyled", new)
                json.member("oldRuns")
                json.array(old.runs) { $0.write($1) }
                json.member("notes")
                json.array(segment.restylings) { $0.string($1.words) }
            }
        }
    }

    private mutating func write(_ change: String, _ prose: Prose) {
        member("change", change)
        member("runs")
        array(prose.runs) { $0.write($1) }
    }

    private mutating func write(_ run: Run) {
        object { json in
            switch run.content {
            case .text(let words): json.member("text", words)
            case .crossReference(let target): json.member("reference", target)
            case .citation(let id): json.member("cites", id.text)
            case .footnote(let label): json.member("footnote", label.text)
            case .lineBreak: json.member("break", true)
            case .image(let image):
                json.member("image")
                json.object { json in
                    json.member("address", image.address)
                    json.member("alternative", image.alternative)
                    if !image.title.isEmpty { json.member("title", image.title) }
                }
            }
            let styles: [(Run.Style, String)] = [
                (.emphasis, "emphasis"), (.strong, "strong"), (.struck, "struck"), (.code, "code"),
            ]
            if !run.style.isEmpty {
                json.member("style")
                json.array(styles.lazy.filter { run.style.contains($0.0) }) { $0.string($1.1) }
            }
            guard let link = run.link else { return }
            json.member("link")
            json.object { json in
                json.member("address", link.address)
                if !link.title.isEmpty { json.member("title", link.title) }
            }
        }
    }
}
