import Manuals

extension [RedlineNode] {
    /// What changed in these nodes, in reading order.
    var clauses: [Clause] {
        var clauses: [Clause] = []
        let tables = count { $0.kind == .table && $0.change != .deleted }
        var table = 0
        for node in self {
            var place = ""
            if node.kind == .table, node.change != .deleted {
                table += 1
                place = tables > 1 ? "table \(table), " : "table, "
            }
            clauses += node.clauses(at: place)
        }
        // A footnote that came or went says that it is called, or no longer.
        let told = Set(filter { $0.kind == .footnote && $0.change != .changed }.compactMap { $0.attributes.first?.new })
        return clauses.filter { $0.calledFootnote.map { !told.contains($0.text) } ?? true }
    }
}

extension RedlineNode {
    /// What changed in the node; `place` says where, as `table, row 3: `.
    func clauses(at place: String) -> [Clause] {
        switch change {
        case .unchanged, .movedAway: []
        case .added, .deleted: [wholeClause(at: place)]
        case .changed: ownClauses(at: place) + childClauses(at: place)
        case .movedHere: moveClauses(at: place) + ownClauses(at: place) + childClauses(at: place)
        }
    }

    private func moveClauses(at place: String) -> [Clause] {
        places.map { [Clause(.setting, "\(Self.introduction(place))moved from \(noun) \($0.old)")] } ?? []
    }

    private func ownClauses(at place: String) -> [Clause] {
        let start = Self.introduction(place)
        var clauses: [Clause] = []
        if case .blocks(let old, let new, _)? = prose {
            clauses = [Clause.rewritten(old.quotedText, new.quotedText)]
        } else {
            clauses = (prose?.edits ?? []).flatMap(\.clauses)
        }
        for index in clauses.indices { clauses[index].words = start + clauses[index].words }
        for segment in prose?.segments ?? [] {
            guard case .restyled(_, let new) = segment else { continue }
            let how = segment.restylings.map(\.words).joined(separator: ", ")
            clauses.append(Clause(.setting, "\(start)\(Clause.quoted(new.quotedText)) \(how)"))
        }
        // Which items went a level in or out is told for the list together.
        for attribute in changedAttributes where kind != .line || attribute.key != "level" {
            let matters = kind == .note || kind == .step || kind == .answer
            clauses.append(Clause(matters ? .wording : .setting, start + words(for: attribute)))
        }
        return clauses
    }

    /// How an attribute changed.
    private func words(for attribute: FieldChange) -> String {
        let (old, new) = (attribute.old ?? "none", attribute.new ?? "none")
        switch (kind, attribute.key) {
        case (.section, _), (.heading, _): return levels ?? "set differently"
        case (.note, _): return "\(old.lowercased()) became \(new.lowercased())"
        case (.cell, _): return new == "natural" ? "now set as usual" : new == "centre" ? "now centred" : "now set \(new)"
        case (.footnote, _): return "\(kind.rawValue) \(attribute.key) \(old) became \(new)"
        default: return "\(noun) \(attribute.key) \(old) became \(new)"
        }
    }

    /// How the level of a heading or an item changed; nil where it did not.
    private var levels: String? {
        guard let level = changedAttributes.first(where: { $0.key == "level" || $0.key == "depth" }),
            let old = level.old.flatMap({ Int($0) }), let new = level.new.flatMap({ Int($0) })
        else { return nil }
        return Replacement(old: old, new: new).wordsOfLevels
    }

    /// Which items went a level in or out: one by its number, several by how many they are.
    private func levelClauses(at place: String) -> [Clause] {
        var items: [(levels: String, numbers: [Int])] = []
        var item = 0
        for line in children {
            if line.standsInNew, line.label?.isEmpty == false { item += 1 }
            guard line.isComparison, let levels = line.levels else { continue }
            if let index = items.firstIndex(where: { $0.levels == levels }) {
                items[index].numbers.append(item)
            } else {
                items.append((levels, [item]))
            }
        }
        return items.map { levels, numbers in
            numbers.count == 1
                ? Clause(.setting, "\(place)item \(numbers[0]): \(levels)")
                : Clause(.setting, "\(Self.introduction(place))\(Vocabulary.counted(numbers.count, "item")) \(levels)")
        }
    }

    private func childClauses(at place: String) -> [Clause] {
        switch kind {
        case .list:
            var item = 0
            return children.flatMap { line -> [Clause] in
                if line.standsInNew, line.label?.isEmpty == false { item += 1 }
                return line.clauses(at: place + (line.isComparison ? "item \(item), " : ""))
            } + levelClauses(at: place)
        case .table:
            // The first row holds the headings.
            var row = -1
            return children.enumerated().flatMap { index, child -> [Clause] in
                if child.standsInNew { row += 1 }
                return child.clauses(at: place + (index == 0 ? "headings, " : child.isComparison ? "row \(row), " : ""))
            }
        case .note: return children.flatMap { $0.clauses(at: place + "note, ") }
        case .footnote: return children.flatMap { $0.clauses(at: "\(place)\(noun), ") }
        // Told by the caller, who knows the paragraphs.
        case .split, .joined, .setAnew: return []
        case .code:
            let lines = children.count { $0.change != .unchanged }
            guard lines > 0 else { return [] }
            return [Clause(.wording, "\(Self.introduction(place))\(Vocabulary.counted(lines, "line")) of the listing changed")]
        default: return children.flatMap { $0.clauses(at: place) }
        }
    }

    private func wholeClause(at place: String) -> Clause {
        let words = shownWords
        let happened = change == .added ? "added" : "removed"
        let importance = WordEdit(old: change == .deleted ? words : "", new: change == .added ? words : "").importance
        let start = Self.introduction(place)
        switch kind {
        case .text, .cell, .heading: return Clause(importance, "\(start)\(Clause.quoted(words)) \(happened)")
        case .line, .row, .step, .answer, .note, .quote, .footnote:
            return Clause(importance, "\(start)\(noun) \(happened): \(Clause.quoted(words))")
        case .list: return Clause(importance, "\(start)list of \(Vocabulary.counted(children.count, "item")) \(happened)")
        default: return Clause(importance, "\(start)\(noun) \(happened)")
        }
    }

    /// All words of the node and its children.
    var shownWords: String {
        var words = prose.map { ($0.segments.compactMap { $0.accepted ?? $0.rejected }).map(\.quotedText).joined() } ?? ""
        for child in children {
            if !words.isEmpty { words += " " }
            words += child.shownWords
        }
        return words
    }

    private var standsInNew: Bool { change != .deleted && change != .movedAway }

    /// Whether the node stands in both texts and is compared here.
    private var isComparison: Bool { change == .changed || change == .movedHere }

    private static func introduction(_ place: String) -> String {
        place.isEmpty ? "" : place.dropLast(2) + ": "
    }

    private var noun: String {
        switch kind {
        case .line: "item"
        case .codeLine: "line"
        case .code: "listing"
        case .rule: "line across the page"
        case .footnote: "footnote \(attributes.first?.new ?? "")"
        default: kind.rawValue
        }
    }
}
