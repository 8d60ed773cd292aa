import Digests
import FoundationEssentials

/// Canonical JSON after RFC 8785, for values without fractions: one spelling, so that a digest or a signature
/// over it can be made again by anybody.
///
/// Every key in the record is ASCII, so sorting by bytes is the RFC's order.
public enum CanonicalJSON {
    /// The canonical bytes of a value made of objects, arrays, strings, whole numbers and truth values.
    ///
    /// Throws what the value's own encoding throws.
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Decodes JSON.
    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    /// SHA-256 of the canonical bytes. A value whose encoding throws has the digest of no bytes; the types of this
    /// module encode strings and whole numbers only, which never throws.
    static func digest(of value: some Encodable) -> Digest {
        Digest(of: (try? bytes(of: value)) ?? [])
    }
}
