import Foundation

/// Hostile and naughty strings of other people, which stand beside the project and are no part of it.
enum HostileStrings {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/suites").standardizedFileURL
    private static let files = ["xss/dompurify-payloads.json", "strings/blns.json"]

    static let arePresent = files.allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }

    static var all: [String] {
        get throws {
            try files.flatMap { try JSONDecoder().decode([String].self, from: Data(contentsOf: folder.appending(path: $0))) }
        }
    }
}
