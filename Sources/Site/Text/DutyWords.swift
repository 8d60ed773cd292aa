import Manuals
import Redlines

/// The words that bind: a change among them is what readers must see first.
enum DutyWords {
    /// From the strongest.
    private static let all: [[UInt8]] = ["must", "should", "may"].map { Array($0.utf8) }

    /// What a redline changes in a unit's duties, in words such as `“must” became “should”`; empty for most.
    static func change(in unit: UnitRedline) -> String {
        switch unit {
        case .kept(.same), .movedHere(.same, _), .movedAway: ""
        case .kept(.changed(let change)), .movedHere(.changed(let change), _):
            words(from: sequence(in: change.rejected), to: sequence(in: change.accepted))
        case .added(let unit, _): words(from: [], to: sequence(in: unit))
        case .deleted(let unit, _): words(from: sequence(in: unit), to: [])
        }
    }

    /// The duty words of a unit in reading order, as places in `all`.
    private static func sequence(in unit: Unit) -> [Int] {
        let text = CanonicalText.content(of: unit)
        var found: [Int] = []
        var start = 0
        for index in 0...text.count where index == text.count || !isLetter(text[index]) {
            let length = index - start
            if (3...6).contains(length), let duty = all.firstIndex(where: { matches($0, text[start..<index]) }) { found.append(duty) }
            start = index + 1
        }
        return found
    }

    private static func words(from old: [Int], to new: [Int]) -> String {
        guard old != new else { return "" }
        if old.count == new.count {
            let pairs = zip(old, new).filter { $0 != $1 }.map { "“\(name($0))” became “\(name($1))”" }
            return pairs.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
        }
        return all.indices.compactMap { duty in
            let (before, after) = (old.count { $0 == duty }, new.count { $0 == duty })
            return before == after ? nil : "“\(name(duty))” \(before < after ? "added" : "removed")"
        }.joined(separator: ", ")
    }

    private static func name(_ duty: Int) -> String { String(decoding: all[duty], as: UTF8.self) }

    private static func matches(_ word: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        word.count == text.count && zip(word, text).allSatisfy { $0 == $1 | 0x20 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
}
