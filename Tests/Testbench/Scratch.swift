import Foundation

/// A temporary folder, removed with the value.
public final class Scratch {
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: "rubric-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    public func path(_ name: String) -> String { "\(path)/\(name)" }

    public func exists(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil
    }

    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes a file, and the folders above it; `mode` are its permissions.
    public func write(_ bytes: [UInt8], to name: String, mode: Int? = nil) throws {
        let path = path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path))
        if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
    }

    public func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    public func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

    public func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    /// Every file below the folder, git's own left out.
    public func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".git/") && $0 != ".git" }
            .filter { (try? FileManager.default.attributesOfItem(atPath: path($0))[.type] as? FileAttributeType) != .typeDirectory }
            .sorted()
    }
}
