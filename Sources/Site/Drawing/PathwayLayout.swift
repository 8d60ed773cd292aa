import Manuals

/// Where everything of a pathway's drawing stands, in whole pixels: the same for the same pathway on any machine.
struct PathwayLayout {
    private(set) var boxes: [Box] = []
    private(set) var lines: [Line] = []
    private(set) var labels: [Label] = []
    private(set) var width = 0
    private(set) var height = 0

    /// A step.
    struct Box {
        var left = 0
        var top = 0
        let width: Int
        let height: Int
        let words: DrawnWords

        /// A question of many answers is wider, so that each has room for its words beneath it; where steps stand side by
        /// side, boxes are narrow, so that the drawing fits its column.
        init(_ step: Pathway.Step, isNarrow: Bool) {
            width = max(isNarrow ? Self.narrowWidth : Self.usualWidth, step.answersWidth)
            words = DrawnWords(step.words, within: width - Self.indent - Self.padding)
            height = max(words.height, DrawnWords.lineHeight) + 24
        }

        private static let usualWidth = 232
        private static let narrowWidth = 170
        /// From the left edge to the words: the number stands before them.
        static let indent = 46
        static let padding = 10

        var middle: Int { left + width / 2 }
        var right: Int { left + width }
        var bottom: Int { top + height }
    }

    /// A way, as the corners of its line; the last is the head of the arrow.
    struct Line {
        var corners: [(x: Int, y: Int)]
    }

    /// An answer beside the beginning of its way.
    struct Label {
        let x: Int
        /// The base of the first line.
        let y: Int
        let words: DrawnWords
    }

    private let graph: PathwayGraph
    /// The middle of each place of the graph.
    private var middles: [Int] = []
    /// The horizontal stretches of each gap between rows, the gap above a row under the row's number.
    private var stretches: [[Stretch]] = []
    /// Where each row begins.
    private var rowTops: [Int] = []

    private struct Stretch {
        let way: Int
        let from: Int
        let to: Int
    }

    private static let margin = 3
    /// What the column of text has room for, beside the margins.
    private static let column = 560
    private static let space = 24
    private static let trackHeight = 10
    private static let passing = 24
    private static let slack = 16

    init(_ pathway: Pathway) {
        graph = PathwayGraph(pathway)
        let isNarrow = graph.rows.contains { row in row.count { $0 < graph.steps } > 2 }
        boxes = pathway.steps.map { Box($0, isNarrow: isNarrow) }
        placeAcross()
        gatherStretches()
        placeDown()
        drawWays()
    }

    // MARK: From left to right

    private func halfWidth(of place: Int) -> Int { (place < graph.steps ? boxes[place].width : Self.passing) / 2 }

    /// Puts every place as near below what leads to it, and above what it leads to, as its neighbours let it.
    ///
    /// Each pass makes lines straighter and may make the drawing wider: the last that fits the column of text is taken, or
    /// the narrowest where none does.
    private mutating func placeAcross() {
        middles = [Int](repeating: 0, count: graph.rowOfPlace.count)
        for row in graph.rows { set(row, near: row.map { _ in 0 }) }
        var best = (middles: middles, width: extent.upperBound - extent.lowerBound)
        for pass in 0..<6 {
            let isDown = pass % 2 == 0
            for row in isDown ? Array(graph.rows.dropFirst()) : graph.rows.dropLast().reversed() {
                let joints = isDown ? graph.above : graph.below
                set(row, near: row.map { place in
                    joints[place].isEmpty ? middles[place] : joints[place].reduce(0) { $0 + end(of: $1) } / joints[place].count
                })
            }
            let width = extent.upperBound - extent.lowerBound
            if width <= max(best.width, Self.column) { best = (middles, width) }
        }
        middles = best.middles
        let left = extent.lowerBound
        for place in middles.indices { middles[place] += Self.margin - left }
        for step in boxes.indices { boxes[step].left = middles[step] - boxes[step].width / 2 }
        width = extent.upperBound + Self.margin
        // Ways back run along the right edge, each in a lane of its own.
        width += graph.ways.count { $0.isBack } * Self.passing
    }

    /// Where a way ends at a neighbour: beneath a step it leaves where its answer stands.
    private func end(of joint: PathwayGraph.Joint) -> Int {
        let isLeaving = joint.place == graph.ways[joint.way].from
        return middles[joint.place] + (isLeaving ? graph.departure(of: joint.way, in: boxes[joint.place].width) : 0)
    }

    /// From the leftmost to the rightmost of all places.
    private var extent: ClosedRange<Int> {
        let left = middles.indices.map { middles[$0] - halfWidth(of: $0) }.min() ?? 0
        return left...(middles.indices.map { middles[$0] + halfWidth(of: $0) }.max() ?? left)
    }

    /// Sets a row's places near where they should be: halfway between the leftmost that leaves room and the rightmost.
    private mutating func set(_ row: [Int], near wanted: [Int]) {
        func distance(_ index: Int) -> Int { halfWidth(of: row[index - 1]) + Self.space + halfWidth(of: row[index]) }
        var rightwards = wanted
        for index in row.indices.dropFirst() { rightwards[index] = max(wanted[index], rightwards[index - 1] + distance(index)) }
        var leftwards = wanted
        for index in row.indices.dropLast().reversed() { leftwards[index] = min(wanted[index], leftwards[index + 1] - distance(index + 1)) }
        for index in row.indices { middles[row[index]] = (rightwards[index] + leftwards[index]) / 2 }
    }

