/// The places in a line where its own words may begin: behind each mark of a list, a quotation or a heading.
struct Marks {
    private let line: ArraySlice<UInt8>
    private var place: Int
    private var isDone = false

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        place = line.startIndex
    }

    /// Whether the line begins a list item, perhaps in quotations.
    var hasItem: Bool {
        var marks = self
        while let offset = marks.next() {
            if marks.itemMark(at: offset) != nil { return true }
        }
        return false
    }

    mutating func next() -> Int? {
        guard !isDone else { return nil }
        while place < line.endIndex, line[place] == 0x20 || line[place] == 0x09 { place += 1 }
        let offset = place
        if place < line.endIndex, line[place] == 0x3E {
            place += 1
        } else if let end = itemMark(at: place) {
            place = end
        } else if let end = headingMark(at: place) {
            place = end
        } else {
            isDone = true
        }
        return offset
    }

    /// Where a list item's mark ends; nil where none stands.
    private func itemMark(at start: Int) -> Int? {
        guard start < line.endIndex else { return nil }
        var end = start
        if [0x2D, 0x2B, 0x2A].contains(line[start]) {
            end += 1
        } else {
            while end < line.endIndex, (0x30...0x39).contains(line[end]), end - start < 9 { end += 1 }
            guard end > start, end < line.endIndex, line[end] == 0x2E || line[end] == 0x29 else { return nil }
            end += 1
        }
        return end == line.endIndex || line[end] == 0x20 || line[end] == 0x09 ? end : nil
    }

    private func headingMark(at start: Int) -> Int? {
        var end = start
        while end < line.endIndex, line[end] == 0x23, end - start < 6 { end += 1 }
        return end > start && (end == line.endIndex || line[end] == 0x20 || line[end] == 0x09) ? end : nil
    }
}
