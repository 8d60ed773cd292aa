/// A path that is safe to make below a folder: relative, with slashes, every component a plain name.
///
/// Two paths are equal when their bytes are, and order as their bytes do, which is how `LC_ALL=C sort` and `sha256sum`
/// see them.
public struct BagPath: Sendable {
    public let text: String

    /// Throws a flaw that says why the path is not safe: absolute, empty, with a component that is empty, `.` or
    /// `..`, or with a backslash or control character.
    public init(_ text: some StringProtocol) throws(BundleFlaw) {
        func refusal(_ reason: String) -> BundleFlaw {
            BundleFlaw(String(text), "The path \(BundleFlaw.quoted(text)) \(reason).")
        }
        guard let first = text.utf8.first else { throw BundleFlaw("", "A file has an empty path.") }
        guard first != 0x2F else { throw refusal("is absolute") }
        for component in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
            guard !component.isEmpty else { throw refusal("has an empty component") }
            guard !component.elementsEqual(".".utf8), !component.elementsEqual("..".utf8) else {
                throw refusal("leaves its folder or goes in circles")
            }
        }
        for byte in text.utf8 {
            guard byte != 0x5C else { throw refusal("holds a backslash") }
            guard byte >= 0x20, byte != 0x7F else { throw refusal("holds a control character") }
        }
        self.text = String(text)
    }

    /// A path put together from parts that are known to be safe.
    init(joining parts: String...) {
        text = parts.joined(separator: "/")
    }

    /// The path below a folder, given with its slash at the end; nil when it stands elsewhere.
    func below(_ folder: String) -> BagPath? {
        guard text.utf8.starts(with: folder.utf8), text.utf8.count > folder.utf8.count else { return nil }
        return BagPath(joining: String(decoding: text.utf8.dropFirst(folder.utf8.count), as: UTF8.self))
    }
}

extension BagPath: Hashable, Comparable {
    public static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension BagPath: CustomStringConvertible {
    public var description: String { text }
}
