import Foundation
import Markdown
import Manuals

/// The history of somebody else's repository: what each commit did to its Markdown files.
struct CorpusHistory {
    struct Commit: Sendable {
        var name: String
        var changes: [Change] = []
    }

    /// A file before and after; no id where there was none.
    struct Change: Sendable {
        let path: String
        let old: String?
        let new: String?
    }

    private let folder: URL
    let commits: [Commit]
    private let blobs: [String: [UInt8]]

    /// One of the repositories that stand beside the project, or nil where they are missing.
    static func bundle(_ name: String) -> URL? {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = package.deletingLastPathComponent().appending(path: "shared/corpora/\(name).bundle")
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) ? url : nil
    }

    /// Reads every `step`-th commit that changes at most so many Markdown files.
    init(_ bundle: URL, in folder: URL, step: Int, mostFiles: Int) throws {
        self.folder = folder
        let repository = folder.appending(path: "corpus.git").path(percentEncoded: false)
        _ = try Self.run("git", ["clone", "-q", "--mirror", bundle.path(percentEncoded: false), repository])
        let log = try Self.run(
            "git", ["-C", repository, "log", "--all", "--no-merges", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=%x01%H", "--", "*.md"])
        var commits: [Commit] = []
        var change: (old: String?, new: String?) = (nil, nil)
        for field in String(decoding: log, as: UTF8.self).split(separator: "\0") {
            let field = field.trimmingPrefix("\n")
            if field.hasPrefix("\u{1}") {
                commits.append(Commit(name: String(field.dropFirst().prefix(40))))
            } else if field.hasPrefix(":") {
                let columns = field.split(separator: " ")
                let isFile = { (mode: Substring) in mode.hasSuffix("100644") }
                change = (isFile(columns[0]) ? String(columns[2]) : nil, isFile(columns[1]) ? String(columns[3]) : nil)
            } else if !commits.isEmpty, change.old != nil || change.new != nil {
                commits[commits.count - 1].changes.append(Change(path: String(field), old: change.old, new: change.new))
            }
        }
        self.commits = commits.enumerated().filter { $0.offset % step == 0 && (1...mostFiles).contains($0.element.changes.count) }.map(\.element)
        blobs = try Self.blobs(Set(self.commits.flatMap(\.changes).flatMap { [$0.old, $0.new] }.compactMap(\.self)), of: repository, in: folder)
    }

    /// The chapter in a blob; nil where there is none or it cannot be read.
    func chapter(_ blob: String?, at path: String) -> Chapter? {
        guard let bytes = blob.flatMap({ blobs[$0] }) else { return nil }
        return try? ChapterReader.read(bytes, path: path).value
    }

    /// The words git marks between texts, each old one beside its new one; where one is empty, there is none on that side.
    func wordsMarkedByGit(_ texts: [(old: String, new: String)]) throws -> Int {
        let name = UUID().uuidString
        let files = ["old", "new"].map { folder.appending(path: "\(name)-\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        try Data(texts.map(\.old).filter { !$0.isEmpty }.map { $0 + "\n\n" }.joined().utf8).write(to: files[0])
        try Data(texts.map(\.new).filter { !$0.isEmpty }.map { $0 + "\n\n" }.joined().utf8).write(to: files[1])
        let diff = try Self.run(
            "git", ["diff", "--no-index", "--word-diff=porcelain", "--no-color"] + files.map { $0.path(percentEncoded: false) })
        let lines = String(decoding: diff, as: UTF8.self).split(separator: "\n").drop { !$0.hasPrefix("@@") }
        return lines.filter { $0.hasPrefix("+") || $0.hasPrefix("-") }.reduce(0) { $0 + $1.dropFirst().split(whereSeparator: \.isWhitespace).count }
    }

    private static func blobs(_ ids: Set<String>, of repository: String, in folder: URL) throws -> [String: [UInt8]] {
        let (asked, told) = (folder.appending(path: "asked"), folder.appending(path: "told"))
        try Data(ids.sorted().joined(separator: "\n").utf8).write(to: asked)
        _ = try run("sh", ["-c", "git -C \"$0\" cat-file --batch < \"$1\" > \"$2\"", repository, asked.path(percentEncoded: false), told.path(percentEncoded: false)])
        var blobs: [String: [UInt8]] = [:]
        var rest = Array(try Data(contentsOf: told))[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 3, let size = Int(head[2]) else { break }
            blobs[String(head[0])] = Array(rest[(end + 1)...].prefix(size))
            rest = rest[(end + 1)...].dropFirst(size + 1)
        }
        return blobs
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