    /// Where a way leaves its step: beside the others that do.
    private func departure(of way: Int) -> Int {
        let step = graph.ways[way].from
        return middles[step] + graph.departure(of: way, in: boxes[step].width)
    }

    private func lane(of way: Int) -> Int {
        let ordinal = graph.ways[...way].count { $0.isBack }
        return width - Self.margin - (ordinal - 1) * Self.passing
    }

    /// Where a way crosses each row, from the step it leaves to the one it leads to. A line that is nearly straight is made
    /// straight.
    private func crossings(of index: Int) -> [Int] {
        let way = graph.ways[index]
        return (way.passes + [way.to]).reduce(into: [departure(of: index)]) { across, place in
            let before = across[across.count - 1]
            across.append(abs(before - middles[place]) < Self.slack ? before : middles[place])
        }
    }

    // MARK: From top to bottom

    private mutating func gatherStretches() {
        stretches = [[Stretch]](repeating: [], count: graph.rows.count + 1)
        for (index, way) in graph.ways.enumerated() {
            let first = graph.rowOfPlace[way.from] + 1
            if way.isBack {
                stretches[first].append(Stretch(way: index, from: departure(of: index), to: lane(of: index)))
                stretches[graph.rowOfPlace[way.to]].append(Stretch(way: index, from: lane(of: index), to: middles[way.to]))
            } else {
                let across = crossings(of: index)
                for (step, (from, to)) in zip(across, across.dropFirst()).enumerated() {
                    stretches[first + step].append(Stretch(way: index, from: from, to: to))
                }
            }
        }
        // Of two lines that go the same way, the one that starts further on goes above: then they do not cross.
        for gap in stretches.indices {
            stretches[gap].sort { one, other in
                let (isLeft, otherIsLeft) = (one.to < one.from, other.to < other.from)
                guard isLeft == otherIsLeft else { return isLeft }
                return isLeft ? (one.from, one.way) < (other.from, other.way) : (-one.from, one.way) < (-other.from, other.way)
            }
        }
    }

    private func labelWords(of way: PathwayGraph.Way) -> DrawnWords {
        DrawnWords(way.words, within: boxes[way.from].width / max(way.count, 1) - 14)
    }

    private mutating func placeDown() {
        var y = Self.margin
        for gap in stretches.indices {
            let isUsed = !stretches[gap].isEmpty
            let labels = graph.ways.filter { graph.rowOfPlace[$0.from] + 1 == gap }.map { labelWords(of: $0).height }.max() ?? 0
            if isUsed { y += labels + stretches[gap].count { $0.from != $0.to } * Self.trackHeight + 34 }
            guard gap < graph.rows.count else { break }
            rowTops.append(y)
            let steps = graph.rows[gap].filter { $0 < graph.steps }
            for step in steps { boxes[step].top = y }
            y += steps.map { boxes[$0].height }.max() ?? 0
        }
        height = y + Self.margin
    }

    /// The height at which a way runs across a gap.
    private func track(of way: Int, in gap: Int) -> Int {
        let bends = stretches[gap].filter { $0.from != $0.to }
        let end = gap < rowTops.count ? rowTops[gap] : height - Self.margin
        let place = bends.firstIndex { $0.way == way } ?? 0
        return end - 18 - (bends.count - 1 - place) * Self.trackHeight
    }

    private mutating func drawWays() {
        for (index, way) in graph.ways.enumerated() {
            let start = departure(of: index)
            let bottom = boxes[way.from].bottom
            let first = graph.rowOfPlace[way.from] + 1
            if !way.words.isEmpty {
                labels.append(Label(x: start + 7, y: bottom + 19, words: labelWords(of: way)))
            }
            var corners = [(x: start, y: bottom)]
            func bend(to x: Int, in gap: Int) {
                guard let last = corners.last, last.x != x else { return }
                let y = track(of: index, in: gap)
                corners += [(last.x, y), (x, y)]
            }
            if way.isBack {
                bend(to: lane(of: index), in: first)
                bend(to: middles[way.to], in: graph.rowOfPlace[way.to])
            } else {
                for (step, across) in crossings(of: index).dropFirst().enumerated() { bend(to: across, in: first + step) }
            }
            corners.append((corners[corners.count - 1].x, boxes[way.to].top))
            lines.append(Line(corners: corners))
        }
    }
}

extension Pathway.Step {
    fileprivate var words: String {
        switch action {
        case .act(let words, _): words
        case .ask(let question, _): question
        }
    }

    /// The room the answers need side by side, where words are broken at spaces.
    fileprivate var answersWidth: Int {
        guard case .ask(_, let answers) = action else { return 0 }
        // They are set in bold type, which is wider.
        let widest = answers.map { DrawnWords($0.words, within: 116).width * 108 / 100 + 16 }.max() ?? 0
        return answers.count * widest
    }
}
