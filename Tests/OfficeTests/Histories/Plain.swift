import Digests
import Foundation

/// JSON as it stands, read without the program's own types: what is missing is empty.
struct Plain {
    let value: Any?

    init(_ value: Any?) {
        self.value = value
    }

    init(json: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    }

    subscript(key: String) -> Plain { Plain(fields[key]) }

    var fields: [String: Any] { value as? [String: Any] ?? [:] }
    var list: [Plain] { (value as? [Any] ?? []).map(Plain.init) }
    var text: String { value as? String ?? "" }
    var number: Int { value as? Int ?? 0 }
    var flag: Bool { value as? Bool ?? false }
    var exists: Bool { value != nil }

    /// The one spelling of the value: keys in their order, nothing between.
    var spelled: String {
        guard let value, let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    var digest: String { Digest(of: spelled).hex }
}

extension String {
    /// The day of a moment.
    var day: String { String(prefix(10)) }
}
