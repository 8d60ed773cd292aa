/// A name that people read and machines compare: lower-case letters, digits and single hyphens,
/// starting with a letter or digit, at most 80 characters. Safe as a path component, a page
/// address and part of a ref name.
///
/// `Kind` keeps a chapter's name from standing where a member's is meant.
public struct Name<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// The name, or nil when `text` is not spelled as one.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        let bytes = text.utf8.span
        guard (1...80).contains(bytes.count) else { return nil }
        var previous: UInt8 = 0x2D
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x61...0x7A, 0x30...0x39: break
            case 0x2D where previous != 0x2D: break
            default: return nil
            }
            previous = byte
        }
        guard previous != 0x2D else { return nil }
        self.text = text
    }

    /// The nearest name to any words: `Sharing information!` gives `sharing-information`; nil when no letter or
    /// digit of ASCII is left.
    public init?(slugging words: some StringProtocol) {
        var slug: [UInt8] = []
        for byte in words.utf8 where slug.count < 80 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: slug.append(byte)
            case 0x41...0x5A: slug.append(byte + 0x20)
            default: if let last = slug.last, last != 0x2D { slug.append(0x2D) }
            }
        }
        while slug.last == 0x2D { slug.removeLast() }
        self.init(String(decoding: slug, as: UTF8.self))
    }

    public var description: String { text }

    /// The name as words: `social-care` gives `social care`.
    public var inWords: String { text.split(separator: "-").joined(separator: " ") }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Name: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let name = Name(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a name (lower-case letters, digits, hyphens)")
        }
        self = name
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Name: CodingKeyRepresentable {
    public var codingKey: any CodingKey { NameKey(stringValue: text) }
    public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

public enum ChapterKind {}
public enum PartKind {}
public enum InterestKind {}
public enum ReferenceKind {}

/// A chapter's permanent name and the address of its page: `child-sexual-abuse`.
public typealias ChapterID = Name<ChapterKind>
/// A part's name and folder: `practice-guidance`.
public typealias PartID = Name<PartKind>
/// An agency a board member speaks for: `social-care`.
public typealias Interest = Name<InterestKind>
/// A reference's key: `wt2023` in `[@wt2023]`.
public typealias ReferenceID = Name<ReferenceKind>
