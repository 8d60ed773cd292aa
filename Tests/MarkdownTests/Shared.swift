import Foundation

/// Other people's test data, which stands beside the project and is no part of it.
enum Shared {
    /// A file or folder under `../shared`, or nil where it is missing.
    static func url(_ path: String) -> URL? {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = package.deletingLastPathComponent().appending(path: "shared").appending(path: path)
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) ? url : nil
    }

    static var hasSuite: Bool { url("suites/commonmark/spec.txt") != nil }
    static var hasCorpora: Bool { url("corpora") != nil }
}
