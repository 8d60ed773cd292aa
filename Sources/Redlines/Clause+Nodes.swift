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
        return clauses
    }
}

extension RedlineNode {
    /// What changed in the node; `place` says where, as `table, row 3: `.
    func clauses(at place: String) -> [Clause] {
        switch change {
        case .unchanged: []
        case .added, .deleted: [wholeClause(at: place)]
        case .changed: ownClauses(at: place) + childClauses(at: place)
        }
    }

    private func ownClauses(at place: String) -> [Clause] {
        let start = Self.introduction(place)
        var clauses: [Clause] = []
        if case .blocks(let old, let new, _)? = prose {
            clauses = [Clause.rewritten(old.quotedText, new.quotedText)]
        } else {
            clauses = (prose?.edits ?? []).flatMap(\.clauses)
        }
        clauses = clauses.map { Clause($0.importance, start + $0.words) }
        for segment in prose?.segments ?? [] {
            guard case .restyled(_, let new) = segment else { continue }
            let how = segment.restylings.map(\.words).joined(separator: ", ")
            clauses.append(Clause(.setting, "\(start)\(Clause.quoted(new.quotedText)) \(how)"))
        }
        for attribute in changedAttributes {
            let words = "\(attribute.key) \(attribute.old ?? "none") became \(attribute.new ?? "none")"
            let matters = kind == .note || kind == .step || kind == .answer
            clauses.append(Clause(matters ? .wording : .setting, "\(start)\(noun) \(words)"))
        }
        return clauses
    }

    private func childClauses(at place: String) -> [Clause] {
        switch kind {
        case .list:
            var item = 0
            return children.flatMap { line -> [Clause] in
                if line.change != .deleted, line.label?.isEmpty == false { item += 1 }
                return line.clauses(at: place + (line.change == .changed ? "item \(item), " : ""))
            }
        case .table:
            // The first row holds the headings.
            var row = -1
            return children.flatMap { child -> [Clause] in
                if child.change != .deleted { row += 1 }
                return child.clauses(at: place + (row == 0 ? "headings, " : child.change == .changed ? "row \(row), " : ""))
            }
        case .note: return children.flatMap { $0.clauses(at: place + "note, ") }
        case .footnote: return children.flatMap { $0.clauses(at: place + "footnote, ") }
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
        case .line, .row, .step, .answer, .note, .quote:
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

    private static func introduction(_ place: String) -> String {
        place.isEmpty ? "" : place.dropLast(2) + ": "
    }

    private var noun: String {
        switch kind {
        case .line: "item"
        case .codeLine: "line"
        case .code: "listing"
        case .rule: "line across the page"
        case .answer: "answer"
        default: kind.rawValue
        }
    }
}
