/// What a character is to a redline's words.
///
/// The classes are fixed ranges, not a locale's or a library's: the same words on every machine.
enum LetterClass {
    case letter
    /// A character that is a word by itself.
    case ideograph
    case space
    case punctuation
    /// A byte that starts no character: something else than text.
    case none

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: self = .letter
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0...0x7F: self = .punctuation
        case 0xAA, 0xAD, 0xB5, 0xBA, 0x200C, 0x200D: self = .letter
        case 0x80...0xBF, 0xD7, 0xF7, 0x200B...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x2E00...0x2E7F: self = .punctuation
        case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: self = .punctuation
        case 0x2E80...0x2FDF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .ideograph
        default: self = .letter
        }
    }

    /// Whether a byte is a letter without accents, a digit or `_`: a character by itself, and a letter.
    static func isPlainLetter(_ byte: UInt8) -> Bool {
        // A bit for each of 64 characters.
        let letters: UInt64 = byte < 0x40 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
        return byte < 0x80 && letters >> UInt64(byte & 0x3F) & 1 == 1
    }

    /// How a character between two letters joins them into one word: `child’s`, `multi-agency`, `A&E`, `4.1.22`.
    enum Joining {
        case anyLetters
        case digits
        case nothing

        init(_ scalar: UInt32) {
            switch scalar {
            case 0x27, 0x2D, 0x2E, 0x40, 0x26, 0x2010, 0x2011, 0x2019: self = .anyLetters
            case 0x2C, 0x2F, 0x3A: self = .digits
            default: self = .nothing
            }
        }
    }
}

/// The character that starts at an index of valid UTF-8, and its length; a length of 1 and the byte itself where
/// none starts.
func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func next(_ distance: Int) -> UInt32 { index + distance < bytes.count ? UInt32(bytes[index + distance]) & 0x3F : 0 }
    switch first {
    case 0xC0...0xDF: return ((first & 0x1F) << 6 | next(1), 2)
    case 0xE0...0xEF: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    case 0xF0...0xF7: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    default: return (first, 1)
    }
}
