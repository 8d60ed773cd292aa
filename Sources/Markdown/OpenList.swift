/// Whether a list may be open, told line by line: from a line that begins an item until one behind a blank line that
/// starts at the margin without beginning another.
struct OpenList {
    private(set) var isOpen = false
    private var isAfterBlank = true

    mutating func read(_ line: ArraySlice<UInt8>) {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }) else {
            isAfterBlank = true
            return
        }
        // What begins with a letter begins no item.
        if first | 0x20 &- 0x61 >= 26, Marks(line).hasItem {
            isOpen = true
        } else if isAfterBlank, line.first == first {
            isOpen = false
        }
        isAfterBlank = false
    }
}
