/// Bytes as they are written, in room that is made ahead of them: markup comes in many short pieces.
struct WrittenBytes: Sendable {
    /// What is written, and zeros behind it.
    private var room: [UInt8]
    private(set) var count = 0

    /// Room for about so many bytes is made at once.
    init(reserving capacity: Int) {
        room = [UInt8](repeating: 0, count: capacity)
    }

    var bytes: [UInt8] { Array(room[..<count]) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        room[count] = byte
        count += 1
    }

    /// Appends a word between some marks, of which 0 is none.
    @inline(__always)
    mutating func append(_ word: String, behind first: (UInt8, UInt8) = (0, 0), before last: (UInt8, UInt8) = (0, 0)) {
        let span = word.utf8.span
        makeRoom(for: span.count + 4)
        var end = count
        var written = room.mutableSpan
        // A place is written whatever the mark, and counts where there is one.
        written[end] = first.0
        end += first.0 == 0 ? 0 : 1
        written[end] = first.1
        end += first.1 == 0 ? 0 : 1
        for index in span.indices { written[end + index] = span[index] }
        end += span.count
        written[end] = last.0
        end += last.0 == 0 ? 0 : 1
        written[end] = last.1
        end += last.1 == 0 ? 0 : 1
        count = end
    }

    /// Appends text so that a reader of the page sees exactly it.
    ///
    /// Control characters, which a page cannot hold, are shown as U+FFFD; tab and line feed stand.
    mutating func append(_ text: Span<UInt8>, escapedFor place: Escape) {
        var index = 0
        while true {
            index = copy(text, from: index, unlessSpecialIn: place)
            guard index < text.count else { return }
            append(Escape.replacement(of: text[index]))
            index += 1
        }
    }

    /// Appends what can stand as it is, and returns where it ends.
    private mutating func copy(_ text: Span<UInt8>, from start: Int, unlessSpecialIn place: Escape) -> Int {
        makeRoom(for: text.count - start)
        let special = place.special
        let shift = count - start
        var written = room.mutableSpan
        var index = start
        while index < text.count {
            // Mostly eight bytes and eight more can stand as they are; the last eight may be some that were written already.
            let first = min(index, text.count - 8)
            if first >= start {
                let eight = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: first, as: UInt64.self)
                if !Escape.mayBeSpecial(eight) {
                    var bytes = unsafe written.mutableBytes
                    bytes.storeBytes(of: eight, toByteOffset: first + shift, as: UInt64.self)
                    index = first + 8
                    continue
                }
            }
            let end = min(index + 8, text.count)
            while index < end {
                let byte = text[index]
                guard byte > 0x3E || special >> UInt64(byte) & 1 == 0 else {
                    count = index + shift
                    return index
                }
                written[index + shift] = byte
                index += 1
            }
        }
        count = index + shift
        return index
    }

    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if count + more > room.count { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        room.append(contentsOf: repeatElement(0, count: max(more, room.count, 256)))
    }
}
