/// The permanent identity of a section or paragraph: six random characters, `k3f9tw`.
///
/// A permanent id is drawn from `alphabet`, given once by the tool and never reused. Text that has
/// no ids yet carries provisional ones, an underscore and characters derived from content and place;
/// they identify within one revision and are never written into a file.
public struct ElementID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Lower-case letters and digits without look-alikes (no 0, 1, i, l, o): 31 characters.
    public static let alphabet: [UInt8] = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
    /// Characters in a permanent id.
    public static let length = 6

    /// An id as it stands in a file's `{#…}`: ASCII letters, digits, `-`, `_`, `.` and `:`, 1 to 64
    /// characters; nil otherwise. Whether it is permanent is asked of `isPermanent`.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        let bytes = text.utf8.span
        guard (1...64).contains(bytes.count) else { return nil }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x2E, 0x3A: break
            default: return nil
            }
        }
        self.text = text
    }

    /// The id of characters that are known to be one's.
    init(checked text: String) {
        self.text = text
    }

    /// A permanent id from six random numbers, each used modulo the alphabet's length.
    ///
    /// `draw` returns a uniformly distributed number below its argument.
    public init(drawing draw: (Int) -> Int) {
        var characters: [UInt8] = []
        characters.reserveCapacity(Self.length)
        for _ in 0..<Self.length { characters.append(Self.alphabet[draw(Self.alphabet.count)]) }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// The provisional id for the `ordinal`-th appearance of a digest in a revision.
    ///
    /// `digest` is any 64 bits of the content's SHA-256.
    public init(provisionalFor digest: UInt64, ordinal: Int) {
        var characters: [UInt8] = [0x5F]
        var rest = digest &+ UInt64(truncatingIfNeeded: ordinal) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<10 {
            characters.append(Self.alphabet[Int(rest % 31)])
            rest /= 31
        }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// Whether the id has the form the tool gives out.
    public var isPermanent: Bool {
        let bytes = text.utf8.span
        guard bytes.count == Self.length else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x32...0x39, 0x61...0x68, 0x6A, 0x6B, 0x6D, 0x6E, 0x70...0x7A: break
            default: return false
            }
        }
        return true
    }

    /// Whether the id was derived from content because the file has none.
    public var isProvisional: Bool { text.utf8.first == 0x5F }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension ElementID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ElementID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not an id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
