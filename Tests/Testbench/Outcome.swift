import Foundation

/// What a program printed, both streams together, and how it ended.
public struct Outcome {
    public let status: Int32
    public let output: String

    public var succeeded: Bool { status == 0 }

    /// Runs a program as anybody may: in UTC and no locale, with none of the user's git configuration in sight.
    ///
    /// What goes in and comes out passes through files: the end of a pipe waits for every process that inherited it.
    public static func of(_ arguments: [String], in folder: String, input: [UInt8] = []) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "C", "GIT_COMMITTER_EMAIL": "c@example.org",
        ]
        let streams = try Scratch()
        try streams.write(input, to: "input")
        try streams.write("", to: "output")
        let output = try FileHandle(forWritingTo: URL(filePath: streams.path("output")))
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: streams.path("input")))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: try streams.text(of: "output"))
    }

    /// Runs a line of shell.
    public static func ofShell(_ line: String, in folder: String) throws -> Outcome { try of(["sh", "-c", line], in: folder) }
}

extension Scratch {
    /// What stock git prints, run in this folder; throws when it fails.
    @discardableResult
    public func git(_ arguments: String..., input: String = "") throws -> String {
        let outcome = try Outcome.of(["git", "-c", "core.quotePath=false"] + arguments, in: path, input: Array(input.utf8))
        guard outcome.succeeded else { throw ProgramFailed(arguments: arguments, output: outcome.output) }
        return outcome.output.trimmingCharacters(in: .newlines)
    }
}

public struct ProgramFailed: Error {
    public let arguments: [String]
    public let output: String

    public init(arguments: [String], output: String) {
        (self.arguments, self.output) = (arguments, output)
    }
}
