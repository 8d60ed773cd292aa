import Manuals

/// A pathway's steps in rows from top to bottom: each below every step that leads to it, but those that lead back to it.
///
/// A way that passes rows has a place in each of them, so that no line runs through a box.
struct PathwayGraph {
    /// A line from one step to another.
    struct Way {
        let from: Int
        let to: Int
        /// What is answered; empty where a step leads on by itself.
        let words: String
        /// Which of its step's ways it is, from the left, and of how many.
        let place: Int
        let count: Int
        /// The places it passes between its steps, from top to bottom.
        var passes: [Int] = []

        /// Whether it leads back to a step above, or to its own.
        var isBack: Bool { to <= from }
    }

    private(set) var ways: [Way] = []
    /// The row of each place. The first places are the steps, in their order; then come those where ways pass.
    private(set) var rowOfPlace: [Int]
    /// The places of each row, from left to right.
    private(set) var rows: [[Int]] = []
    let steps: Int
    /// What each place is joined to in the row above, and below.
    private(set) var above: [[Joint]] = []
    private(set) var below: [[Joint]] = []

    /// A neighbour, and the way that leads there.
    struct Joint {
        let place: Int
        let way: Int
    }

    init(_ pathway: Pathway) {
        let numbers = pathway.numbers
        steps = pathway.steps.count
        for (index, step) in pathway.steps.enumerated() {
            let exits = step.exits.compactMap { exit in numbers[exit.next].map { (words: exit.words, to: $0 - 1) } }
            for (place, exit) in exits.enumerated() {
                ways.append(Way(from: index, to: exit.to, words: exit.words, place: place, count: exits.count))
            }
        }
        rowOfPlace = [Int](repeating: 0, count: steps)
        // Steps stand in reading order and a way on leads to a later one: one pass finds the longest way to each.
        for way in ways where !way.isBack { rowOfPlace[way.to] = max(rowOfPlace[way.to], rowOfPlace[way.from] + 1) }
        join()
        rows = [[Int]](repeating: [], count: (rowOfPlace.max() ?? -1) + 1)
        for (place, row) in rowOfPlace.enumerated() { rows[row].append(place) }
        for _ in 0..<4 {
            for row in rows.indices.dropFirst() { sort(row, by: above) }
            for row in rows.indices.dropLast().reversed() { sort(row, by: below) }
        }
        // Last from the top: answers lead where they stand, the left one to the left.
        for row in rows.indices.dropFirst() { sort(row, by: above) }
    }

    /// Makes the places ways pass, and joins neighbours.
    private mutating func join() {
        for index in ways.indices where !ways[index].isBack {
            let rows = (rowOfPlace[ways[index].from] + 1)..<rowOfPlace[ways[index].to]
            ways[index].passes = Array(rowOfPlace.count..<(rowOfPlace.count + rows.count))
            rowOfPlace.append(contentsOf: rows)
        }
        above = [[Joint]](repeating: [], count: rowOfPlace.count)
        below = above
        for (index, way) in ways.enumerated() where !way.isBack {
            let chain = [way.from] + way.passes + [way.to]
            for (upper, lower) in zip(chain, chain.dropFirst()) {
                below[upper].append(Joint(place: lower, way: index))
                above[lower].append(Joint(place: upper, way: index))
            }
        }
    }

    /// How far to the right of its step's middle a way leaves it, as a share of a width, counted in `unit`.
    func departure(of way: Int, in unit: Int) -> Int {
        unit * (2 * ways[way].place + 1 - ways[way].count) / (2 * ways[way].count)
    }

    /// Sorts a row by the middle of what each place is joined to; what is joined to nothing stays where it is.
    private mutating func sort(_ row: Int, by joints: [[Joint]]) {
        var ordinals = [Int](repeating: 0, count: rowOfPlace.count)
        for row in rows { for (ordinal, place) in row.enumerated() { ordinals[place] = ordinal } }
        let keys = rows[row].enumerated().map { ordinal, place in
            let neighbours = joints[place].map { joint in
                ordinals[joint.place] * 60 + (joint.place == ways[joint.way].from ? departure(of: joint.way, in: 60) : 0)
            }
            return (middle: neighbours.isEmpty ? ordinal * 60 : neighbours.reduce(0, +) / neighbours.count, ordinal: ordinal, place: place)
        }
        rows[row] = keys.sorted { ($0.middle, $0.ordinal) < ($1.middle, $1.ordinal) }.map(\.place)
    }
}

extension Pathway.Step {
    /// Where the step leads: with what is answered, or without words where it leads on by itself.
    fileprivate var exits: [(words: String, next: String)] {
        switch action {
        case .act(_, let next?): [("", next)]
        case .act(_, next: nil): []
        case .ask(_, let answers): answers.map { ($0.words, $0.next) }
        }
    }
}
