/// Where a link or picture leads, checked: http, https, mailto, tel, or within the site.
public struct Address: Hashable, Sendable {
    /// As it stands in the page, before escaping.
    public let text: String

    /// An address somebody wrote; nil when a browser might run it or leave the site by it unseen.
    ///
    /// Nil for every other scheme (`javascript:`, `data:`), for anything with control characters, which browsers
    /// drop before they look for a scheme, and for `//host` in any spelling. Spaces are written `%20`.
    public init?(_ written: String) {
        let bytes = written.utf8.span
        guard !bytes.isEmpty, bytes[0] > 0x20 else { return nil }
        var hasSpace = false
        for index in bytes.indices {
            guard bytes[index] >= 0x20, bytes[index] != 0x7F else { return nil }
            hasSpace = hasSpace || bytes[index] == 0x20
        }
        switch Self.beginning(of: bytes) {
        case .scheme(let colon): guard Self.schemes.contains(String(Substring(written.utf8.prefix(colon))).lowercased()) else { return nil }
        case .place: guard bytes[0] != 0x2F || bytes.count == 1 || bytes[1] != 0x2F && bytes[1] != 0x5C else { return nil }
        case .backslash: return nil
        }
        text = hasSpace ? Self.spelled(written) : written
    }

    /// A place within the site: a path, relative or from the root, and an id on that page. Every character is kept
    /// as text of the path, so nothing in it can become a scheme, a host or a query.
    public init(path: String, fragment: String? = nil) {
        // Mostly every character can stand as it is.
        if path.utf8.first != 0x2F, Self.isPlain(path.utf8.span, allowingSlashes: true), fragment.map({ Self.isPlain($0.utf8.span) }) ?? true {
            text = fragment.map { Self.joined(path, $0) } ?? path
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count + 16)
        for byte in path.utf8 {
            if byte != 0x2F {
                Self.append(byte, to: &bytes)
            } else if bytes.count != 1 || bytes[0] != 0x2F {
                bytes.append(byte)
            }
        }
        if let fragment {
            bytes.append(0x23)
            for byte in fragment.utf8 { Self.append(byte, to: &bytes) }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A place on the same page.
    public init(fragment: String) {
        self.init(path: "", fragment: fragment)
    }

    /// A telephone number; only its digits and a leading plus are kept.
    public init(telephone number: String) {
        var digits = "tel:"
        for byte in number.utf8 where (0x30...0x39).contains(byte) || (byte == 0x2B && digits.utf8.count == 4) {
            digits.unicodeScalars.append(UnicodeScalar(byte))
        }
        text = digits
    }

    /// Somebody's mail address; nil for anything but an ordinary one, `name@host`, whose characters need no spelling out.
    public init?(mail written: String) {
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy(Self.isOfMail) }) else { return nil }
        text = "mailto:\(written)"
    }

    private static func isOfMail(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// Whether the address has neither scheme nor host.
    public var isWithinSite: Bool { if case .scheme = Self.beginning(of: text.utf8.span) { false } else { true } }

    /// Whether the address asks something of who answers it: a question mark stands in it.
    public var hasQuery: Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == 0x3F { return true }
        return false
    }

    /// Whether the address is somebody's mail.
    public var isMail: Bool { scheme == "mailto" }

    /// The address as people read it aloud: without `https://` or `mailto:`.
    public var withoutScheme: String {
        guard let scheme else { return text }
        let rest = text.dropFirst(scheme.count + 1)
        return String(rest.hasPrefix("//") ? rest.dropFirst(2) : rest)
    }

    /// The scheme in lower case; an address is checked, so a colon before any slash ends one.
    private var scheme: String? {
        guard case .scheme(let colon) = Self.beginning(of: text.utf8.span) else { return nil }
        return String(Substring(text.utf8.prefix(colon))).lowercased()
    }

    /// What an address begins with.
    private enum Beginning {
        /// It ends at a colon there.
        case scheme(Int)
        /// No scheme: a path, a query or a place on the page.
        case place
        /// No scheme, and a sign that a browser takes for a slash.
        case backslash
    }

    private static func beginning(of address: Span<UInt8>) -> Beginning {
        for index in address.indices {
            switch address[index] {
            case 0x2F, 0x3F, 0x23: return .place
            case 0x3A: return .scheme(index)
            case 0x5C: return .backslash
            default: continue
            }
        }
        return .place
    }

    /// The address with a query added, its values encoded, and a place on the page; one that leads within a page is left as it is.
    public func adding(query: [(name: String, value: String)], fragment: String? = nil) -> Address {
        guard !text.utf8.contains(0x23) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 96)
        bytes.append(contentsOf: text.utf8)
        var separator: UInt8 = bytes.contains(0x3F) ? 0x26 : 0x3F
        for (name, value) in query {
            bytes.append(separator)
            for byte in name.utf8 { Self.append(byte, to: &bytes) }
            bytes.append(0x3D)
            for byte in value.utf8 { Self.append(byte, to: &bytes) }
            separator = 0x26
        }
        if let fragment {
            bytes.append(0x23)
            for byte in fragment.utf8 { Self.append(byte, to: &bytes) }
        }
        return Address(checked: String(decoding: bytes, as: UTF8.self))
    }

    private init(checked text: String) {
        self.text = text
    }

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    private static func spelled(_ written: String) -> String {
        var text = ""
        for scalar in written.unicodeScalars {
            if scalar == " " { text += "%20" } else { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// A path, `#` and a fragment, as one string that is made at once.
    private static func joined(_ path: String, _ fragment: String) -> String {
        let (path, fragment) = (path.utf8.span, fragment.utf8.span)
        let count = path.count + 1 + fragment.count
        return unsafe String(unsafeUninitializedCapacity: count) { room in
            for index in path.indices { unsafe room[index] = path[index] }
            unsafe room[path.count] = 0x23
            for index in fragment.indices { unsafe room[path.count + 1 + index] = fragment[index] }
            return count
        }
    }

    /// Appends a byte as itself where RFC 3986 leaves it unreserved, else as `%XX`.
    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        guard !isUnreserved(byte) else { return bytes.append(byte) }
        bytes.append(0x25)
        bytes.append(hexadecimal(byte >> 4))
        bytes.append(hexadecimal(byte & 0x0F))
    }

    private static func isPlain(_ words: Span<UInt8>, allowingSlashes: Bool = false) -> Bool {
        for index in words.indices where !isUnreserved(words[index]) && !(allowingSlashes && words[index] == 0x2F) { return false }
        return true
    }

    @inline(__always)
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
