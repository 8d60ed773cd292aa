internal import Manuals
internal import Yams

/// Files of YAML that are no text of a manual: a board, a script of acts.
public enum YAMLDocument {
    /// Decodes a document of at most 4 MiB; aliases, anchors and tags are refused as everywhere.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], path: String
    ) throws(UnreadableText) -> Value {
        do {
            _ = try YAMLValue.read(bytes[...], limit: Limits.text)
            return try YAMLDecoder().decode(type, from: String(decoding: bytes, as: UTF8.self))
        } catch let error as UnreadableYAML {
            throw refusal(path, line: error.line, error.message)
        } catch let error as DecodingError {
            throw refusal(path, line: 0, reason(error))
        } catch {
            throw refusal(path, line: 0, "it is not YAML")
        }
    }

    private static func refusal(_ path: String, line: Int, _ message: String) -> UnreadableText {
        UnreadableText(path, line: line, rule: "unreadable-yaml", "The file cannot be read: \(message).", "Correct it there.")
    }

    private static func reason(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty ? "" : " at " + path.map { $0.intValue.map { "item \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
        }
        switch error {
        case .keyNotFound(let key, let context): return "“\(key.stringValue)” is missing\(place(context.codingPath))"
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            return "\(context.debugDescription)\(place(context.codingPath))"
        @unknown default: return "it does not have the form asked for"
        }
    }
}
