import Foundation
import Testing

/// The programs everybody has, in a temporary folder of its own that goes when the value does.
final class StockTools {
    static let missing: Comment = "tar, sha256sum, sha512sum or ssh-keygen is not installed"
    static let arePresent = ["tar", "sha256sum", "sha512sum", "ssh-keygen"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    let folder = FileManager.default.temporaryDirectory.appending(path: "bundle-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// Runs a line of shell and tells whether it succeeded, and all that it printed.
    @discardableResult
    func run(_ line: String) throws -> (succeeded: Bool, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1; umask 022; \(line)"]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus == 0, String(decoding: printed, as: UTF8.self))
    }
}
