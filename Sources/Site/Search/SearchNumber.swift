/// Whole numbers as the search index spells them: a digit or a few of printable ASCII, none of which a string of JSON has
/// to escape. Of all but the last digit there are 34, of the last 57, so that most numbers are one byte long.
enum SearchNumber {
    private static let firstLast: UInt8 = 0x23
    private static let firstOther: UInt8 = 0x5D
    private static let lasts = 57
    private static let others = 34
    /// The bytes a number below 2^32 takes at most.
    static let mostBytes = 7

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= lasts {
            rest -= lasts
            bytes.append(firstOther + UInt8(rest % others))
            rest /= others
        }
        bytes.append(firstLast + UInt8(rest))
    }

    /// Writes a number where there is room for it; the index stands behind it then.
    @inline(__always)
    static func write(_ number: Int, to bytes: inout MutableSpan<UInt8>, at index: inout Int) {
        var rest = number
        while rest >= lasts {
            rest -= lasts
            bytes[index] = firstOther + UInt8(rest % others)
            index += 1
            rest /= others
        }
        bytes[index] = firstLast + UInt8(rest)
        index += 1
    }

    /// How many bytes a number takes.
    static func length(of number: Int) -> Int {
        var rest = number
        var length = 1
        while rest >= lasts {
            rest = (rest - lasts) / others
            length += 1
        }
        return length
    }

    /// The number spelled at an index, which then stands behind it; nil where none does.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, at index: inout Int) -> Int? {
        guard index < bytes.count, bytes[index] >= firstLast else { return nil }
        // Mostly it is one byte.
        guard bytes[index] >= firstOther else {
            index += 1
            return Int(bytes[index - 1] - firstLast)
        }
        return readMore(bytes, at: &index)
    }

    private static func readMore(_ bytes: Span<UInt8>, at index: inout Int) -> Int? {
        var number = 0
        var scale = 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte >= firstOther {
                number += scale * (lasts + Int(byte - firstOther))
                scale *= others
                guard scale < 1 << 40 else { return nil }
            } else {
                return byte >= firstLast ? number + scale * Int(byte - firstLast) : nil
            }
        }
        return nil
    }
}
