import Manuals

extension ItemList {
    /// The list as lines.
    var lines: [ListLine] {
        var lines: [ListLine] = []
        addLines(to: &lines, level: 1)
        return lines
    }

    private func addLines(to lines: inout [ListLine], level: Int) {
        let style = ListStyle(start: start, isLoose: isLoose)
        for item in items {
            var line = ListLine(level: level, style: style, isTicked: item.isTicked, isContinuation: false, blocks: [])
            for block in item.blocks {
                guard case .list(let list) = block else {
                    line.blocks.append(block)
                    continue
                }
                if !line.isContinuation || !line.blocks.isEmpty { lines.append(line) }
                list.addLines(to: &lines, level: level + 1)
                line.isContinuation = true
                line.blocks = []
            }
            if !line.isContinuation || !line.blocks.isEmpty { lines.append(line) }
        }
    }

    /// The list whose lines these are.
    ///
    /// Lists that follow one another within an item are told apart by their style alone.
    init(lines: [ListLine]) {
        var index = 0
        self.init(items: [])
        if let first = lines.first { self = ItemList(lines: lines, level: first.level, index: &index) }
    }

    private init(lines: [ListLine], level: Int, index: inout Int) {
        let style = lines[index].style
        self.init(start: style.start, isLoose: style.isLoose, items: [])
        while index < lines.count, lines[index].level >= level {
            let line = lines[index]
            if line.level > level, !items.isEmpty {
                items[items.count - 1].blocks.append(.list(ItemList(lines: lines, level: line.level, index: &index)))
                continue
            }
            if line.isContinuation, !items.isEmpty {
                items[items.count - 1].blocks += line.blocks
            } else if line.style == style {
                items.append(Item(isTicked: line.isTicked, blocks: line.blocks))
            } else {
                return
            }
            index += 1
        }
    }
}
