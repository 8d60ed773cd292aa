import Foundation

/// The program, run in a temporary folder as a user would run it.
final class Program {
    /// The program, built beside the tests.
    static let rubric = Bundle.allBundles.lazy
        .map { $0.bundleURL.deletingLastPathComponent().appending(path: "rubric") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: ".build/debug/rubric")

    struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: String

    init() throws {
        folder = "\(NSTemporaryDirectory())rubric-console-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func run(_ arguments: String..., input: String? = nil) throws -> Answer {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String? = nil, as program: URL = rubric) throws -> Answer {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        let stdin = Pipe()
        process.standardInput = stdin
        try process.run()
        if let input { stdin.fileHandleForWriting.write(Data(input.utf8)) }
        try stdin.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let remarked = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: remarked, as: UTF8.self))
    }

    func write(_ text: String, to name: String) throws {
        let path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
